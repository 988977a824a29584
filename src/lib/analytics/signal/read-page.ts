import type { Month } from '#lib/domain/calendar.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { choosePoints, type SeriesLevel, type SeriesPoint } from './chart-choice.ts';
import { countFlags, type FlagCount } from './flags.ts';
import type { FunnelReading } from './funnel-reading.ts';
import { readFunnel, type UnitSums } from './read-funnel.ts';
import { readSeries } from './read-series.ts';
import type { SeriesReading } from './reading.ts';

/** One item in one sealed batch of a department. */
export interface PageBatch extends SeriesPoint {
	readonly batch: number;
	readonly program: string | null;
	readonly provider: string | null;
}

/** An item with the batches it was answered in. */
export interface PageItem {
	readonly item: string;
	readonly batches: readonly PageBatch[];
}

/** A series of the page: an item in the whole department (both null), in a program, or of a provider. */
export interface PageSeries {
	readonly item: string;
	readonly program: string | null;
	readonly provider: string | null;
	readonly reading: SeriesReading;
}

/** Everything of a head's page that can be a signal. */
export interface PageReadings {
	readonly series: readonly PageSeries[];
	/** Of the item of the page, by program and by provider. */
	readonly programs: FunnelReading;
	readonly providers: FunnelReading;
	readonly flags: FlagCount;
}

/**
 * What the page of a department looks at, from batches alone: every item as a whole and in each program, the item of
 * the page by provider, and its two funnels; with how many are flagged and would be by chance. `fallbackEffects` are
 * the association's design effects by item.
 */
export function readPage(
	items: readonly PageItem[],
	pageItem: string,
	changes: readonly Month[] = [],
	fallbackEffects: Readonly<Record<string, number>> = {}
): PageReadings {
	const read = (batches: readonly PageBatch[], level: SeriesLevel) => {
		const { pointKind, points } = choosePoints(batches, level, changes);
		return readSeries(points, { pointKind, changes, measure: 'share' });
	};
	const series = items.flatMap(({ item, batches }): PageSeries[] => [
		{ item, program: null, provider: null, reading: read(batches, 'whole') },
		...groups(batches, 'program').map(([program, own]) => ({
			item,
			program,
			provider: null,
			reading: read(own, 'part')
		}))
	]);
	const own = items.find(({ item }) => item === pageItem)?.batches ?? [];
	const byProvider = groups(own, 'provider').map(([provider, batches]) => ({
		item: pageItem,
		program: null,
		provider,
		reading: read(batches, 'part')
	}));
	const effect = designEffect({ ...sumsOf(own), clusters: own.length }) ?? fallbackEffects[pageItem] ?? 1;
	const [programs, providers] = (['program', 'provider'] as const).map((name) =>
		readFunnel(
			groups(own, name).map(([id, batches]): UnitSums => ({
				id,
				...sumsOf(batches),
				batches: batches.length
			})),
			effect
		)
	) as [FunnelReading, FunnelReading];
	const all = [...series, ...byProvider];
	const readings = all.map(({ reading }) => reading);
	return {
		series: all,
		programs,
		providers,
		flags: countFlags({ readings, funnels: [programs, providers] })
	};
}

/** Batches by the id they carry, in order of id; without those that carry none. */
function groups(batches: readonly PageBatch[], name: 'program' | 'provider'): [string, PageBatch[]][] {
	return [...Map.groupBy(batches, (batch) => batch[name])]
		.flatMap(([id, own]): [string, PageBatch[]][] => (id === null ? [] : [[id, own]]))
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The additive sums of a design effect. */
function sumsOf(batches: readonly PageBatch[]) {
	const sum = (figure: (batch: PageBatch) => number) =>
		batches.reduce((all, batch) => all + figure(batch), 0);
	return {
		n: sum(({ n }) => n),
		favourable: sum(({ favourable }) => favourable),
		favourableSquared: sum(({ favourable }) => favourable ** 2),
		favourableTimesN: sum(({ favourable, n }) => favourable * n),
		nSquared: sum(({ n }) => n ** 2)
	};
}
