import { DuckDBInstance, type DuckDBConnection, type DuckDBPreparedStatement } from '@duckdb/node-api';
import type { Engine, Query } from '#lib/analytics/engine.ts';
import { SadaError } from '#lib/domain/error.ts';

/** Queries that run side by side: a page asks for several at once. */
const lanes = 3;

/** Statements kept prepared in each lane; a page asks for fewer. */
const mostPrepared = 64;

/** Settings of an engine over one file: it reads that file and nothing else, and no statement can change that. */
const locked = {
	access_mode: 'READ_ONLY',
	// Of one query: parallel work inside a query of milliseconds costs more than it gains.
	threads: '1',
	memory_limit: '1GB',
	enable_external_access: 'false',
	autoload_known_extensions: 'false',
	autoinstall_known_extensions: 'false',
	allow_community_extensions: 'false',
	lock_configuration: 'true'
} as const;

/**
 * Opens an extract with native DuckDB, read-only. A few queries run at a time; closing waits for those under way.
 * Throws `engine.open` when the file is missing or no extract of this engine's version.
 */
export async function openNativeEngine(file: string): Promise<Engine> {
	try {
		const instance = await DuckDBInstance.create(file, locked);
		const connections = Array.from({ length: lanes }, () => instance.connect());
		return new NativeEngine(instance, await Promise.all(connections));
	} catch (cause) {
		throw new SadaError('engine.open', { file }, { cause });
	}
}

class NativeEngine implements Engine {
	readonly #instance: DuckDBInstance;
	readonly #lanes: readonly Lane[];
	#closed = false;

	constructor(instance: DuckDBInstance, connections: readonly DuckDBConnection[]) {
		this.#instance = instance;
		this.#lanes = connections.map((connection) => new Lane(connection));
	}

	query<Row extends object>(query: Query): Promise<Row[]> {
		if (this.#closed) return Promise.reject(new SadaError('engine.closed'));
		const [first, ...others] = this.#lanes as readonly [Lane, ...Lane[]];
		const free = others.reduce((best, lane) => (lane.waiting < best.waiting ? lane : best), first);
		return free.query<Row>(query);
	}

	async close(): Promise<void> {
		if (this.#closed) return;
		this.#closed = true;
		await Promise.all(this.#lanes.map((lane) => lane.close()));
		this.#instance.closeSync();
	}
}

/** A connection that answers one query after another. */
class Lane {
	/** Queries asked and not yet answered. */
	waiting = 0;
	readonly #connection: DuckDBConnection;
	readonly #prepared = new Map<string, DuckDBPreparedStatement>();
	#last: Promise<unknown> = Promise.resolve();

	constructor(connection: DuckDBConnection) {
		this.#connection = connection;
	}

	query<Row extends object>(query: Query): Promise<Row[]> {
		this.waiting += 1;
		const answer = this.#last.then(() => this.#run<Row>(query));
		this.#last = answer
			.catch(() => undefined)
			.finally(() => {
				this.waiting -= 1;
			});
		return answer;
	}

	async close(): Promise<void> {
		await this.#last;
		for (const statement of this.#prepared.values()) statement.destroySync();
		this.#prepared.clear();
		this.#connection.closeSync();
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
