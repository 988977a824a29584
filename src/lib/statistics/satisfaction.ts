import { countedMean } from './counted-mean.ts';
import { meanInterval } from './mean-interval.ts';
import { wilson, type Interval, type ShareWithInterval } from './wilson.ts';

/**
 * CSAT: the share of the two highest answers of a five-point item, with its Wilson interval. `counts[value]` answers of
 * each value 1..5 (index 0 is not used); null without answers. The effort score (CES) as a share is the same on agreement.
 */
export function csat(counts: readonly number[], designEffect = 1, confidence = 0.95): ShareWithInterval {
	const at = (value: number): number => counts[value] ?? 0;
	const n = at(1) + at(2) + at(3) + at(4) + at(5);
	return wilson(at(4) + at(5), n, designEffect, confidence);
}

/**
 * CES: mean agreement that it was easy, 1..5 or 1..7, with its t interval; `counts[value]` answers of each value.
 * Mean null without answers, interval null with fewer than two.
 */
export function ces(
	counts: readonly number[],
	confidence = 0.95
): { readonly n: number; readonly mean: number | null; readonly interval: Interval | null } {
	const found = countedMean(counts);
	return { n: found.n, mean: found.mean, interval: meanInterval(found, confidence) };
}
