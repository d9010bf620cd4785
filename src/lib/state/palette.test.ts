import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	wcagContrast,
	type Color
} from 'culori';
import { describe, expect, it } from 'vitest';
import { inEachTheme, mix, palettes, type Theme } from './palette';

const SIMULATIONS: Record<string, (colour: Color) => Color> = {
	'full colour vision': (colour: Color) => colour,
	protanopia: filterDeficiencyProt(1),
	deuteranopia: filterDeficiencyDeuter(1),
	tritanopia: filterDeficiencyTrit(1)
};
const difference = differenceCiede2000();

describe.each(Object.keys(palettes) as Theme[])('%s ramp of accession years', (theme) => {
	const { rounds, land } = palettes[theme];

	it('has a colour for the founders and each of ten rounds', () => {
		expect(rounds).toHaveLength(11);
	});

	it.each(Object.entries(SIMULATIONS))('keeps neighbours apart under %s', (_, simulate) => {
		const seen = rounds.map((colour) => simulate(parse(colour)!));
		for (let index = 1; index < seen.length; index++) {
			expect(difference(seen[index - 1]!, seen[index]!), `rounds ${index - 1} and ${index}`).toBeGreaterThan(
				5
			);
		}
	});

	it.each(Object.entries(SIMULATIONS))('keeps members apart from other land under %s', (_, simulate) => {
		for (const colour of rounds) {
			expect(difference(simulate(parse(colour)!), simulate(parse(land)!)), colour).toBeGreaterThan(10);
		}
	});
});

describe.each(Object.keys(palettes) as Theme[])('%s colours of own layers', (theme) => {
	const { own, halo } = palettes[theme];

	it('are as many in either theme, and stand out from their outline', () => {
		expect(own).toHaveLength(palettes.light.own.length);
		for (const colour of own) expect(wcagContrast(colour, halo), colour).toBeGreaterThan(4.5);
	});

	it.each(Object.entries(SIMULATIONS))('are told apart under %s', (_, simulate) => {
		const seen = own.map((colour) => simulate(parse(colour)!));
		seen.forEach((colour, index) => {
			for (const other of seen.slice(index + 1)) expect(difference(colour, other)).toBeGreaterThan(10);
		});
	});
});

describe('mix', () => {
	it('is the first colour at 0, the second at 1, and half-way at a half', () => {
		expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
		expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
		expect(mix('#102030', '#304050', 0.5)).toBe('#203040');
	});
});

describe('a colour in each theme', () => {
	it('is chosen by the style sheet', () => {
		const { light, dark } = palettes;
		expect(inEachTheme(({ operation }) => operation)).toBe(
			`light-dark(${light.operation}, ${dark.operation})`
		);
	});
});
