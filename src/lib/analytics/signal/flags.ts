import type { FunnelReading } from './funnel-reading.ts';
import type { SeriesReading } from './reading.ts';

/** How many charts a page looked at, how many stand out, and how many would by chance alone. */
export interface FlagCount {
	/** Charts that could have stood out: those with a verdict, and each unit of a funnel with limits. */
	readonly looked: number;
	readonly flagged: number;
	/** On average, if nothing were different: the sum of the rates simulated for the charts of the page. */
	readonly expected: number;
}

/** Counts the charts of a page; a unit of a funnel counts as a chart of its own. */
export function countFlags({
	readings,
	funnels
}: {
	readonly readings: readonly Pick<SeriesReading, 'verdict' | 'chanceOfFlag'>[];
	readonly funnels: readonly FunnelReading[];
}): FlagCount {
	const judged = readings.filter(({ verdict }) => verdict.key !== 'cannot-tell');
	const compared = funnels.filter(({ limits }) => limits !== 'none');
	const units = compared.flatMap((funnel) => funnel.units);
	return {
		looked: judged.length + units.length,
		flagged:
			judged.filter(({ verdict }) => 'rule' in verdict).length +
			units.filter(({ position }) => position !== 'within').length,
		expected:
			judged.reduce((sum, reading) => sum + reading.chanceOfFlag, 0) +
			compared.reduce((sum, funnel) => sum + funnel.expectedOutside, 0)
	};
}
