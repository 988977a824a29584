import { settingsSchema, type Settings } from '#lib/domain/settings.ts';
import type { Database } from './store.ts';

/** The association's settings; what was never set has its default. Throws when a stored value is not valid. */
export async function readSettings(db: Database): Promise<Settings> {
	const rows = await db.selectFrom('setting').select(['key', 'value']).execute();
	const stored = Object.fromEntries(
		rows
			.filter((row) => Object.hasOwn(settingsSchema.shape, row.key))
			.map((row): [string, unknown] => [row.key, JSON.parse(row.value)])
	);
	return settingsSchema.parse(stored);
}

/** Stores settings; the others keep their values. */
export async function saveSettings(db: Database, settings: Partial<Settings>): Promise<void> {
	for (const [key, value] of Object.entries(settings)) {
		const stored = JSON.stringify(value);
		await db
			.insertInto('setting')
			.values({ key, value: stored })
			.onConflict((conflict) => conflict.column('key').doUpdateSet({ value: stored }))
			.execute();
	}
}
