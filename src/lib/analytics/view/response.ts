import type { RateRow } from '#lib/analytics/metric/response-rate.ts';

/** How many answered of those invited, over the batches that know both. */
export interface Response {
	readonly answered: number;
	readonly invited: number;
	/** answered / invited, 0 to 1. */
	readonly rate: number;
}

/** The response of a row; null where nobody was invited (imports, open audiences). */
export function toResponse(row: RateRow | undefined): Response | null {
	return row && row.rate !== null ? { answered: row.answered, invited: row.invited, rate: row.rate } : null;
}
