import type { Secrets } from '#lib/server/runtime/secrets.ts';

/** One version of a row as a thief finds it, with what its storage gives away besides its values. */
export interface StolenRow {
	readonly table: string;
	readonly values: Readonly<Record<string, string>>;
	/** Where it lies in its file or table. */
	readonly place: number;
	/** The transaction that wrote it, later ones higher; null when it cannot be told. */
	readonly written: number | null;
	/** The first of the thief's backups that has it. */
	readonly backup: number;
}

/** Everything a thief carries away. */
export interface Loot {
	readonly rows: readonly StolenRow[];
	readonly log: readonly string[];
	/** Null when the secrets file was elsewhere. */
	readonly secrets: Secrets | null;
}

/** Takes backups as time goes by, and makes loot of them. */
export interface Burglar {
	/** Copies what there is now. */
	copy(): Promise<void>;
	/** What all copies so far show together. */
	readRows(): Promise<StolenRow[]>;
}
