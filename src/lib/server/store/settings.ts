import { defaultSettings, settingsSchema, type Settings } from '#lib/domain/settings.ts';
import { prepareQuery } from './prepared-query.ts';
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

/** One setting, its default when it was never set. Throws when the stored value is not valid. */
export async function readSetting<Key extends keyof Settings>(
	db: Database,
	key: Key
): Promise<Settings[Key]> {
	const [row] = (await oneSetting(db, { key })).rows;
	if (!row) return defaultSettings[key];
	return settingsSchema.shape[key].parse(JSON.parse(row.value)) as Settings[Key];
}

const oneSetting = prepareQuery((db, { key }: { key: string }) =>
	db.selectFrom('setting').select('value').where('key', '=', key)
);

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
