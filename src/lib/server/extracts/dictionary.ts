/**
 * Numbers for ids, from 1, in the order of the ids. Ids are random text, so a number says nothing about score or
 * time; null stands for null.
 */
export class Dictionary {
	/** In the order of their numbers. */
	readonly ids: readonly string[];
	readonly #numbers: ReadonlyMap<string, number>;

	constructor(ids: Iterable<string | null>) {
		this.ids = [...new Set(ids)].filter((id) => id !== null).sort();
		this.#numbers = new Map(this.ids.map((id, index) => [id, index + 1]));
	}

	/** The number of an id, null for null; a RangeError for an id it was not made with. */
	numberOf(id: string | null): number | null {
		if (id === null) return null;
		const number = this.#numbers.get(id);
		if (number === undefined) throw new RangeError(`no number for ${id}`);
		return number;
	}
}
