import { IntlMessageFormat } from 'intl-messageformat';

/** Values for the places of a message. */
type Values = Readonly<Record<string, string | number>> | undefined;

/** Writes one part of a message; `counted` is the number that `#` stands for. */
type Part = (values: Values, counted: number | undefined) => string;

/** What counts and numbers are written with; asking Intl anew each time costs more than all the rest. */
interface Numbers {
	write(value: number): string;
	/** The plural form of a cardinal number. */
	pluralOf(value: number): string;
}

/** The part of the parser's tree that is written here; the numbers of its types are those of the ICU parser. */
interface Node {
	readonly type: number;
	readonly value?: string;
	readonly style?: unknown;
	readonly offset?: number;
	readonly pluralType?: string;
	readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
}

const [literal, argument, number, select, plural, pound] = [0, 1, 2, 5, 6, 7];

/**
 * A message made ready once: the same text as `IntlMessageFormat`, several times sooner, since it looks up neither
 * formatter nor plural rules again. Whatever it does not write itself (dates, styles, ordinals), and whatever lacks a
 * value, is left to `IntlMessageFormat`, with its errors.
 */
export function compile(text: string, locale: string): (values: Values) => string {
	const whole = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
	const asLibrary = (values: Values) => String(whole.format(values));
	const nodes = whole.getAst() as readonly Node[];
	const names = [...new Set(namesIn(nodes))];
	const write = names.includes(null) ? null : compileNodes(nodes, numbersOf(locale));
	if (!write) return asLibrary;
	return (values) => {
		for (const name of names) {
			if (name === null || values === undefined || !(name in values)) return asLibrary(values);
		}
		return write(values, undefined);
	};
}

/** The names of values that a message can need; null among them where something is not written here. */
function namesIn(nodes: readonly Node[]): (string | null)[] {
	return nodes.flatMap((node) => {
		if (node.type === literal || node.type === pound) return [];
		const plain =
			node.type === argument ||
			(node.type === number && (node.style ?? null) === null) ||
			(node.type === plural && node.pluralType === 'cardinal') ||
			node.type === select;
		if (!plain || node.value === undefined) return [null];
		const options = Object.values(node.options ?? {});
		return [node.value, ...options.flatMap((option) => namesIn(option.value))];
	});
}

function compileNodes(nodes: readonly Node[], numbers: Numbers): Part {
	const parts = nodes.map((node) => compileNode(node, numbers));
	const [only] = parts;
	if (only && parts.length === 1) return only;
	return (values, counted) => {
		let written = '';
		for (const part of parts) written += part(values, counted);
		return written;
	};
}

function compileNode(node: Node, numbers: Numbers): Part {
	const name = node.value ?? '';
	if (node.type === literal) return () => name;
	if (node.type === argument) return (values) => String(values?.[name]);
	if (node.type === pound) return (_, counted) => (counted === undefined ? '' : numbers.write(counted));
	if (node.type === number) return (values) => numbers.write(Number(values?.[name]));
	const options = new Map(
		Object.entries(node.options ?? {}).map(([key, option]) => [key, compileNodes(option.value, numbers)])
	);
	const other: Part = options.get('other') ?? (() => '');
	if (node.type === select) {
		return (values) => (options.get(String(values?.[name])) ?? other)(values, undefined);
	}
	const offset = node.offset ?? 0;
	return (values) => {
		const value = values?.[name];
		const counted = Number(value) - offset;
		const chosen = options.get(`=${value}`) ?? options.get(numbers.pluralOf(counted)) ?? other;
		return chosen(values, counted);
	};
}

const known = new Map<string, Numbers>();

/** Small whole numbers are most of what pages write; both languages write them in the same plain digits. */
const smallNumbers = 1000;

function numbersOf(locale: string): Numbers {
	let numbers = known.get(locale);
	if (!numbers) {
		const format = new Intl.NumberFormat(locale);
		const rules = new Intl.PluralRules(locale);
		const forms: string[] = [];
		numbers = {
			write: (value) => (isSmall(value) ? String(value) : format.format(value)),
			pluralOf: (value) => (isSmall(value) ? (forms[value] ??= rules.select(value)) : rules.select(value))
		};
		known.set(locale, numbers);
	}
	return numbers;
}

function isSmall(value: number): boolean {
	return Number.isInteger(value) && value < smallNumbers && (value > 0 || Object.is(value, 0));
}
