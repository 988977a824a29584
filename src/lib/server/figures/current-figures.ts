import { createHash } from 'node:crypto';
import { z } from 'zod';
import { batchesInSteps } from '#lib/release/figure-steps.ts';
import type { Row } from '#lib/server/store/schema.ts';
import type { Database } from '#lib/server/store/store.ts';
import { findWholeFigures, saveWholeFigures } from '#lib/server/store/whole-figures.ts';
import { readAnswerSets } from './answer-sets.ts';
import { wholeFigureSchema, type WholeFigure } from './figure.ts';
import { measureWholeFigures } from './whole-figures.ts';

/** Raised when figures are computed in another way: those of older ways are then computed anew. */
const way = 1;

const figuresSchema = z.array(wholeFigureSchema);

/** A figure with what it is about. */
export interface ScopedFigure extends WholeFigure {
	/** Null for the association. */
	readonly department: string | null;
	readonly fiscalYear: number;
}

/**
 * The finished figures of a department, or of the association (null), of each fiscal year of some batches: those of its
 * own that everyone may see. Found, or computed now and kept; a year whose batches are the same is never computed twice.
 */
export async function currentFigures(
	db: Database,
	department: string | null,
	batches: readonly Row<'batch'>[],
	versions: readonly Row<'survey_version'>[]
): Promise<ScopedFigure[]> {
	const own = department === null ? batches : batches.filter((batch) => batch.department === department);
	const years = [...Map.groupBy(own, (batch) => batch.fiscal_year)].sort(([a], [b]) => a - b);
	const found: ScopedFigure[] = [];
	for (const [fiscalYear, ofYear] of years) {
		const ids = batchesInSteps(
			ofYear.map(({ id, audience, respondents, sealed_on }) => {
				return { id, audience, respondents: Number(respondents), sealedOn: sealed_on };
			})
		)
			.map(({ id }) => id)
			.sort();
		if (ids.length === 0) continue;
		const figures = await figuresOf(db, { department: department ?? '', fiscalYear, ids, versions });
		found.push(...figures.map((figure) => ({ department, fiscalYear, ...figure })));
	}
	return found;
}

async function figuresOf(
	db: Database,
	{
		department,
		fiscalYear,
		ids,
		versions
	}: {
		readonly department: string;
		readonly fiscalYear: number;
		readonly ids: readonly string[];
		readonly versions: readonly Row<'survey_version'>[];
	}
): Promise<WholeFigure[]> {
	const key = createHash('sha256')
		.update(JSON.stringify([way, ids]))
		.digest('hex');
	const kept = await findWholeFigures(db, department, fiscalYear);
	if (kept?.content_key === key) return figuresSchema.parse(JSON.parse(kept.figures));
	const figures: WholeFigure[] = [];
	for (const sets of await readAnswerSets(db, ids, versions))
		figures.push(...(await measureWholeFigures(sets)));
	await saveWholeFigures(db, {
		department,
		fiscal_year: fiscalYear,
		content_key: key,
		figures: JSON.stringify(figures)
	});
	return figures;
}
