import { SadaError } from '#lib/domain/error.ts';

/** What answers a question in the browser: an engine that was started over one extract. */
export interface LocalSource<Question, View> {
	/** Answers; rejects when the engine refuses or is dead, and may never settle when its worker was killed. */
	answer(question: Question): Promise<View>;
	/** Makes ready for the questions likely to come; may be called more than once. */
	foresee?(): void;
	/** Lets go of the engine, whatever state it is in. */
	close(): void;
}

/** Where answers come from. */
export interface Sources<Question, View> {
	/** Starts the engine; rejects when it cannot be loaded. */
	start(): Promise<LocalSource<Question, View>>;
	/** The same answer from the server. */
	fetch(question: Question, signal: AbortSignal): Promise<View>;
}

/** How long an engine that was ready may take before the server is asked as well. */
const patienceMs = 400;

/** An engine that has not answered by then is given up. */
const giveUpMs = 4000;

/** Engines that may fail before the rest of the visit is the server's. */
const mostFailures = 2;

/** What answers at the moment. */
export type AnsweredBy = 'server' | 'browser';

/**
 * Answers questions about one extract: by the engine in the browser once it is ready, else by the server. Whatever
 * happens to the engine (absent, slow, refused, killed), the reader gets the same answer, only later. An asker who
 * asks again makes the question before pointless: it is aborted.
 */
export class Answers<Question, View> {
	/** Who answered last. */
	answeredBy = $state<AnsweredBy>('server');
	/** Whether the engine in the browser is up. */
	isReady = $state(false);
	readonly #sources: Sources<Question, View>;
	#starting: Promise<void> | null = null;
	#local: LocalSource<Question, View> | null = null;
	#isApproached = false;
	#failures = 0;
	#closed = false;
	#latest: AbortController | null = null;

	constructor(sources: Sources<Question, View>) {
		this.#sources = sources;
	}

	/** Starts the engine if it is not started and has not failed too often; settles when it is ready or has failed. */
	start(): Promise<void> {
		if (this.#local || this.#closed || this.#failures >= mostFailures) return Promise.resolve();
		this.#starting ??= this.#sources
			.start()
			.then(
				(local) => {
					if (this.#closed) local.close();
					else this.#hold(local);
				},
				() => {
					this.#failures += 1;
				}
			)
			.finally(() => {
				this.#starting = null;
			});
		return this.#starting;
	}

	/** Somebody is about to ask: starts the engine if need be, and has it make ready. */
	approach(): void {
		this.#isApproached = true;
		this.#local?.foresee?.();
		void this.start();
	}

	/** The answer to a question. Rejects only when the server cannot answer either, or with an `AbortError` when a later question was asked. */
	async ask(question: Question): Promise<View> {
		this.#latest?.abort();
		const asked = new AbortController();
		this.#latest = asked;
		const local = this.#local;
		const view = local ? await this.#race(local, question, asked) : await this.#fetch(question, asked);
		asked.signal.throwIfAborted();
		return view;
	}

	/** Lets go of the engine. Questions under way are still answered by the server. */
	close(): void {
		this.#closed = true;
		this.#drop();
	}

	/** The engine's answer; the first of both where it takes long; the server's where it fails. */
	async #race(local: LocalSource<Question, View>, question: Question, asked: AbortController): Promise<View> {
		const late = after(patienceMs);
		const mine = this.#answer(local, question);
		try {
			const inTime = await Promise.race([mine.then((view) => ({ view })), late.passed]);
			return inTime ? inTime.view : await Promise.any([mine, this.#fetch(question, asked)]);
		} catch {
			return this.#fetch(question, asked);
		} finally {
			late.cancel();
		}
	}

	/** The engine's answer; one that fails or never comes is the end of that engine. */
	async #answer(local: LocalSource<Question, View>, question: Question): Promise<View> {
		const tooLate = after(giveUpMs);
		try {
			const answered = await Promise.race([
				local.answer(question).then((view) => ({ view })),
				tooLate.passed
			]);
			if (!answered) throw new SadaError('engine.silent', { afterMs: giveUpMs });
			this.answeredBy = 'browser';
			return answered.view;
		} catch (cause) {
			this.#fail(local);
			throw cause;
		} finally {
			tooLate.cancel();
		}
	}

	async #fetch(question: Question, asked: AbortController): Promise<View> {
		const view = await this.#sources.fetch(question, asked.signal);
		this.answeredBy = 'server';
		return view;
	}

	#fail(local: LocalSource<Question, View>): void {
		if (this.#local !== local) return;
		this.#failures += 1;
		this.#drop();
	}

	#hold(local: LocalSource<Question, View>): void {
		this.#local = local;
		this.isReady = true;
		if (this.#isApproached) local.foresee?.();
	}

	#drop(): void {
		this.#local?.close();
		this.#local = null;
		this.isReady = false;
	}
}

function after(milliseconds: number): { passed: Promise<null>; cancel: () => void } {
	let timer: ReturnType<typeof setTimeout>;
	const passed = new Promise<null>((resolve) => {
		timer = setTimeout(() => resolve(null), milliseconds);
	});
	return { passed, cancel: () => clearTimeout(timer) };
}
