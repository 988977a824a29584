import pg from 'pg';
import type { Burglar, StolenRow } from './loot.ts';

/** Dumps a PostgreSQL database with the system columns: the transaction that wrote a row (`xmin`) and its place. */
export function postgresBurglar(url: string): Burglar {
	const rows = new Map<string, StolenRow>();
	let backup = 0;
	return {
		async copy() {
			for (const row of await dump(url)) {
				const key = JSON.stringify(row);
				if (!rows.has(key)) rows.set(key, { ...row, backup });
			}
			backup += 1;
		},
		readRows: async () => [...rows.values()]
	};
}

async function dump(url: string): Promise<Omit<StolenRow, 'backup'>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const tables = await client.query<{ name: string }>(
			"select tablename as name from pg_tables where schemaname = 'public' order by 1"
		);
		const rows: Omit<StolenRow, 'backup'>[] = [];
		for (const { name: table } of tables.rows) {
			const found = await client.query<Record<string, unknown>>(
				`select xmin::text as "#written", ctid::text as "#place", * from "${table}"`
			);
			for (const { '#written': written, '#place': place, ...columns } of found.rows) {
				const values = Object.fromEntries(
					Object.entries(columns).map(([column, value]) => [column, String(value)])
				);
				rows.push({ table, values, place: toNumber(String(place)), written: Number(written) });
			}
		}
		return rows;
	} finally {
		await client.end();
	}
}

/** `(page,line)` as one number. */
function toNumber(place: string): number {
	const [page = '0', line = '0'] = place.replace(/[()]/g, '').split(',');
	return Number(page) * 10_000 + Number(line);
}
