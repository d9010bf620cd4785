import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText, oneOf, QueryReader, writeQuery } from './query';

describe('QueryReader', () => {
	it('tells what is absent from what cannot be used', () => {
		const query = new QueryReader('?kind=land&size=huge');
		expect(query.read('kind', oneOf(['land', 'sea']))).toBe('land');
		expect(query.read('colour', oneOf(['red']))).toBeNull();
		expect(query.rejected).toEqual([]);
		expect(query.read('size', oneOf(['small']))).toBeNull();
		expect(query.rejected).toEqual(['size']);
	});

	it('never throws, whatever the address', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (search, name) => {
				const query = new QueryReader(search);
				query.read(name, oneOf(['x']));
				return typeof query.text(name) === 'string';
			})
		);
	});
});

describe('writeQuery and encodeText', () => {
	it('leave out what is not set', () => {
		expect(
			writeQuery([
				['from', 1949],
				['q', encodeText('   ')],
				['span', '1990-01-01,1999-12-31'],
				['to', null]
			])
		).toBe('from=1949&span=1990-01-01,1999-12-31');
		expect(writeQuery([])).toBe('');
	});

	it('carry any text there and back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				fc.pre(text.trim() !== '');
				expect(new QueryReader(writeQuery([['q', encodeText(text)]])).text('q')).toBe(text);
			})
		);
	});

	it('do not stumble over half a character', () => {
		expect(encodeText('\uD800x')).toBe('%EF%BF%BDx');
	});
});
