import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import type { Message } from '#lib/messages/format.ts';

const modules = import.meta.glob<Record<string, unknown>>('/src/lib/messages/*.ts', { eager: true });

function isMessage(value: unknown): value is Message {
	if (typeof value !== 'object' || value === null) return false;
	return 'ar' in value && 'en' in value && typeof value.ar === 'string' && typeof value.en === 'string';
}

/** Every message of the app by the file and names it is found under. */
function messagesIn(value: unknown, path: string): [string, Message][] {
	if (isMessage(value)) return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => messagesIn(inner, `${path}.${name}`));
}

const catalogues = Object.entries(modules)
	.map(([file, module]) => [file.replace('/src/lib/messages/', ''), messagesIn(module, '')] as const)
	.filter(([, messages]) => messages.length > 0);

interface Node {
	readonly type: number;
	readonly value?: string;
	readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

const plural = 6;
const literal = 0;

/** The parts of a text and of what its choices hold. */
function nodesOf(text: string, language: 'ar' | 'en'): Node[] {
	const parsed = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
	const flatten = (nodes: readonly Node[]): Node[] =>
		nodes.flatMap((node) => [
			node,
			...Object.values(node.options ?? {}).flatMap((option) => flatten(option.value))
		]);
	return flatten(parsed.getAst() as readonly Node[]);
}

const argumentsOf = (nodes: readonly Node[]) => [
	...new Set(
		nodes.filter(({ type, value }) => type !== literal && value !== undefined).map(({ value }) => value)
	)
];

const pluralsOf = (nodes: readonly Node[]) =>
	nodes
		.filter(({ type }) => type === plural)
		.map(({ options }) => Object.keys(options ?? {}).filter((form) => !form.startsWith('=')));

test('there are catalogues', () => {
	expect(catalogues.length).toBeGreaterThan(10);
});

describe.each(catalogues)('%s', (_file, messages) => {
	/** The messages something is wrong with. */
	const wrong = (isRight: (message: Message) => boolean) =>
		messages.filter(([, message]) => !isRight(message)).map(([path]) => path);

	test('has every text in both languages', () => {
		expect(wrong(({ ar, en }) => ar.trim() !== '' && en.trim() !== '')).toEqual([]);
	});

	test('names the same parameters in both languages', () => {
		const names = (text: string, language: 'ar' | 'en') => argumentsOf(nodesOf(text, language)).sort().join();
		expect(wrong(({ ar, en }) => names(ar, 'ar') === names(en, 'en'))).toEqual([]);
	});

	test('has six plural forms in Arabic and two in English', () => {
		const all = (text: string, language: 'ar' | 'en', forms: string) =>
			pluralsOf(nodesOf(text, language)).every((found) => found.sort().join() === forms);
		expect(wrong(({ ar }) => all(ar, 'ar', 'few,many,one,other,two,zero'))).toEqual([]);
		expect(wrong(({ en }) => all(en, 'en', 'one,other'))).toEqual([]);
	});

	test('writes each language in its letters, and without the words that do not belong here', () => {
		expect(wrong(({ en }) => !/[\u0621-\u064a]/.test(en))).toEqual([]);
		const unwanted = /استبيان|محاسبة|مخالفة|ضعيف الأداء|ترتيب المدربين|أسوأ/;
		const stretched = /\u0640[\u0621-\u064a]/;
		expect(wrong(({ ar }) => !unwanted.test(ar) && !stretched.test(ar))).toEqual([]);
	});
});
