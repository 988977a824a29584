import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeParts, decodeText, sniffEncoding, sniffEncodingOf } from '#lib/server/importing/decode.ts';

const text = 'الاسم;الجوال\nسارة أحمد;٠٥١٢٣٤٥٦٧٨\n';
/** 'الاسم;الجوال' and 'سارة أحمد;0512345678', as Arabic Windows saves them. */
const windows1256 = Buffer.from(
	'c7e1c7d3e33bc7e1cce6c7e10d0ad3c7d1c920c3cde3cf3b303531323334353637380d0a',
	'hex'
);

async function collect(parts: AsyncIterable<string>): Promise<string> {
	let whole = '';
	for await (const part of parts) whole += part;
	return whole;
}

function cut(bytes: Uint8Array, size: number): Uint8Array[] {
	const parts = [];
	for (let start = 0; start < bytes.length; start += size) parts.push(bytes.subarray(start, start + size));
	return parts;
}

describe('the encoding of a file', () => {
	it.each([
		['UTF-8', Buffer.from(text), 'utf-8'],
		['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
		['UTF-16LE with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
		['Windows-1256', windows1256, 'windows-1256'],
		['plain ASCII', Buffer.from('Name,Mobile\n'), 'utf-8'],
		['nothing', Buffer.from(''), 'utf-8']
	])('is recognised: %s', async (_, bytes, encoding) => {
		expect(sniffEncoding(bytes)).toBe(encoding);
		expect(await sniffEncodingOf(cut(bytes, 1))).toBe(encoding);
		expect(await sniffEncodingOf(cut(bytes, 7))).toBe(encoding);
	});

	it('gives correct Arabic from the code page of Arabic Windows', () => {
		expect(decodeText(windows1256, 'windows-1256')).toBe('الاسم;الجوال\nسارة أحمد;0512345678\n');
	});

	it('leaves no byte order mark', () => {
		expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le')).toBe(text);
		expect(decodeText(Buffer.from(`\ufeff${text}`), 'utf-8')).toBe(text);
	});
});

describe('a file that comes in parts', () => {
	it('reads as it does whole, wherever it is cut', async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 300 }),
			fc.string({ unit: 'binary', maxLength: 100 }).map((some) => Buffer.from(some)),
			fc
				.array(fc.constantFrom('\r', '\n', '\r\n', 'س', ',', '"', '\ufeff', 'a'), { maxLength: 60 })
				.map((some) => Buffer.from(some.join('')))
		);
		await fc.assert(
			fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (file, size) => {
				const encoding = sniffEncoding(file);
				expect(await sniffEncodingOf(cut(file, size))).toBe(encoding);
				for (const each of [encoding, 'windows-1256', 'utf-16le'] as const) {
					expect(await collect(decodeParts(cut(file, size), each))).toBe(decodeText(file, each));
				}
			}),
			{ numRuns: 2000 }
		);
	});
});
