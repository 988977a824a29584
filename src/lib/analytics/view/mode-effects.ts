import { answerValueSql } from '#lib/analytics/dataset/rows-file.ts';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { adjustP } from '#lib/statistics/adjust-p.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { differenceTest } from '#lib/statistics/difference-test.ts';
import { newcombe, type CountedShare } from '#lib/statistics/newcombe.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import type { ScaledItem } from './contents.ts';
import { chosenResponses, favourableSql, type RowsChoice } from './rows-view.ts';
import type { Estimate } from './series.ts';

/** What answers may differ by besides what people think: how the form reached them, and its language. */
export const modes = ['channel', 'language'] as const;

export type Mode = (typeof modes)[number];

/** People who answered in one way. */
export interface ModeGroup {
	/** A channel or a language. */
	readonly group: string;
	readonly responses: number;
}

/** The favourable share of an item in two groups side by side; the first is the largest group. */
export interface ModeComparison extends ScaledItem {
	readonly first: string;
	readonly second: string;
	readonly firstEstimate: Estimate;
	readonly secondEstimate: Estimate;
	/** First less second, −1 to 1, with the ends of its 95 % Newcombe interval. */
	readonly difference: number;
	readonly lower: number;
	readonly upper: number;
	/** Two-sided p value, and the same adjusted for all comparisons of the page (Benjamini and Hochberg). */
	readonly p: number;
	readonly adjusted: number;
}

/** Whether channel and language make a difference to the answers. */
export interface ModeEffects {
	/** Groups of at least k people, in order of id. */
	readonly groups: Readonly<Record<Mode, readonly ModeGroup[]>>;
	/** Groups of fewer, which nothing is said about. */
	readonly hidden: Readonly<Record<Mode, number>>;
	/** In order of item and group. */
	readonly comparisons: Readonly<Record<Mode, readonly ModeComparison[]>>;
}

/** A comparison whose adjusted p value is below this is called different. */
export const falseDiscoveryRate = 0.05;

/** What the view is computed with. */
export interface ModeContext {
	/** Least number of people behind a figure. */
	readonly k: number;
	/** The association's design effect of each item, where a group has too few batches to know its own. */
	readonly designEffects: Readonly<Record<string, number>>;
}

/**
 * Compares the answers that came through each channel, and in each language, with those of the largest group. Items
 * that only one group was asked have no comparison. Intervals and tests rest on n / design effect.
 */
export async function readModeEffects(
	engine: Engine,
	choice: RowsChoice,
	context: ModeContext
): Promise<ModeEffects> {
	const [channel, language] = await Promise.all(modes.map((mode) => readMode(engine, choice, mode, context)));
	if (!channel || !language) throw new RangeError('a mode without figures');
	const pairs = [...channel.pairs, ...language.pairs];
	const adjusted = adjustP(pairs.map(({ p }) => p)).benjaminiHochberg;
	const comparisons = pairs.map((pair, index): ModeComparison => ({
		...pair,
		adjusted: adjusted[index] ?? 1
	}));
	return {
		groups: { channel: channel.groups, language: language.groups },
		hidden: { channel: channel.hidden, language: language.hidden },
		comparisons: {
			channel: comparisons.slice(0, channel.pairs.length),
			language: comparisons.slice(channel.pairs.length)
		}
	};
}

/** Responses of each group, in order of id. */
export function buildModeGroupsQuery(choice: RowsChoice, mode: Mode): Query {
	const chosen = chosenResponses(choice);
	const sql = [
		`with ${chosen.sql}`,
		`select ${mode} as "group", count(*)::int as responses`,
		'from chosen',
		`group by ${mode}`,
		'order by "group"'
	].join('\n');
	return { sql, params: chosen.params };
}

/** Answers to each item in each group, with the sums over batches that a design effect takes; by item and group. */
export function buildModeSharesQuery(choice: RowsChoice, mode: Mode): Query {
	const chosen = chosenResponses(choice);
	const sql = [
		`with ${chosen.sql},`,
		'counted as (',
		'\tselect',
		'\t\tanswer.item as item,',
		'\t\tchosen.batch as batch,',
		`\t\tchosen.${mode} as mode,`,
		'\t\tcount(*)::double as n,',
		`\t\tsum(${favourableSql})::double as favourable`,
		'\tfrom answer',
		'\tjoin item on item.item = answer.item',
		'\tjoin chosen on chosen.response = answer.response',
		`\twhere ${answerValueSql} is not null`,
		`\tgroup by answer.item, chosen.batch, chosen.${mode}`,
		')',
		'select',
		'\titem.id as item,',
		'\titem.scale as scale,',
		'\tcounted.mode as "group",',
		'\tcount(*)::int as clusters,',
		'\tsum(n)::int as n,',
		'\tsum(favourable)::int as favourable,',
		'\tsum(favourable * favourable)::double as "favourableSquared",',
		'\tsum(favourable * n)::double as "favourableTimesN",',
		'\tsum(n * n)::double as "nSquared"',
		'from counted',
		'join item on item.item = counted.item',
		'group by item.id, item.scale, counted.mode',
		'order by item, scale, "group"'
	].join('\n');
	return { sql, params: chosen.params };
}

interface ShareRow extends ScaledItem {
	readonly group: string;
	readonly clusters: number;
	readonly n: number;
	readonly favourable: number;
	readonly favourableSquared: number;
	readonly favourableTimesN: number;
	readonly nSquared: number;
}

type Pair = Omit<ModeComparison, 'adjusted'>;

async function readMode(engine: Engine, choice: RowsChoice, mode: Mode, context: ModeContext) {
	const [all, shares] = await Promise.all([
		engine.query<ModeGroup>(buildModeGroupsQuery(choice, mode)),
		engine.query<ShareRow>(buildModeSharesQuery(choice, mode))
	]);
	const groups = all.filter(({ responses }) => responses >= context.k);
	const shown = new Set(groups.map(({ group }) => group));
	const largest = groups.reduce<ModeGroup | null>(
		(best, row) => (best === null || row.responses > best.responses ? row : best),
		null
	)?.group;
	const rows = shares.filter(({ group, n }) => shown.has(group) && n >= context.k);
	const pairs = rows.flatMap((second) => {
		if (second.group === largest) return [];
		const first = rows.find(
			(row) => row.group === largest && row.item === second.item && row.scale === second.scale
		);
		return first ? (compare(first, second, context) ?? []) : [];
	});
	return { groups, hidden: all.length - groups.length, pairs };
}

function compare(first: ShareRow, second: ShareRow, context: ModeContext): Pair | null {
	const [a, b] = [counted(first, context), counted(second, context)];
	const [firstEstimate, secondEstimate] = [estimate(a), estimate(b)];
	const difference = newcombe(a, b);
	const p = differenceTest(a, b);
	if (!difference || p === null || !firstEstimate || !secondEstimate) return null;
	return {
		item: first.item,
		scale: first.scale,
		first: first.group,
		second: second.group,
		firstEstimate,
		secondEstimate,
		...difference,
		p
	};
}

function counted(row: ShareRow, { designEffects }: ModeContext): Required<CountedShare> {
	const own = row.clusters > 1 ? (designEffect(row) ?? designEffects[row.item] ?? 1) : 1;
	return { favourable: row.favourable, n: row.n, designEffect: Math.max(1, own) };
}

function estimate(row: Required<CountedShare>): Estimate | null {
	const { share, interval } = wilson(row.favourable, row.n, row.designEffect);
	return share === null ? null : { favourable: row.favourable, n: row.n, share, ...interval };
}
