import { answerValues, type Counts } from './values.ts';

/** The values of a scale as far as counts need them: which are favourable, bit `value` of `favourableBits`. */
export interface CountedScale {
	readonly low: number;
	readonly high: number;
	readonly favourableBits: number;
}

/**
 * The two values whose counts table `tally` does not store, since they follow from `favourable` and `unfavourable` and
 * would make up a third of the file: the highest favourable one and the highest other; null where there is none.
 */
export function derivedValues({ low, high, favourableBits }: CountedScale): {
	readonly top: number | null;
	readonly rest: number | null;
} {
	const values = answerValues.filter((value) => value >= low && value <= high);
	return {
		top: values.findLast((value) => isFavourable(favourableBits, value)) ?? null,
		rest: values.findLast((value) => !isFavourable(favourableBits, value)) ?? null
	};
}

/** Counts as the table stores them: 0 at the derived values. */
export function toStoredCounts(counts: Counts, scale: CountedScale): number[] {
	const { top, rest } = derivedValues(scale);
	return counts.map((count, value) => (value === top || value === rest ? 0 : count));
}

/**
 * All counts from stored ones, or from sums of them: what of `favourable` and of the other
 * valid answers no other value accounts for.
 */
export function toFullCounts(
	stored: Counts,
	scale: CountedScale,
	{ valid, favourable }: { readonly valid: number; readonly favourable: number }
): number[] {
	const { top, rest } = derivedValues(scale);
	let [aboveLeft, belowLeft] = [favourable, valid - favourable];
	for (const [value, count] of stored.entries()) {
		if (isFavourable(scale.favourableBits, value)) aboveLeft -= count;
		else belowLeft -= count;
	}
	return stored.map((count, value) => (value === top ? aboveLeft : value === rest ? belowLeft : count));
}

function isFavourable(bits: number, value: number): boolean {
	return (bits >> value) % 2 === 1;
}
