import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it, test } from 'vitest';
import { compile } from '#lib/messages/compiled.ts';
import { format, locales, type Message } from '#lib/messages/format.ts';

const modules = import.meta.glob<Record<string, unknown>>('/src/lib/messages/*.ts', { eager: true });

/** Every message of the app, whatever it stands in. */
function messagesIn(value: unknown): Message[] {
	if (typeof value !== 'object' || value === null) return [];
	const { ar, en } = value as Partial<Message>;
	if (typeof ar === 'string' && typeof en === 'string') return [{ ar, en }];
	return Object.values(value).flatMap(messagesIn);
}

const messages = Object.values(modules).flatMap(messagesIn);

/** The names a text gives to its values, wherever they stand. */
const namesIn = (text: string) => [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);

const written = (language: 'ar' | 'en', text: string, values: Record<string, string | number>) =>
	String(new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true }).format(values));

const anyNumber = fc.oneof(
	fc.integer({ min: 0, max: 1100 }),
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
);

describe('every message of the app', () => {
	test('is there', () => {
		expect(messages.length).toBeGreaterThan(500);
	});

	it.each(['ar', 'en'] as const)('reads in %s as the library writes it, with any numbers', (language) => {
		for (const message of messages) {
			const names = [...new Set(namesIn(message[language]))];
			const values = fc.record(Object.fromEntries(names.map((name) => [name, anyNumber])));
			fc.assert(
				fc.property(values, (some) => {
					expect(format(language, message, some)).toBe(written(language, message[language], some));
				}),
				{ numRuns: names.length === 0 ? 1 : 30 }
			);
		}
	});

	it.each(['ar', 'en'] as const)(
		'reads in %s as the library writes it, with words where words stand',
		(language) => {
			for (const message of messages) {
				const text = message[language];
				const counted = new Set(
					[...text.matchAll(/\{\s*(\w+)\s*,\s*(?:number|plural)/g)].map(([, name]) => name)
				);
				const choices = [...text.matchAll(/(\w+)\s*\{/g)].map(([, word = '']) => word);
				const word = fc.oneof(fc.string(), fc.constantFrom('قسم', "{a}'<b>", ...choices));
				const names = [...new Set(namesIn(text))];
				const values = fc.record(
					Object.fromEntries(names.map((name) => [name, counted.has(name) ? anyNumber : word]))
				);
				fc.assert(
					fc.property(values, (some) => {
						expect(format(language, message, some)).toBe(written(language, text, some));
					}),
					{ numRuns: names.length === 0 ? 1 : 30 }
				);
			}
		}
	);
});

describe('a message', () => {
	const write = (text: string, values?: Record<string, string | number>) => compile(text, locales.en)(values);

	it.each([
		["it''s {a}", { a: 1 }, "it's 1"],
		["'{'a'}' {a}", { a: 'x' }, '{a} x'],
		[
			'{n, plural, offset:1 =0 {nobody} one {you and # other} other {you and # others}}',
			{ n: 2 },
			'you and 1 other'
		],
		['{n, plural, =1 {only} one {# one} other {# many}}', { n: 1 }, 'only'],
		[
			'{n, plural, one {#} other {{who, select, me {mine} other {theirs}} of #}}',
			{ n: 3, who: 'me' },
			'mine of 3'
		],
		['{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}', { n: 22 }, '22nd'],
		['{n, number, percent}', { n: 0.5 }, '50%'],
		['{n, number}', { n: -0 }, '-0'],
		['{n, number}', { n: 12345.678 }, '12,345.678'],
		['{a}', { a: 12345 }, '12345'],
		['{a}', { a: '' }, '']
	])('%j with %j reads %j', (text, values, expected) => {
		expect(write(text, values)).toBe(expected);
		expect(written('en', text, values)).toBe(expected);
	});

	it('that lacks a value is refused', () => {
		expect(() => write('{a} and {b}', { a: 1 })).toThrow(/"b"/);
		expect(() => write('{a}')).toThrow(/"a"/);
	});
});
