import { z } from 'zod';
import { cronbach, type ScaleQuality } from '#lib/statistics/cronbach.ts';
import { omegaTotal } from '#lib/statistics/omega.ts';
import { statMethod, valueOrMissing } from './stat-method.ts';

const input = z.object({
	rows: z.array(z.array(valueOrMissing)).superRefine((rows, context) => {
		const items = rows[0]?.length;
		const uneven = rows.findIndex((row) => row.length !== items);
		if (uneven >= 0)
			context.addIssue({ code: 'custom', path: [uneven], message: `not ${String(items)} answers long` });
	})
});

/** Alpha, item-rest correlations and omega of the items of a scale; null with a reason where there is no alpha. */
export const cronbachMethod = statMethod({
	method: 'cronbach',
	summary: '{rows} answers by respondent and item (null: missing): alpha, item-rest, omega',
	input,
	run({ rows }) {
		const found = cronbach(rows);
		if (found.ok) return describe(found.quality);
		return { alpha: null, reason: found.reason, ...droppedOf(found) };
	}
});

function describe(quality: ScaleQuality): object {
	return {
		n: quality.n,
		k: quality.items,
		...droppedOf(quality),
		alpha: quality.alpha,
		std_alpha: quality.standardisedAlpha,
		item_rest_r: quality.itemRest,
		alpha_if_deleted: quality.alphaIfDeleted,
		omega_total_1factor_ML: omegaTotal(quality.covariance),
		negative_item_rest: quality.itemRest.flatMap((r, item) => (r !== null && r < 0 ? [item] : []))
	};
}

/** Said only where rows were left out. */
function droppedOf({ dropped }: { readonly dropped: number }): { dropped?: number } {
	return dropped > 0 ? { dropped } : {};
}
