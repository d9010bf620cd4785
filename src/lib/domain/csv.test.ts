import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

const lines = (text: string) => text.split('\r\n');

describe('toCsv', () => {
	it('begins with a byte order mark, ends every line as RFC 4180 says and keeps the order', () => {
		expect(toCsv(['name', 'day'], [['Ceuta', '2022-06-29']])).toBe('\uFEFFname,day\r\nCeuta,2022-06-29\r\n');
		expect(toCsv(['name'], [])).toBe('\uFEFFname\r\n');
	});

	it('quotes commas, quotation marks and line breaks, and nothing else', () => {
		const text = toCsv(
			['a'],
			[['Türkiye; İzmir'], ['Ceuta, Melilla'], ['the “Zone”'], ['"Zone"'], ['two\nlines']]
		);
		expect(text.slice(1)).toBe(
			'a\r\nTürkiye; İzmir\r\n"Ceuta, Melilla"\r\nthe “Zone”\r\n"""Zone"""\r\n"two\nlines"\r\n'
		);
	});

	it.each(['=1+1', '+cmd', '-A1', '@SUM(A1)', ' =1', '\t=1', '\rx'])(
		'a spreadsheet does not run %j',
		(text) => {
			expect(lines(toCsv(['a'], [[text]]))[1]?.replace(/^"/, '')).toMatch(/^'/);
		}
	);

	it('guards headers and quoted cells too', () => {
		expect(toCsv(['=a'], [['=HYPERLINK("x","y")']])).toBe('\uFEFF\'=a\r\n"\'=HYPERLINK(""x"",""y"")"\r\n');
	});

	it('leaves numbers as they are', () => {
		expect(lines(toCsv(['lat', 'lon'], [['36.14', '-5.35']]))[1]).toBe('36.14,-5.35');
	});
});
