/** A value bound to a `?` of a query; the SQL casts each one (`?::int`). */
export type QueryParam = string | number | null;

/** SQL text for DuckDB with its bound values. The text runs unchanged on the server and in the browser. */
export interface Query {
	readonly sql: string;
	readonly params: readonly QueryParam[];
}

/** What a column of a result may hold: every aggregate is cast in SQL, so no 64-bit integers or decimals. */
export type QueryValue = string | number | boolean | null;

/**
 * DuckDB over one extract: native on the server, WebAssembly in the browser. Tables are named without a
 * schema. `query` gives one plain object per row, keyed by column; it rejects with a `SadaError` when the
 * engine refuses the text or is dead. After `close` every query rejects.
 */
export interface Engine {
	query<Row extends object>(query: Query): Promise<Row[]>;
	/** The same by column, where the engine holds its results so: objects by the ten thousand are slow and large. */
	columns?(query: Query): Promise<Columns>;
	close(): Promise<void>;
}

/** A result by column: the values of all rows, in their order. */
export type Columns = Readonly<Record<string, ArrayLike<QueryValue>>>;

/** The result of a query by column, from any engine. */
export async function askColumns(engine: Engine, query: Query): Promise<Columns> {
	return (await engine.columns?.(query)) ?? toColumns(await engine.query(query));
}

/** Rows by column; those of no row are none. */
export function toColumns(rows: readonly object[]): Columns {
	// Rows are keyed by what their query names.
	const given = rows as readonly Readonly<Record<string, QueryValue>>[];
	const names = Object.keys(given[0] ?? {});
	return Object.fromEntries(names.map((name) => [name, given.map((row) => row[name] ?? null)]));
}
