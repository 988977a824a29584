/** Random choices that are the same for the same seed. */
export interface SeededRandom {
	/** 0 (included) to 1 (excluded). */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	integer(least: number, most: number): number;
	chance(probability: number): boolean;
	/** One of a list that is not empty. */
	pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32: small, fast and even enough for made-up data. */
export function seededRandom(seed: number): SeededRandom {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const integer = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		next,
		integer,
		chance: (probability) => next() < probability,
		pick: (items) => items[integer(0, items.length - 1)] as (typeof items)[number]
	};
}
