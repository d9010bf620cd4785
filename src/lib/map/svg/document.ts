import { APP6_PIXELS, type App6Drawing, type App6Id } from '../app6';
import type { Change, Group, Mark } from './marks';
import type { Scene } from './scene';
import { definitions, viewBox } from './markup';

const SVG = 'http://www.w3.org/2000/svg';

/** A scene as elements of a document: takes over a drawing that is there, or fills an empty one. */
export class SceneDocument {
	readonly #svg: SVGSVGElement;
	readonly #groups = new Map<string, SVGGElement>();
	readonly #marks = new Map<string, Map<string, SVGElement>>();
	readonly #app6 = new Map<App6Id, SVGElement>();
	#order: readonly string[] = [];

	constructor(svg: SVGSVGElement) {
		this.#svg = svg;
		const known = svg.querySelector(':scope > defs');
		// A drawing of a page has the symbols that it uses itself.
		if (known) known.outerHTML = definitions(() => true);
		for (const group of svg.querySelectorAll<SVGGElement>(':scope > [data-spec]')) {
			const name = group.dataset['spec'] ?? '';
			this.#groups.set(name, group);
			const marks = [...group.querySelectorAll<SVGElement>(':scope > [data-id]')];
			this.#marks.set(name, new Map(marks.map((mark) => [mark.dataset['id'] ?? '', mark])));
		}
	}

	/** Path data that are drawn already, by group and id. */
	*paths(): Iterable<readonly [group: string, id: string, data: string]> {
		for (const [group, marks] of this.#marks) {
			for (const [id, mark] of marks) {
				const data = mark.getAttribute('d');
				if (data !== null) yield [group, id, data];
			}
		}
	}

	/** Gives the drawing a symbol of APP-6, which marks can then refer to. */
	addApp6(id: App6Id, { href, x, y, width, height }: App6Drawing): void {
		const box = `0 0 ${APP6_PIXELS} ${APP6_PIXELS}`;
		const symbol = element('symbol', { id, viewBox: box });
		symbol.append(element('image', { href, x, y, width, height }));
		this.#app6.get(id)?.remove();
		this.#app6.set(id, symbol);
		this.#svg.querySelector(':scope > defs')?.append(symbol);
	}

	/** Empties the drawing for another sheet. */
	clear(scene: Scene): void {
		this.#groups.clear();
		this.#marks.clear();
		this.#svg.setAttribute('viewBox', viewBox(scene.sheet));
		this.#svg.innerHTML = definitions(() => true);
		this.#svg.querySelector(':scope > defs')?.append(...this.#app6.values());
	}

	/** Makes the drawing that of a scene, which has just been shown with these changes. */
	apply(scene: Scene, changes: readonly Change[]): void {
		this.#order = scene.groups.map(({ id }) => id);
		for (const group of scene.groups) this.#showGroup(group, scene);
		for (const { group, id, mark } of changes) this.#showMark(scene, group, id, mark);
	}

	/** Removes what a taken-over drawing has and the scene has not. */
	prune(scene: Scene): void {
		for (const { id: group, marks } of scene.groups) {
			for (const id of [...(this.#marks.get(group)?.keys() ?? [])]) {
				if (!marks.has(id)) this.#showMark(scene, group, id, null);
			}
		}
	}

	#showGroup(group: Group, { sheet }: Scene): void {
		let element = this.#groups.get(group.id);
		if (!element && group.hidden) return;
		if (!element) {
			element = document.createElementNS(SVG, 'g');
			element.dataset['spec'] = group.id;
			for (const [name, value] of Object.entries(group.attributes)) element.setAttribute(name, value);
			if (group.id === 'base-sea') element.append(ground(sheet.half));
			const next = this.#order.slice(this.#order.indexOf(group.id) + 1).find((id) => this.#groups.has(id));
			this.#svg.insertBefore(element, next ? this.#groups.get(next)! : null);
			this.#groups.set(group.id, element);
			this.#marks.set(group.id, new Map());
		}
		if (group.hidden === (element.getAttribute('display') === 'none')) return;
		if (group.hidden) element.setAttribute('display', 'none');
		else element.removeAttribute('display');
	}

	#showMark(scene: Scene, group: string, id: string, mark: Mark | null): void {
		const marks = this.#marks.get(group);
		const parent = this.#groups.get(group);
		if (!marks || !parent) return;
		const known = marks.get(id);
		if (mark === null || (known && known.localName !== mark.tag)) {
			known?.remove();
			marks.delete(id);
		}
		if (mark === null) return;
		let element = marks.get(id);
		if (!element) {
			element = document.createElementNS(SVG, mark.tag);
			element.dataset['id'] = id;
			marks.set(id, element);
			// One that comes back lies where it lay before.
			const ids = marks.size > 1 ? scene.orderOf(group) : [];
			const at = ids.indexOf(id);
			const above = at < 0 ? undefined : ids.slice(at + 1).find((other) => marks.has(other));
			parent.insertBefore(element, above === undefined ? null : marks.get(above)!);
		}
		for (const name of element.getAttributeNames()) {
			if (name !== 'data-id' && !(name in mark.attributes)) element.removeAttribute(name);
		}
		for (const [name, value] of Object.entries(mark.attributes)) {
			if (element.getAttribute(name) !== value) element.setAttribute(name, value);
		}
		if (mark.lines) element.replaceChildren(...linesOf(mark));
	}
}

function ground([x, y]: readonly [number, number]): SVGElement {
	return element('rect', { x: -x, y: -y, width: 2 * x, height: 2 * y });
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const made = document.createElementNS(SVG, tag) as SVGElement;
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
	return made;
}

function linesOf({ attributes, lines = [] }: Mark): (string | SVGElement)[] {
	if (lines.length === 1) return [...lines];
	return lines.map((line, index) => {
		const span = document.createElementNS(SVG, 'tspan');
		span.setAttribute('x', attributes['x'] ?? '0');
		if (index > 0) span.setAttribute('dy', '1.1em');
		span.textContent = line;
		return span;
	});
}
