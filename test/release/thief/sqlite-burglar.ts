import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Burglar, StolenRow } from './loot.ts';
import { readFrames, saltOf } from './write-ahead-log.ts';

interface Copy {
	readonly main: Buffer;
	readonly log: Buffer;
}

/**
 * Copies a SQLite file and its write-ahead log. The log holds whole pages in the order in which they were committed, so
 * the store is looked at as it was after every single commit in it: what is new then was written together.
 */
export function sqliteBurglar(file: string): Burglar {
	const copies: Copy[] = [];
	return {
		async copy() {
			copies.push({ main: readFileSync(file), log: readLog(`${file}-wal`) });
		},
		async readRows() {
			const rows = new Map<string, StolenRow>();
			let commit = 0;
			for (const { image, backup, isLast } of statesIn(copies)) {
				const isFirst = rows.size === 0;
				commit += 1;
				for (const [key, row] of readTables(image)) {
					const known = rows.get(key) ?? { written: isFirst ? null : commit, backup, place: -1 };
					const place = isLast ? placeOf(image, row.values) : known.place;
					rows.set(key, { ...row, written: known.written, backup: known.backup, place });
				}
			}
			return [...rows.values()];
		}
	};
}

interface State {
	/** The database file as it would be without a log. */
	readonly image: Buffer;
	/** Index of the copy that shows it, and whether it is the latest state in that copy. */
	readonly backup: number;
	readonly isLast: boolean;
}

/** The states that copies show: each as its file is when the log is new, then after every commit not seen before. */
function* statesIn(copies: readonly Copy[]): Generator<State> {
	let image = Buffer.alloc(0);
	let salt: string | null = null;
	let seen = 0;
	for (const [backup, { main, log }] of copies.entries()) {
		const frames = readFrames(log);
		if (salt !== saltOf(log)) {
			[image, salt, seen] = [Buffer.from(main), saltOf(log), 0];
			yield { image, backup, isLast: frames.length === 0 };
		}
		for (const [index, { page, bytes, pagesAfterCommit }] of frames.entries()) {
			if (index < seen) continue;
			const start = (page - 1) * bytes.length;
			const missing = start + bytes.length - image.length;
			if (missing > 0) image = Buffer.concat([image, Buffer.alloc(missing)]);
			bytes.copy(image, start);
			if (pagesAfterCommit === 0) continue;
			image = image.subarray(0, pagesAfterCommit * bytes.length);
			yield { image, backup, isLast: index === frames.length - 1 };
		}
		seen = frames.length;
	}
}

/** Every row of a database file, by table and values. */
function readTables(image: Buffer): Map<string, Pick<StolenRow, 'table' | 'values'>> {
	const folder = mkdtempSync(join(tmpdir(), 'sada-thief-'));
	const file = join(folder, 'stolen.db');
	writeFileSync(file, withoutLog(image));
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const found = new Map<string, Pick<StolenRow, 'table' | 'values'>>();
		const tables = database.prepare("select name from sqlite_schema where type = 'table'").all();
		for (const table of tables.map(({ name }) => String(name))) {
			for (const row of database.prepare(`select * from "${table}"`).all()) {
				const columns = Object.entries(row).map(([column, value]) => [column, String(value)]);
				const values = Object.fromEntries(columns) as Record<string, string>;
				found.set(`${table} ${JSON.stringify(values)}`, { table, values });
			}
		}
		return found;
	} finally {
		database.close();
		rmSync(folder, { recursive: true });
	}
}

/** The file with the version numbers of its header (bytes 18 and 19) saying that it keeps no log. */
function withoutLog(image: Buffer): Buffer {
	const plain = Buffer.from(image);
	plain.fill(1, 18, 20);
	return plain;
}

/** Where the longest value of a row stands in the file: rows of one page lie there in the order of their coming. */
function placeOf(image: Buffer, values: Readonly<Record<string, string>>): number {
	const longest = Object.values(values).reduce(
		(long, value) => (value.length > long.length ? value : long),
		''
	);
	return longest.length < 8 ? -1 : image.indexOf(longest);
}

function readLog(file: string): Buffer {
	try {
		return readFileSync(file);
	} catch {
		return Buffer.alloc(0);
	}
}
