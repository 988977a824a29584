import { addMonths } from '#lib/domain/calendar.ts';
import type { SeriesPoint } from '#lib/analytics/signal/chart-choice.ts';
import type { Random } from '#lib/server/demo/random.ts';

/**
 * A series without an effect, one batch a month: favourable answers of `sizeOf()` valid ones each, whose true share is
 * drawn for each batch from a beta distribution with this mean and intraclass correlation.
 */
export function clusteredSeries(
	random: Random,
	{ length, share, icc, sizeOf }: { length: number; share: number; icc: number; sizeOf: () => number }
): SeriesPoint[] {
	return Array.from({ length }, (_, index) => {
		const own = icc === 0 ? share : beta(random, share * (1 / icc - 1), (1 - share) * (1 / icc - 1));
		const n = sizeOf();
		let favourable = 0;
		for (let answer = 0; answer < n; answer++) if (random.next() < own) favourable += 1;
		return { month: addMonths('2020-01', index), batch: index + 1, favourable, n };
	});
}

/** The valid answers of a run of the demonstration: 15 to 60 people, of whom about 62 % answer. */
export function sizeOfRun(random: Random): number {
	return Math.max(5, Math.round(random.integer(15, 60) * Math.min(0.95, 0.62 + 0.08 * random.normal())));
}

function beta(random: Random, a: number, b: number): number {
	const [x, y] = [gamma(random, a), gamma(random, b)];
	return x / (x + y);
}

/** G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000). */
function gamma(random: Random, shape: number): number {
	if (shape < 1) return gamma(random, shape + 1) * random.next() ** (1 / shape);
	const d = shape - 1 / 3;
	for (;;) {
		const x = random.normal();
		const v = (1 + x / Math.sqrt(9 * d)) ** 3;
		if (v <= 0) continue;
		if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}
