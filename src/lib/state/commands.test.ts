import { describe, expect, it } from 'vitest';
import { commandOf, isCharacter, SHORTCUTS, type Press } from './commands';

function press(
	key: string,
	held: Partial<Record<'shift' | 'ctrl' | 'alt' | 'meta' | 'altGraph', true>> = {}
): Press {
	return {
		key,
		shiftKey: held.shift ?? false,
		ctrlKey: held.ctrl ?? false,
		altKey: held.alt ?? false,
		metaKey: held.meta ?? false,
		getModifierState: (name) => name === 'AltGraph' && (held.altGraph ?? false)
	};
}

describe('commandOf', () => {
	it.each([
		[press(' '), { do: 'play' }],
		[press('k'), { do: 'play' }],
		[press('K', { shift: true }), { do: 'play' }],
		[press('ArrowRight'), { do: 'step', unit: 'month', count: 1 }],
		[press('ArrowUp'), { do: 'step', unit: 'month', count: 1 }],
		[press('ArrowLeft', { shift: true }), { do: 'step', unit: 'day', count: -1 }],
		[press('ArrowDown', { shift: true }), { do: 'step', unit: 'day', count: -1 }],
		[press('PageUp'), { do: 'step', unit: 'year', count: 1 }],
		[press('PageDown'), { do: 'step', unit: 'year', count: -1 }],
		[press('<'), { do: 'step', unit: 'event', count: -1 }],
		[press('>', { shift: true }), { do: 'step', unit: 'event', count: 1 }],
		[press('Home'), { do: 'go', to: 'first' }],
		[press('End'), { do: 'go', to: 'last' }],
		[press('+', { shift: true }), { do: 'speed', by: 1 }],
		[press('-'), { do: 'speed', by: -1 }],
		[press('p'), { do: 'pace' }],
		[press('l'), { do: 'loop' }],
		[press('['), { do: 'marker', edge: 'from' }],
		// As a Turkish or a French keyboard types it.
		[press(']', { ctrl: true, alt: true, altGraph: true }), { do: 'marker', edge: 'to' }],
		[press('c'), { do: 'caption' }],
		[press('?', { shift: true }), { do: 'help' }]
	])('%o', (pressed, command) => {
		expect(commandOf(pressed)).toEqual(command);
	});

	it.each([
		press('x'),
		press('Enter'),
		press('Tab'),
		press('k', { ctrl: true }),
		press('ArrowLeft', { alt: true }),
		press('ArrowRight', { meta: true }),
		press('PageUp', { shift: true }),
		press('constructor')
	])('leaves %o alone', (pressed) => {
		expect(commandOf(pressed)).toBeNull();
	});
});

it('tells characters from other keys', () => {
	expect(['k', '?', ' ', 'Home', 'ArrowUp'].map((key) => isCharacter({ key }))).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
});

it('gives no key two meanings', () => {
	const keys = SHORTCUTS.flatMap(({ shift, keys }) =>
		Object.keys(keys).map((key) => `${shift ? 'Shift+' : ''}${key}`)
	);
	expect(new Set(keys).size).toBe(keys.length);
});
