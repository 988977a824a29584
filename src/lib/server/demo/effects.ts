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

/** The effects planted in the demonstration. */
export const demoEffects: DemoEffects = {
	improvement: {
		department: 'employment',
		from: '2025-06',
		items: ['D-PRO-1', 'D-SPD-1', 'D-INF-1', 'D-OVR-1'],
		size: 0.8
	},
	decline: { program: 'data', from: '2025-11', item: 'D-INF-1', perMonth: 0.11, most: 1.4 },
	provider: { index: 22, items: ['D-PRV-1', 'D-CNT-1', 'D-OVR-1'], size: 1 },
	season: { months: [6, 7, 8], items: ['D-FAC-1'], size: 0.45 },
	runSpread: 0.22
};
