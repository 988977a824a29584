import { writeJsonPath, type JsonKeys } from './json-path.ts';

/** A place in a text: both count from 1, the column in UTF-16 units. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** A JSON text with the place where each of its values (for members of objects: their key) begins. */
export type LocatedJson =
	| {
			readonly ok: true;
			readonly value: unknown;
			readonly placeOf: (keys: JsonKeys) => Place;
			/** Members written twice in one object; JSON keeps the last and says nothing. */
			readonly repeated: readonly { readonly keys: JsonKeys; readonly place: Place }[];
	  }
	| { readonly ok: false; readonly code: 'notJson' | 'tooDeep'; readonly place: Place };

const deepest = 64;
const space = /[ \t\r\n]*/y;
const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Reads a JSON text and remembers places, so that a mistake found later can be shown where it stands.
 * `placeOf` gives the place of the nearest part that exists: for a missing member, that of its object.
 * Never throws: text that is not JSON, or nests deeper than 64, is returned with its place.
 */
export function locateJson(text: string): LocatedJson {
	const scan = new Scan(text);
	const placeAt = placesIn(text);
	try {
		scan.value([]);
		scan.end();
	} catch (stop) {
		if (stop instanceof Stop) return { ok: false, code: stop.code, place: placeAt(stop.index) };
		throw stop;
	}
	return {
		ok: true,
		value: JSON.parse(text) as unknown,
		placeOf: (keys) => placeAt(scan.startOf(keys)),
		repeated: scan.repeated.map(({ keys, index }) => ({ keys, place: placeAt(index) }))
	};
}

class Stop extends Error {
	readonly code: 'notJson' | 'tooDeep';
	readonly index: number;

	constructor(code: 'notJson' | 'tooDeep', index: number) {
		super(code);
		this.code = code;
		this.index = index;
	}
}

class Scan {
	readonly repeated: { keys: JsonKeys; index: number }[] = [];
	readonly #starts = new Map<string, number>();
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	startOf(keys: JsonKeys): number {
		for (let length = keys.length; length > 0; length--) {
			const start = this.#starts.get(writeJsonPath(keys.slice(0, length)));
			if (start !== undefined) return start;
		}
		return this.#starts.get('$') ?? 0;
	}

	value(keys: JsonKeys): void {
		this.#take(space);
		const path = writeJsonPath(keys);
		if (!this.#starts.has(path)) this.#starts.set(path, this.#at);
		if (keys.length > deepest) throw new Stop('tooDeep', this.#at);
		if (this.#skip('{')) this.#members(keys);
		else if (this.#skip('[')) this.#elements(keys);
		else if (this.#string() === null && this.#take(plain) === null) throw new Stop('notJson', this.#at);
		this.#take(space);
	}

	end(): void {
		if (this.#at < this.#text.length) throw new Stop('notJson', this.#at);
	}

	#members(keys: JsonKeys): void {
		const seen = new Set<string>();
		this.#take(space);
		if (this.#skip('}')) return;
		do {
			this.#take(space);
			const index = this.#at;
			const key = this.#string();
			if (key === null) throw new Stop('notJson', index);
			const member = [...keys, key];
			if (seen.has(key)) this.repeated.push({ keys: member, index });
			seen.add(key);
			this.#starts.set(writeJsonPath(member), index);
			this.#take(space);
			this.#expect(':');
			this.value(member);
		} while (this.#skip(','));
		this.#expect('}');
	}

	#elements(keys: JsonKeys): void {
		this.#take(space);
		if (this.#skip(']')) return;
		let index = 0;
		do {
			this.value([...keys, index]);
			index++;
		} while (this.#skip(','));
		this.#expect(']');
	}

	#string(): string | null {
		const start = this.#at;
		if (this.#text[start] !== '"') return null;
		let end = start + 1;
		while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === '\\' ? 2 : 1;
		this.#at = end + 1;
		try {
			return JSON.parse(this.#text.slice(start, this.#at)) as string;
		} catch {
			throw new Stop('notJson', start);
		}
	}

	#take(pattern: RegExp): string | null {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#text);
		if (!found) return null;
		this.#at = pattern.lastIndex;
		return found[0];
	}

	#skip(sign: string): boolean {
		if (this.#text[this.#at] !== sign) return false;
		this.#at++;
		return true;
	}

	#expect(sign: string): void {
		if (!this.#skip(sign)) throw new Stop('notJson', this.#at);
	}
}

function placesIn(text: string): (index: number) => Place {
	const starts = [0, ...text.matchAll(/\r\n|\r|\n/g).map((found) => found.index + found[0].length)];
	return (index) => {
		const line = starts.findLastIndex((start) => start <= index);
		return { line: line + 1, column: index - (starts[line] ?? 0) + 1 };
	};
}
