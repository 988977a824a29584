/**
 * What is different in the made-up association, so that charts have something to find. Sizes are on the latent
 * scale of `answers.ts`, on which answers to one item spread with a standard deviation of about 1.
 */
export interface DemoEffects {
	/** A department whose items were rated lower by `size` until a month, and are like the others' since. */
	readonly improvement: {
		readonly department: string;
		readonly from: string;
		readonly items: readonly string[];
		readonly size: number;
	} | null;
	/** A program of which one item has been falling by `perMonth` since a month, down to `most`. */
	readonly decline: {
		readonly program: string;
		readonly from: string;
		readonly item: string;
		readonly perMonth: number;
		readonly most: number;
	} | null;
	/** A provider (index in the plan) whose items are rated lower by `size`. */
	readonly provider: {
		readonly index: number;
		readonly items: readonly string[];
		readonly size: number;
	} | null;
	/** Items rated lower by `size` in some months of the year. */
	readonly season: {
		readonly months: readonly number[];
		readonly items: readonly string[];
		readonly size: number;
	} | null;
	/** Standard deviation of what the people of one run share, on the latent scale. */
	readonly runSpread: number;
}

/**
 * The effects planted in the demonstration, of sizes that the answers can show. Over 200 associations re-seeded, each
 * is called in at least 95 %, by the functions the pages use (`test/bench/effects.ts`):
 *
 * - improvement: on the page of the head of employment, the trend of the department on overall satisfaction reads
 *   "improvement" (a shift of its months, 17 months after the change);
 * - decline: on the page of the head of technical training, which looks through every item, the series of the program
 *   on clear information reads "concern";
 * - provider: on the provider's own page, the own share on the provider's item lies below the limits among all
 *   providers. Heads see it less often in their own funnel: of ten providers it is a tenth of what widens the limits;
 * - season: is on no chart alone; it shows in the months of an item and is there to be doubted.
 */
export const demoEffects: DemoEffects = {
	improvement: {
		department: 'employment',
		from: '2025-06',
		items: ['D-PRO-1', 'D-SPD-1', 'D-INF-1', 'D-OVR-1'],
		size: 1
	},
	decline: { program: 'data', from: '2025-07', item: 'D-INF-1', perMonth: 0.15, most: 1.5 },
	provider: { index: 22, items: ['D-PRV-1', 'D-CNT-1', 'D-OVR-1'], size: 1.1 },
	season: { months: [6, 7, 8], items: ['D-FAC-1'], size: 0.45 },
	runSpread: 0.22
};

/** The same association with nothing planted: what chance alone and the spread between runs make of it. */
export const noEffects: DemoEffects = {
	...demoEffects,
	improvement: null,
	decline: null,
	provider: null,
	season: null
};
