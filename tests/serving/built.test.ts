import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isCompressed } from '../../scripts/formats.mjs';
import { built, builtFiles } from './site';

const files = builtFiles();
const originals = files.filter((file) => !/\.(br|gz)$/.test(file));

describe('compressed copies', () => {
	const there = new Set(files);

	test('stand beside every file that gains from them, and beside no other', () => {
		const wrong = originals.filter(
			(file) =>
				there.has(`${file}.br`) === isCompressed(file) || there.has(`${file}.gz`) === isCompressed(file)
		);
		expect(originals.length).toBeGreaterThan(1000);
		expect(wrong).toEqual([]);
	});

	test('hold the very bytes of their originals', () => {
		const wrong = originals.filter((file) => {
			if (!there.has(`${file}.br`)) return false;
			const bytes = built(file);
			return (
				!brotliDecompressSync(built(`${file}.br`)).equals(bytes) ||
				!gunzipSync(built(`${file}.gz`)).equals(bytes)
			);
		});
		expect(wrong).toEqual([]);
	}, 60_000);
});

describe('content security policy', () => {
	const pages = originals
		.filter((file) => file.endsWith('.html'))
		.map((file) => ({ file, html: built(file).toString() }));

	/** The scripts written into a page; `type` tells data from code. */
	function inlineScripts(html: string): { content: string; code: boolean }[] {
		return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
			.filter(([, attributes]) => !/\ssrc\s*=/i.test(attributes!))
			.map(([, attributes, content]) => ({
				content: content!,
				code: !/\stype\s*=\s*["']?application\/(ld\+)?json/i.test(attributes!)
			}));
	}

	test('is in every page, the 404 page too, before any script', () => {
		const lacking = pages.filter(({ html }) => {
			const policy = html.indexOf('<meta http-equiv="content-security-policy"');
			const script = html.search(/<script\b|<link[^>]*modulepreload/i);
			return policy < 0 || (script >= 0 && script < policy);
		});
		expect(pages.map(({ file }) => file)).toContain('404.html');
		expect(lacking.map(({ file }) => file)).toEqual([]);
	});

	test('allows the inline scripts by hash and nothing else', () => {
		const wrong = pages.filter(({ html }) => {
			const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
			const sources = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
			const hashes = inlineScripts(html)
				.filter(({ code }) => code)
				.map(({ content }) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`);
			return JSON.stringify([...sources].sort()) !== JSON.stringify(["'self'", ...hashes].sort());
		});
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	test('allows the styles in the page by hash and nothing else', () => {
		const wrong = pages.filter(({ html }) => {
			const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
			const sources = /style-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
			const hashes = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(
				([, content]) => `'sha256-${createHash('sha256').update(content!).digest('base64')}'`
			);
			return (
				hashes.length === 0 ||
				JSON.stringify([...sources].sort()) !== JSON.stringify(["'self'", ...hashes].sort())
			);
		});
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	test('finds no code in attributes and nothing from elsewhere', () => {
		const problems = pages.flatMap(({ file, html }) =>
			[
				...html
					.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
					.matchAll(/<([a-z][a-z0-9-]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)
			]
				.filter(
					([, name, attributes]) =>
						/\son[a-z]+\s*=/i.test(attributes!.replace(/"[^"]*"|'[^']*'/g, '""')) ||
						/=\s*["']?\s*javascript:/i.test(attributes!) ||
						/^(base|iframe|object|embed)$/i.test(name!) ||
						(!/^a$/i.test(name!) &&
							/\s(src|href|srcset|action)\s*=\s*["']?\s*(https?:)?\/\//i.test(attributes!))
				)
				.map(([tag]) => `${file}: ${tag}`)
		);
		expect(problems).toEqual([]);
	});
});
