import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { Columns, Engine, Query } from '#lib/analytics/engine.ts';
import { SadaError } from '#lib/domain/error.ts';
import { inTurns } from '#lib/analytics/steps.ts';
import { decodeRows, decodeSteps } from './decode.ts';
import workerUrl from './engine-worker.js?url&no-inline';
import { fetchExtract, type ExtractFile } from './extract-bytes.ts';
import { beginTurn, nextTurn } from './next-turn.ts';
import { extractFile, openingStatements } from './open-extract.ts';

/** A module the policy of the page forbids never settles and says nothing. */
const openMs = 15_000;

/** The heaviest query takes a twentieth of this; one that takes longer does not come back. */
const queryMs = 5_000;

/** An engine that is started, for an extract that is yet to be named. */
export interface StartedEngine {
	/** The engine over one extract, as `openBrowserEngine`; once. */
	open(file: ExtractFile): Promise<Engine>;
	/** Gives the memory back at once, opened or not. */
	close(): Promise<void>;
}

/** Starts DuckDB-WASM ahead of what it will be asked; whether it could start, `open` says. Import as `openBrowserEngine`. */
export function startBrowserEngine(): StartedEngine {
	const engine = new BrowserEngine();
	return {
		async open(file) {
			try {
				await engine.open(file);
				return engine;
			} catch (cause) {
				await engine.close();
				throw cause instanceof SadaError
					? cause
					: new SadaError('engine.open', { file: file.name }, { cause });
			}
		},
		close: () => engine.close()
	};
}

/**
 * DuckDB-WASM over one extract, in a worker of its own, all of it from this origin. Import this module dynamically,
 * when the page is idle or a filter is touched: its code is large. Rejects with a `SadaError` when the browser cannot
 * run it within 15 seconds (`engine.open`), or the extract is refused or damaged.
 *
 * An engine whose worker fails or stays silent for 5 seconds is dead: its worker is ended and every query, now and
 * later, rejects with `engine.dead`. Open another or ask the server. `close` gives the memory back at once.
 */
export function openBrowserEngine(file: ExtractFile): Promise<Engine> {
	return startBrowserEngine().open(file);
}

class BrowserEngine implements Engine {
	readonly #worker: Worker;
	readonly #database: AsyncDuckDB;
	/** Rejects when the engine dies or is closed; never resolves. */
	readonly #death: Promise<never>;
	#die: (reason: SadaError) => void = () => {};
	/** A connection, once there is one. */
	readonly #connected: Promise<number>;
	#connection = 0;
	/** By SQL text. */
	readonly #prepared = new Map<string, Promise<number>>();
	/** Settles when the statement prepared last has been sent off. */
	#sent: Promise<unknown> = Promise.resolve();

	constructor() {
		this.#death = new Promise((_resolve, reject) => {
			this.#die = reject;
		});
		this.#death.catch(() => this.#worker.terminate());
		this.#worker = new Worker(`${workerUrl}#${duckdbWorkerUrl}#${moduleUrl}`);
		this.#worker.addEventListener('error', (event) => {
			event.preventDefault();
			this.#die(new SadaError('engine.dead', { reason: event.message }));
		});
		this.#database = new AsyncDuckDB(new VoidLogger(), this.#worker);
		this.#connected = this.#connect();
		// Whoever opens it hears of a failure.
		this.#connected.catch(() => undefined);
	}

	async open(file: ExtractFile): Promise<void> {
		const aborted = new AbortController();
		try {
			await this.#within(openMs, async () => {
				const [fetched, connection] = await Promise.all([
					fetchExtract(file, aborted.signal),
					this.#connected
				]);
				this.#connection = connection;
				try {
					await this.#attach(fetched.bytes);
				} finally {
					// What is wrong with a damaged file is that, whatever the engine says of it.
					await fetched.checked;
				}
			});
		} finally {
			aborted.abort();
		}
	}

	async query<Row extends object>(query: Query): Promise<Row[]> {
		const bytes = await this.#run(query);
		beginTurn();
		const rows = decodeRows<Row>(bytes);
		await nextTurn();
		return rows;
	}

	async columns(query: Query): Promise<Columns> {
		const bytes = await this.#run(query);
		beginTurn();
		return inTurns(decodeSteps(bytes), nextTurn);
	}

	async close(): Promise<void> {
		this.#die(new SadaError('engine.dead', { reason: 'closed' }));
	}

	/** A database in memory with DuckDB's own settings is there from the start: opening one would make another. */
	async #connect(): Promise<number> {
		await this.#database.instantiate(moduleUrl);
		return this.#database.connectInternal();
	}

	async #attach(bytes: Uint8Array): Promise<void> {
		await this.#database.registerFileBuffer(extractFile, bytes);
		for (const statement of openingStatements) await this.#database.runQuery(this.#connection, statement);
	}

	/** The result in Arrow's stream format. */
	#run({ sql, params }: Query): Promise<Uint8Array> {
		return this.#within(queryMs, async () => {
			const statement = await this.#prepare(sql);
			return this.#database.runPrepared(this.#connection, statement, [...params]);
		});
	}

	/** Statements are prepared one after the other, so that the first is run before the last is planned. */
	#prepare(sql: string): Promise<number> {
		let statement = this.#prepared.get(sql);
		if (!statement) {
			statement = this.#sent.then(() => this.#database.createPrepared(this.#connection, sql));
			this.#prepared.set(sql, statement);
			this.#sent = statement.catch(() => this.#prepared.delete(sql));
		}
		return statement;
	}

	/** Work of the worker, given up with the engine itself when it takes too long or the engine dies meanwhile. */
	async #within<Result>(limitMs: number, work: () => Promise<Result>): Promise<Result> {
		const timer = setTimeout(() => this.#die(new SadaError('engine.dead', { silentMs: limitMs })), limitMs);
		try {
			return await Promise.race([this.#death, work()]);
		} catch (cause) {
			throw cause instanceof SadaError ? cause : new SadaError('engine.query', {}, { cause });
		} finally {
			clearTimeout(timer);
		}
	}
}
