/**
 * Compares the shipped territory of a day with a reference made by others, of which nothing is kept:
 *
 *     npx tsx geodata/compare.ts <reference> <day> --name <property> [--title <property>] [--names <table>]
 *
 * A reference is GeoJSON or TopoJSON whose features name the holder in a property, or a CSV list of states.
 * A record with `start` and `end` (its last day) counts on those days only. The table, a JSON object, says
 * for a name which of our polities it may mean; else ids, ISO codes and English names are recognised.
 * `--title` is a property to print, `--step` the degrees from sample to sample, `--least` the area in km²
 * from which a difference is listed, `--data` the folder of the shipped files.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contains, day } from '../src/lib/domain/day';
import type { Polity, Tenure } from '../src/lib/domain/facts';
import { isOn, readFeatures, readStates, recognise, text } from './compare/reference';
import { overlay, sample } from './compare/sample';

const { positionals, values: options } = parseArgs({
	allowPositionals: true,
	options: {
		name: { type: 'string', default: 'name' },
		title: { type: 'string', default: '' },
		names: { type: 'string' },
		step: { type: 'string', default: '0.25' },
		least: { type: 'string', default: '3000' },
		data: { type: 'string', default: fileURLToPath(new URL('../static/data', import.meta.url)) }
	}
});
const [path = '', date = ''] = positionals;
const on = day(date);
const polities = readJson<Polity[]>(`${options.data}/polities.json`);
const allTenures = readJson<Tenure[]>(`${options.data}/tenures.json`);
const tenures = new Map(allTenures.filter((each) => contains(each, on)).map((each) => [each.unit, each]));
const idsOf = recognise(polities, options.names ? readJson<Record<string, string[]>>(options.names) : {});
console.log((path.endsWith('.csv') ? compareStates() : compareLand()).join('\n'));

/** Who holds the land: the agreement by area, then for each name of the reference, then the differences. */
function compareLand(): string[] {
	const reference = readFeatures(path).filter(({ properties }) => isOn(properties, on));
	const units = readFeatures(`${options.data}/detail.topo.json`);
	const [theirs, ours] = [reference, units].map((features) =>
		sample(
			features.map(({ geometry }) => geometry),
			Number(options.step)
		)
	);
	const totals = new Map<string, number>();
	const ofName = new Map<string, [agreeing: number, all: number]>();
	const ofUnit = new Map<string, number>();
	const differences: { verdict: string; area: number; unit: string; at: string; what: string }[] = [];
	for (const { reference: index, ours: unitIndex, squareKilometres: area, at } of overlay(theirs!, ours!)) {
		const row = reference[index]?.properties;
		const name = text(row?.[options.name]);
		const unit = text(units[unitIndex]?.id);
		const verdict = !row ? 'only ours' : !unit ? 'only theirs' : judge(idsOf(name), tenures.get(unit));
		totals.set(verdict, (totals.get(verdict) ?? 0) + area);
		ofUnit.set(unit, (ofUnit.get(unit) ?? 0) + area);
		if (row && unit) {
			const [agreeing, all] = ofName.get(name) ?? [0, 0];
			ofName.set(name, [agreeing + (verdict === 'agrees' ? area : 0), all + area]);
		}
		if (verdict === 'agrees' || area < Number(options.least)) continue;
		const what = `${name} ${text(row?.[options.title])} | ${unit}: ${describe(tenures.get(unit))}`;
		differences.push({ verdict, area, unit, at: at.map((degrees) => degrees.toFixed(1)).join(' '), what });
	}
	const total = (verdict: string) => totals.get(verdict) ?? 0;
	const compared = total('agrees') + total('partly') + total('differs');
	return [
		`${on}: ${share(total('agrees'), compared)} agrees, ${share(total('partly'), compared)} partly (the reference names who controls or claims the land)`,
		...[...totals].map(([verdict, area]) => `${verdict}: ${area.toFixed(0)} km²`),
		'\nname of the reference | our polities | km² | agrees',
		...[...ofName].map(
			([name, [agreeing, all]]) =>
				`${name} | ${idsOf(name).join(' ')} | ${all.toFixed(0)} | ${share(agreeing, all)}`
		),
		'\nverdict | km² | of our unit | near | reference | ours',
		...differences.map(
			({ verdict, area, unit, at, what }) =>
				`${verdict} | ${area.toFixed(0)} | ${unit ? share(area, ofUnit.get(unit)!) : '-'} | ${at} | ${what}`
		)
	];
}

/** Which states there are: those only one side has on that day, and those that begin on different days. */
function compareStates(): string[] {
	const rows = readStates(path).filter((row) => isOn(row, on));
	const holders = new Set([...tenures.values()].map(({ polity }) => polity));
	const known = new Set<string>();
	const output: string[] = [];
	for (const row of rows) {
		const title = `${text(row[options.name])} ${text(row[options.title])}`;
		const id = idsOf(text(row[options.name])).find((each) => holders.has(each));
		if (id === undefined) output.push(`only theirs: ${title}, from ${text(row.start)}`);
		else known.add(id);
		const from = polities.find((each) => each.id === id)?.from;
		if (id !== undefined && text(row.start) > '1949-04-04' && from !== row.start) {
			output.push(`begins: ${title} ${text(row.start)}, ours (${id}) ${from ?? 'before 1949-04-04'}`);
		}
	}
	const ours = [...holders].filter((id) => !known.has(id));
	return [`${on}: ${known.size} states in both`, ...output, ...ours.map((id) => `only ours: ${id}`)];
}

/** Whether the reference names the lawful holder, or somebody else with a part in the land or a claim to it. */
function judge(ids: readonly string[], tenure: Tenure | undefined): string {
	if (ids.length === 0) return 'unknown name';
	if (!tenure) return 'differs';
	if (ids.includes(tenure.polity)) return 'agrees';
	const parties = [tenure.polity, tenure.controller, ...(tenure.claimants ?? [])];
	const powers = polities.filter(({ id }) => parties.includes(id)).flatMap((each) => each.powers ?? []);
	return [...parties, ...powers].some((id) => id && ids.includes(id)) ? 'partly' : 'differs';
}

function describe(tenure: Tenure | undefined): string {
	return tenure ? [tenure.polity, tenure.status, tenure.controller].filter(Boolean).join(' ') : '-';
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function share(part: number, whole: number): string {
	return `${((100 * part) / whole).toFixed(1)} %`;
}
