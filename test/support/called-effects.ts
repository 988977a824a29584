import { chanceRates } from '#lib/analytics/signal/chance.ts';
import { readPage, type PageReadings } from '#lib/analytics/signal/read-page.ts';
import { readSeries } from '#lib/analytics/signal/read-series.ts';
import { toPlace } from '#lib/analytics/view/place.ts';
import { noEffects, type DemoEffects } from '#lib/server/demo/effects.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import { compareProviders } from '#lib/server/figures/comparison.ts';
import type { ProviderSum } from '#lib/server/figures/provider-sums.ts';
import { designEffect } from '#lib/statistics/design-effect.ts';
import { clusterSums } from './cluster-sums.ts';
import { clusteredSeries, sizeOfRun } from './clustered-series.ts';
import { memoryAssociation, type MemoryDepartment } from './memory-association.ts';

/** The spread between runs at which favourable answers cluster with an intraclass correlation of .05. */
export const clusteredEffects: DemoEffects = { ...noEffects, runSpread: 0.355 };

/** The item a head's page opens with. */
const overall = 'D-OVR-1';

/** Fewest valid answers of a provider that is compared. */
const fewestAnswers = 30;

/** What the pages of one association say of the planted effects. */
export interface CalledEffects {
	readonly improvement: boolean;
	readonly decline: boolean;
	readonly provider: boolean;
}

/** Which effects are called where `demoEffects` says that they are. */
export function calledEffects(departments: readonly MemoryDepartment[], effects: DemoEffects): CalledEffects {
	const { improvement, decline, provider } = effects;
	const pageOf = (key: string | undefined) => {
		const found = departments.find(({ department }) => department === key);
		return found && readHeadPage(found);
	};
	const key = (page: PageReadings | undefined, item: string, program: string | null) =>
		page?.series.find((one) => one.item.startsWith(item) && one.program === program && one.provider === null)
			?.reading.verdict.key;
	const technical = decline && departments.find(({ items }) => items.some(hasProgram(decline.program)));
	return {
		improvement: key(pageOf(improvement?.department), overall, null) === 'improvement',
		decline:
			decline !== null && key(pageOf(technical?.department), decline.item, decline.program) === 'concern',
		provider:
			provider !== null && placeOf(departments, String(provider.index), provider.items[0] ?? '') === 'below'
	};
}

/** The readings of a head's page as it opens. */
export function readHeadPage({ items }: MemoryDepartment): PageReadings {
	return readPage(items, items.find(({ item }) => item.startsWith(overall))?.item ?? '');
}

function hasProgram(program: string) {
	return ({ batches }: MemoryDepartment['items'][number]) =>
		batches.some((batch) => batch.program === program);
}

/** Where a provider stands among all on the own page. */
function placeOf(departments: readonly MemoryDepartment[], own: string, item: string): string | null {
	const sums = departments.flatMap(({ items }) =>
		items
			.filter((one) => one.item.startsWith(item))
			.flatMap((one) =>
				[...Map.groupBy(one.batches, ({ provider }) => provider)].flatMap(
					([provider, batches]): ProviderSum[] => {
						if (provider === null) return [];
						const favourable = batches.reduce((sum, batch) => sum + batch.favourable, 0);
						const n = batches.reduce((sum, batch) => sum + batch.n, 0);
						const [id = '', scale = ''] = one.item.split(' ');
						return n < fewestAnswers ? [] : [{ item: id, scale, provider, favourable, n }];
					}
				)
			)
	);
	const designEffects = { [item]: designEffectOf(departments, item) };
	const mine = sums.find(({ provider }) => provider === own);
	const comparison = compareProviders(sums, own).find((one) => one.item === item);
	if (!mine || !comparison) return null;
	const share = mine.favourable / mine.n;
	return (
		toPlace(
			{ part: 0, share: comparison.favourable / comparison.n, ...comparison },
			{ favourable: mine.favourable, n: mine.n, share, lower: share, upper: share },
			{ designEffects }
		)?.position ?? null
	);
}

/** How answers to an item cluster over all batches of the association. */
function designEffectOf(departments: readonly MemoryDepartment[], id: string): number {
	const batches = departments
		.flatMap(({ items }) => items.filter(({ item }) => item.startsWith(id)))
		.flatMap((one) => one.batches);
	return designEffect(clusterSums(batches)) ?? 1;
}

/** Means over pages, with the 95 % interval of the difference over associations. */
export interface FlagRate {
	readonly pages: number;
	readonly looked: number;
	readonly flagged: number;
	readonly expected: number;
	/** The interval of flagged − expected; associations are independent, pages of one are not. */
	readonly lower: number;
	readonly upper: number;
}

/** Flagged and expected charts of all heads' pages of so many associations. */
export function flagRate(seeds: readonly string[], effects: DemoEffects): FlagRate {
	const means = seeds.map((seed) => {
		const flags = memoryAssociation(seed, effects).map((department) => readHeadPage(department).flags);
		const mean = (figure: 'looked' | 'flagged' | 'expected') =>
			flags.reduce((sum, one) => sum + one[figure], 0) / flags.length;
		return {
			pages: flags.length,
			looked: mean('looked'),
			flagged: mean('flagged'),
			expected: mean('expected')
		};
	});
	const over = (figure: (one: (typeof means)[number]) => number) =>
		means.reduce((sum, one) => sum + figure(one), 0) / means.length;
	const difference = over((one) => one.flagged - one.expected);
	const variance =
		means.reduce((sum, one) => sum + (one.flagged - one.expected - difference) ** 2, 0) / (means.length - 1);
	const half = 1.96 * Math.sqrt(variance / means.length);
	return {
		pages: means.reduce((sum, { pages }) => sum + pages, 0),
		looked: over(({ looked }) => looked),
		flagged: over(({ flagged }) => flagged),
		expected: over(({ expected }) => expected),
		lower: difference - half,
		upper: difference + half
	};
}

/** The table of chances derived anew: simulated rates at the lengths of `chanceRates`, `rounds` series a share. */
export function simulateChances(
	chart: keyof typeof chanceRates,
	rounds: number
): { points: number; rate: number; stored: number }[] {
	const random = seededRandom(`chance ${chart}`);
	const sizeOf = chart === 'xmr' ? () => random.integer(22, 28) : () => sizeOfRun(random);
	const shares = [0.85, 0.92];
	return chanceRates[chart].map(([length, stored]) => {
		let flagged = 0;
		for (const share of shares) {
			for (let round = 0; round < rounds; round++) {
				const points = clusteredSeries(random, { length, share, icc: 0.05, sizeOf });
				const { verdict } = readSeries(points, { pointKind: 'batch', changes: [], measure: 'share' });
				if ('rule' in verdict) flagged += 1;
			}
		}
		return { points: length, rate: flagged / (rounds * shares.length), stored };
	});
}
