import { z } from 'zod';
import { finishedFigures } from '#lib/analytics/dataset/finished-tables.ts';
import type { AnswerColumn } from './answer-sets.ts';

const itemSchema = z.object({ item: z.string(), scale: z.string() });

/** A finished figure of one survey, as table `finished` of an extract explains; kept as JSON in the store. */
export const wholeFigureSchema = z.object({
	survey: z.string(),
	figure: z.enum(finishedFigures),
	/** Null for a figure of the whole survey. */
	item: itemSchema.nullable(),
	other: itemSchema.nullable(),
	/** Rounded to four decimals, like its interval. */
	value: z.number().nullable(),
	lower: z.number().nullable(),
	upper: z.number().nullable(),
	/** Answer sets it rests on, at least 100. */
	n: z.int()
});

export type WholeFigure = z.infer<typeof wholeFigureSchema>;

/** What a calculation gives; the survey is added where they meet. */
export type SurveyFigure = Omit<WholeFigure, 'survey'>;

/** A figure with its numbers rounded; what is not said is null. */
export function toFigure(
	figure: WholeFigure['figure'],
	n: number,
	value: number | null,
	{
		item = null,
		other = null,
		interval = null
	}: {
		readonly item?: AnswerColumn | null | undefined;
		readonly other?: AnswerColumn | null | undefined;
		readonly interval?: { readonly lower: number; readonly upper: number } | null | undefined;
	} = {}
): SurveyFigure {
	return {
		figure,
		item: item && { item: item.item, scale: item.scale },
		other: other && { item: other.item, scale: other.scale },
		value: toFourDecimals(value),
		lower: toFourDecimals(interval?.lower ?? null),
		upper: toFourDecimals(interval?.upper ?? null),
		n
	};
}

function toFourDecimals(value: number | null): number | null {
	return value === null || !Number.isFinite(value) ? null : Math.round(value * 10_000) / 10_000 + 0;
}
