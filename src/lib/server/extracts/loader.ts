import {
	DATE,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	UINTEGER,
	USMALLINT,
	UTINYINT,
	VARCHAR,
	dateValue,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type { Query } from '#lib/analytics/engine.ts';
import { createTableSql, type ColumnType, type Table } from '#lib/analytics/dataset/table.ts';

/** DuckDB moves rows in vectors of this many. */
const vectorRows = 2048;

/** Files are written so that DuckDB from 1.2 on reads them: the browser's engine is behind the server's. */
export const engineStorageVersion = 'v1.2.0';

/**
 * Files are written in blocks of this size, an eighth of DuckDB's own, and half as large: each column of each table ends
 * in a block that is not full, which a browser unpacks and holds all the same. In blocks of 16,384 columns no longer pack.
 */
const blockBytes = 32_768;

const types: Readonly<Record<ColumnType, DuckDBType>> = {
	utinyint: UTINYINT,
	usmallint: USMALLINT,
	uinteger: UINTEGER,
	double: DOUBLE,
	varchar: VARCHAR,
	date: DATE
};

/** A value of a row on its way into a table; dates as `YYYY-MM-DD`. */
export type Cell = string | number | null;

/**
 * Makes one extract file: rows are loaded into memory first, then written sorted. Has a lifetime: `finish` writes the
 * file out and closes, `abandon` closes without.
 */
export class Loader {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;

	private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	/** A new file. `scratch` takes what memory cannot. */
	static async open(file: string, scratch: string): Promise<Loader> {
		const instance = await DuckDBInstance.create(':memory:', {
			threads: '2',
			memory_limit: '1GB',
			temp_directory: scratch,
			autoload_known_extensions: 'false',
			autoinstall_known_extensions: 'false'
		});
		const loader = new Loader(instance, await instance.connect());
		const options = `storage_version ${literal(engineStorageVersion)}, block_size ${blockBytes}`;
		await loader.run(`attach ${literal(file)} as file (${options})`);
		return loader;
	}

	/** Runs one statement of the project's own. */
	async run(sql: string): Promise<void> {
		await this.#connection.run(sql);
	}

	/** One number that a statement gives. */
	async number(sql: string): Promise<number> {
		const result = await this.#connection.runAndReadAll(sql);
		return Number(result.getRows()[0]?.[0] ?? 0);
	}

	/** The rows that a query over the file gives; it names tables of the file without a schema. */
	async query<Row extends object>({ sql, params }: Query): Promise<Row[]> {
		await this.run('use file');
		try {
			const statement = await this.#connection.prepare(sql);
			statement.bind([...params]);
			const result = await statement.runAndReadAll();
			// Rows are objects keyed by the columns the query names, which is what `Row` says.
			return result.getRowObjectsJS() as Row[];
		} finally {
			await this.run('use memory');
		}
	}

	/** Makes a table in memory. */
	async stage(table: Table): Promise<void> {
		await this.run(createTableSql(table, 'memory'));
	}

	/** Adds rows, each a cell per column of the table, to a table that was staged or created. */
	async append(table: Table, rows: readonly (readonly Cell[])[], database = 'memory'): Promise<void> {
		const columns = table.columns.map((column) => types[column.type]);
		const appender = await this.#connection.createAppender(table.name, 'main', database);
		for (let start = 0; start < rows.length; start += vectorRows) {
			const part = rows.slice(start, start + vectorRows);
			const chunk = DuckDBDataChunk.create(columns, part.length);
			table.columns.forEach((column, index) => {
				const values = part.map((row) => toValue(row[index] ?? null, column.type));
				chunk.setColumnValues(index, values);
			});
			appender.appendDataChunk(chunk);
		}
		appender.closeSync();
	}

	/** Makes a table in the file from a query that names its columns in their order. */
	async write(table: Table, query: string): Promise<void> {
		await this.run(createTableSql(table, 'file'));
		const order = table.order.map((name) => `${name} nulls first`).join(', ');
		await this.run(`insert into file.${table.name} select * from (${query}) order by ${order}`);
	}

	/** Makes a table in the file from rows in their order. */
	async writeRows(table: Table, rows: readonly (readonly Cell[])[]): Promise<void> {
		await this.run(createTableSql(table, 'file'));
		await this.append(table, rows, 'file');
	}

	/** Writes the file out. */
	async finish(): Promise<void> {
		await this.run('checkpoint file');
		await this.run('detach file');
		this.abandon();
	}

	/** Lets go of everything; the file is incomplete unless it was finished. */
	abandon(): void {
		this.#connection.closeSync();
		this.#instance.closeSync();
	}
}

function toValue(cell: Cell, type: ColumnType): DuckDBValue {
	if (cell === null || type !== 'date') return cell;
	return dateValue(Date.parse(`${cell}T00:00:00Z`) / 86_400_000);
}

function literal(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}
