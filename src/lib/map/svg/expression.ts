/** What an expression of the style can ask about: the zoom of the map and one feature. */
export interface Context {
	readonly zoom: number;
	readonly geometryType: string;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly state: Readonly<Record<string, unknown>>;
}

type Operands = readonly unknown[];

/**
 * The operators of the style specification that the layers of the atlas use. The specification's own library does
 * all of them, but is as large as everything else the static map needs; a test compares the two.
 */
const OPERATORS: Readonly<Record<string, (operands: Operands, context: Context) => unknown>> = {
	literal: ([value]) => value,
	get: ([name], { properties }) => properties[String(name)] ?? null,
	has: ([name], { properties }) => properties[String(name)] !== undefined,
	'feature-state': ([name], { state }) => state[String(name)] ?? null,
	'geometry-type': (_, { geometryType }) => geometryType.replace('Multi', ''),
	zoom: (_, { zoom }) => zoom,
	coalesce: (operands, context) =>
		operands.map((operand) => evaluate(operand, context)).find((value) => value !== null) ?? null,
	'to-color': ([value], context) => evaluate(value, context),
	'to-string': ([value], context) => String(evaluate(value, context) ?? ''),
	'==': ([a, b], context) => evaluate(a, context) === evaluate(b, context),
	'>=': ([a, b], context) => Number(evaluate(a, context)) >= Number(evaluate(b, context)),
	'!': ([value], context) => !evaluate(value, context),
	any: (operands, context) => operands.some((operand) => evaluate(operand, context) === true),
	'*': (operands, context) =>
		operands.reduce<number>((product, operand) => product * Number(evaluate(operand, context)), 1),
	in: ([wanted, list], context) =>
		(evaluate(list, context) as readonly unknown[]).includes(evaluate(wanted, context)),
	case: (operands, context) => {
		for (let index = 0; index + 1 < operands.length; index += 2) {
			if (evaluate(operands[index], context) === true) return evaluate(operands[index + 1], context);
		}
		return evaluate(operands.at(-1), context);
	},
	step: ([input, first, ...stops], context) => {
		const value = Number(evaluate(input, context));
		let found = first;
		for (let index = 0; index < stops.length; index += 2) {
			if (value >= Number(stops[index])) found = stops[index + 1];
		}
		return evaluate(found, context);
	},
	interpolate: ([, input, ...stops], context) => {
		const value = Number(evaluate(input, context));
		const points = pairs(stops);
		const next = points.findIndex(([at]) => at >= value);
		const [above, below] = [points.at(next)!, points[Math.max(0, next - 1)]!];
		if (next === -1 || next === 0) return Number(evaluate(points.at(next)![1], context));
		const share = (value - below[0]) / (above[0] - below[0]);
		const [from, to] = [Number(evaluate(below[1], context)), Number(evaluate(above[1], context))];
		return from + (to - from) * share;
	}
};

function pairs(stops: Operands): [number, unknown][] {
	return stops.flatMap((stop, index): [number, unknown][] =>
		index % 2 === 0 ? [[Number(stop), stops[index + 1]]] : []
	);
}

/**
 * The value of a style expression, or of a constant, for one feature. Colours stay the strings they are. Throws
 * `RangeError` for an operator that no layer has used so far.
 */
export function evaluate(expression: unknown, context: Context): unknown {
	if (!Array.isArray(expression)) return expression;
	const [name, ...operands] = expression as readonly unknown[];
	const operator = OPERATORS[String(name)];
	// A list of plain values, such as dashes, is no expression.
	if (!operator && typeof name !== 'string') return expression;
	if (!operator) throw new RangeError(`The static map does not know the expression "${String(name)}"`);
	return operator(operands, context);
}

/** Whether the value of an expression can differ from feature to feature. */
export function dependsOnFeature(expression: unknown): boolean {
	if (!Array.isArray(expression)) return false;
	const [name, ...operands] = expression as readonly unknown[];
	return (
		['get', 'has', 'feature-state', 'geometry-type'].includes(String(name)) || operands.some(dependsOnFeature)
	);
}
