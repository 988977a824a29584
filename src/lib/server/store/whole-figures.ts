import type { Row } from './schema.ts';
import type { Database } from './store.ts';

/** The figures kept for a department ('' is the association) and fiscal year; null when none were computed yet. */
export async function findWholeFigures(
	db: Database,
	department: string,
	fiscalYear: number
): Promise<Row<'whole_figure'> | null> {
	const row = await db
		.selectFrom('whole_figure')
		.selectAll()
		.where('department', '=', department)
		.where('fiscal_year', '=', fiscalYear)
		.executeTakeFirst();
	return row ?? null;
}

/** Keeps figures in place of those of earlier batches. */
export async function saveWholeFigures(db: Database, row: Row<'whole_figure'>): Promise<void> {
	const { content_key, figures } = row;
	await db
		.insertInto('whole_figure')
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(['department', 'fiscal_year']).doUpdateSet({ content_key, figures })
		)
		.execute();
}
