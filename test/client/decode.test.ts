import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from '@uwdata/flechette';
import { expect, test } from 'vitest';
import { decodeColumns, decodeRows } from '#lib/client/decode.ts';

test('columns hold what rows hold: texts that repeat, nothing, letters of several bytes, numbers', () => {
	const rows = [
		{ id: 'a1', name: 'صدى', n: 1, share: 0.5 },
		{ id: 'a1', name: 'صدى', n: 2, share: null },
		{ id: null, name: 'صدي', n: 3, share: 0.25 },
		{ id: 'a1', name: '', n: 4, share: null },
		{ id: 'a2', name: 'é', n: 5, share: 1 },
		{ id: 'a2', name: 'ab', n: 6, share: 0 }
	];
	const column = <Key extends keyof (typeof rows)[number]>(key: Key) => rows.map((row) => row[key]);
	const bytes = tableToIPC(
		tableFromColumns({
			id: columnFromArray(column('id'), utf8()),
			name: columnFromArray(column('name'), utf8()),
			n: columnFromArray(column('n')),
			share: columnFromArray(column('share'))
		}),
		{ format: 'stream' }
	);
	if (!bytes) throw new Error('nothing was encoded');
	expect(decodeRows(bytes)).toEqual(rows);
	const columns = decodeColumns(bytes);
	expect(Object.keys(columns)).toEqual(['id', 'name', 'n', 'share']);
	for (const key of ['id', 'name', 'n', 'share'] as const) {
		expect(Array.from(columns[key] ?? [])).toEqual(column(key));
	}
});
