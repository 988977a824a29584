import type { Engine } from '#lib/analytics/engine.ts';
import { wholeExtract, type Filter } from '#lib/analytics/filter/filter.ts';
import type { FinishedKeys } from '#lib/analytics/metric/finished-query.ts';
import type { By } from '#lib/analytics/metric/grouping.ts';
import { itemCorrelation, type ItemCorrelationRow } from '#lib/analytics/metric/item-correlation.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import { missingShare } from '#lib/analytics/metric/missing-share.ts';
import { runMetric } from '#lib/analytics/metric/run-metric.ts';
import { scaleQuality, type ScaleQualityRow } from '#lib/analytics/metric/scale-quality.ts';
import { straightLining, type StraightLiningRow } from '#lib/analytics/metric/straight-lining.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import type { ScaledItem } from './contents.ts';
import type { MonthSpan } from './series.ts';

/** A survey over one fiscal year, of a department or the whole association (null). */
export interface FormChoice {
	readonly survey: string;
	/** The Gregorian year in which the fiscal year starts. */
	readonly year: number;
	readonly department: string | null;
}

/** A share of answer sets with its 95 % interval. */
export interface FinishedShare {
	readonly share: number;
	readonly lower: number;
	readonly upper: number;
	readonly n: number;
}

/** Two items and how alike they are answered. */
export interface ItemPair {
	readonly item: string;
	readonly other: string;
	/** Pearson correlation, −1 to 1. */
	readonly r: number;
}

/** How an item goes with the others. */
export interface ItemFit extends ScaledItem {
	/** Correlation with the mean of the others; null where it does not exist. */
	readonly itemRest: number | null;
	/** Reliability of the form without it. */
	readonly alphaIfDeleted: number | null;
	/** The item answered most like it; null where none is. */
	readonly mostLike: { readonly item: string; readonly r: number } | null;
}

/** What to do about a form, as keys that a page puts in words. */
export type FormAdvice =
	/** Many forms say the same throughout: ask less. */
	| 'straight-lined'
	/** Items repeat each other. */
	| 'redundant'
	/** Items do not hang together: read them one by one. */
	| 'weak'
	/** An item runs against the others. */
	| 'reversed'
	/** Two items are answered nearly alike. */
	| 'alike'
	/** Whether items hang together is not known. */
	| 'unknown'
	/** Nothing to do. */
	| 'none';

/** How a form serves as an instrument of measurement (statistics 1.7). */
export interface FormQuality {
	/** Null where too few sets have four answers on one scale. */
	readonly straightLined: FinishedShare | null;
	/** Cronbach's alpha, McDonald's omega, and the answer sets they rest on; null where they do not exist. */
	readonly alpha: { readonly value: number; readonly n: number } | null;
	readonly omega: { readonly value: number; readonly n: number } | null;
	/** Answer sets left out of both as incomplete. */
	readonly dropped: number | null;
	/** In order of id. */
	readonly items: readonly ItemFit[];
	/** Each pair once, in order of ids. */
	readonly pairs: readonly ItemPair[];
	/** At least one. */
	readonly advice: readonly FormAdvice[];
}

/** Below this a scale hangs together weakly, above that items repeat each other or people straight-line. */
export const alphaRange = { weak: 0.7, redundant: 0.95 } as const;

/** From this share on, straight-lined forms call for a shorter form. */
export const muchStraightLining = 0.25;

/** Two items correlated as much as this say nearly the same. */
export const nearlyAlike = 0.8;

/** Fewer answer sets give no reliability (statistics 1.7). */
export const fewestSets = 30;

/** The finished figures about forms that an extract holds: of every survey, year and department. */
export interface FormFigures {
	readonly scales: readonly ScaleQualityRow[];
	readonly straight: readonly StraightLiningRow[];
	readonly correlations: readonly ItemCorrelationRow[];
}

/** The association as a whole, then each department. */
const everywhere: readonly By[] = [[], ['department']];

/** Reads every finished figure about forms; rows in order of keys. */
export async function readFormFigures(engine: Engine, context: MetricContext): Promise<FormFigures> {
	const [scales, straight, correlations] = await Promise.all([
		runMetric(engine, scaleQuality, wholeExtract, everywhere, context),
		runMetric(engine, straightLining, wholeExtract, everywhere, context),
		runMetric(engine, itemCorrelation, wholeExtract, everywhere, context)
	]);
	return { scales, straight, correlations };
}

/** The surveys, years and departments there are finished figures about, each once, in order of keys. */
export function formChoices({ scales, straight }: FormFigures): FormChoice[] {
	const choices = new Map<string, FormChoice>();
	for (const { survey, fiscalYear: year, department } of [...straight, ...scales]) {
		choices.set(`${survey} ${year} ${department ?? ''}`, { survey, year, department });
	}
	return [...choices.values()];
}

