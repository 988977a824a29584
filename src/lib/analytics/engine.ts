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
	close(): Promise<void>;
}
