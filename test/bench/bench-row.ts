/** One line of the bench: a target, what it is measured against and whether it is met. */
export interface BenchRow {
	/** Number of the row in the table of targets. */
	row: number;
	/** What was measured, in words. */
	measure: string;
	/** The figure, with its unit. */
	value: string;
	/** The reference of the same run, or the published figure, with its unit. */
	reference: string;
	/** What is to be reached. */
	target: string;
	met: boolean;
}

/** What a file of `test/bench` exports to be run by `npm run bench`. */
export interface Bench {
	/** The rows it measures: the others are left out when numbers are asked for. */
	rows: readonly number[];
	bench(): Promise<BenchRow[]>;
}