/** The quality of a form from the finished figures; null when there are none for this choice. */
export function buildFormQuality(figures: FormFigures, choice: FormChoice): FormQuality | null {
	const own = <Row extends FinishedKeys>(rows: readonly Row[]) =>
		rows.filter(
			(row) =>
				row.survey === choice.survey && row.fiscalYear === choice.year && row.department === choice.department
		);
	const scales = own(figures.scales);
	const straight = own(figures.straight)[0];
	if (scales.length === 0 && !straight) return null;
	const whole = scales.find(({ item }) => item === null);
	const pairs = toPairs(own(figures.correlations));
	const enough = whole && whole.n >= fewestSets;
	const quality = {
		straightLined: straight ? toShare(straight) : null,
		alpha: enough && whole.alpha !== null ? { value: whole.alpha, n: whole.n } : null,
		omega: enough && whole.omega !== null ? { value: whole.omega, n: whole.n } : null,
		dropped: whole?.dropped ?? null,
		items: toItems(scales, pairs),
		pairs
	};
	return { ...quality, advice: adviceOn(quality) };
}

/** What to do about a form, the most important first; `none` alone, `unknown` last where alpha is missing. */
export function adviceOn(quality: Omit<FormQuality, 'advice'>): FormAdvice[] {
	const { straightLined, alpha, items, pairs } = quality;
	const advice: FormAdvice[] = [];
	if (straightLined && straightLined.share >= muchStraightLining) advice.push('straight-lined');
	if (items.some(({ itemRest }) => itemRest !== null && itemRest < 0)) advice.push('reversed');
	if (alpha && alpha.value > alphaRange.redundant) advice.push('redundant');
	if (alpha && alpha.value < alphaRange.weak) advice.push('weak');
	if (pairs.some(({ r }) => r >= nearlyAlike)) advice.push('alike');
	if (!alpha) advice.push('unknown');
	return advice.length > 0 ? advice : ['none'];
}

/** How many left an item out. */
export interface MissingItem extends ScaledItem {
	/** People asked who answered anything, at least k. */
	readonly respondents: number;
	/** Those who skipped it, with its share of them and the ends of its 95 % interval, 0 to 1. */
	readonly skipped: number;
	readonly share: number;
	readonly lower: number;
	readonly upper: number;
	/** Those who said "not applicable", and their share. */
	readonly notApplicable: number;
	readonly notApplicableShare: number;
}

/** Who skips what, of some items over some months; items with fewer than k respondents left out. In order of item. */
export async function readMissing(
	engine: Engine,
	scope: {
		readonly department: string | null;
		readonly items: readonly string[];
		readonly months: MonthSpan;
	},
	context: MetricContext & { readonly k: number }
): Promise<MissingItem[]> {
	if (scope.items.length === 0) return [];
	const filter: Filter = {
		...wholeExtract,
		...scope.months,
		department: scope.department,
		items: scope.items.toSorted()
	};
	const rows = await runMetric(engine, missingShare, filter, [[]], context);
	return rows.flatMap(({ item, scale, respondents, missing, na }): MissingItem[] => {
		const { share, interval } = wilson(missing, respondents);
		if (share === null || respondents < context.k) return [];
		const notApplicableShare = na / respondents;
		return [
			{
				item,
				scale,
				respondents,
				skipped: missing,
				share,
				...interval,
				notApplicable: na,
				notApplicableShare
			}
		];
	});
}

function toShare({ n, share, lower, upper }: StraightLiningRow): FinishedShare | null {
	return share === null || lower === null || upper === null ? null : { n, share, lower, upper };
}

function toPairs(rows: readonly ItemCorrelationRow[]): ItemPair[] {
	return rows.flatMap(({ item, other, correlation: r }) => (r === null ? [] : [{ item, other, r }]));
}

function toItems(rows: readonly ScaleQualityRow[], pairs: readonly ItemPair[]): ItemFit[] {
	return rows.flatMap(({ item, scale, itemRest, alphaIfDeleted }): ItemFit[] => {
		if (item === null || scale === null) return [];
		const likes = pairs.flatMap((pair) => {
			if (pair.item === item) return [{ item: pair.other, r: pair.r }];
			return pair.other === item ? [{ item: pair.item, r: pair.r }] : [];
		});
		const mostLike = likes.reduce<ItemFit['mostLike']>(
			(best, like) => (best === null || like.r > best.r ? like : best),
			null
		);
		return [{ item, scale, itemRest, alphaIfDeleted, mostLike }];
	});
}
