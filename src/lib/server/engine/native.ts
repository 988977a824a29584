import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { SadaError } from '#lib/domain/error.ts';

/** Statements kept prepared; a page asks for fewer. */
const mostPrepared = 64;

/** Settings of an engine over one file: it reads that file and nothing else, and no statement can change that. */
const locked = {
	access_mode: 'READ_ONLY',
	threads: '2',
	memory_limit: '1GB',
	enable_external_access: 'false',
	autoload_known_extensions: 'false',
	autoinstall_known_extensions: 'false',
	allow_community_extensions: 'false',
	lock_configuration: 'true'
} as const;

/**
 * Opens an extract with native DuckDB, read-only. Queries run one after another in the order they were asked; closing
 * waits for those under way. Throws `engine.open` when the file is missing or no extract of this engine's version.
 */
export async function openNativeEngine(file: string): Promise<Engine> {
	try {
		const instance = await DuckDBInstance.create(file, locked);
		return new NativeEngine(instance, await instance.connect());
	} catch (cause) {
		throw new SadaError('engine.open', { file }, { cause });
	}
}

class NativeEngine implements Engine {
	readonly #instance: DuckDBInstance;
	readonly #connection: DuckDBConnection;
	readonly #prepared = new Map<string, DuckDBPreparedStatement>();
	#last: Promise<unknown> = Promise.resolve();
	#closed = false;

	constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
		this.#instance = instance;
		this.#connection = connection;
	}

	query<Row extends object>(query: Query): Promise<Row[]> {
		if (this.#closed) return Promise.reject(new SadaError('engine.closed'));
		const answer = this.#last.then(() => this.#run<Row>(query));
		this.#last = answer.catch(() => undefined);
		return answer;
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await this.#last;
		for (const statement of this.#prepared.values()) statement.destroySync();
		this.#prepared.clear();
		this.#connection.closeSync();
		this.#instance.closeSync();
	}

	async #run<Row extends object>({ sql, params }: Query): Promise<Row[]> {
		try {
			const statement = await this.#prepare(sql);
			statement.bind([...params]);
			const result = await statement.runAndReadAll();
			// Rows are objects keyed by the columns the query names, which is what `Row` says.
			return result.getRowObjectsJS() as Row[];
		} catch (cause) {
			throw new SadaError('engine.query', { sql }, { cause });
		}
	}

	/** The statement of a text; the one unused for longest makes room for a new one. */
	async #prepare(sql: string): Promise<DuckDBPreparedStatement> {
		const kept = this.#prepared.get(sql);
		const statement = kept ?? (await this.#connection.prepare(sql));
		this.#prepared.delete(sql);
		this.#prepared.set(sql, statement);
		if (this.#prepared.size > mostPrepared) {
			for (const [text, oldest] of this.#prepared) {
				oldest.destroySync();
				this.#prepared.delete(text);
				break;
			}
		}
		return statement;
	}
}
