import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Answers, type LocalSource } from '#lib/client/answers.svelte.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

const server = (question: string) => Promise.resolve(`server ${question}`);
const quick: LocalSource<string, string> = {
	answer: (question) => Promise.resolve(`engine ${question}`),
	close: () => undefined
};

/** An engine whose worker was killed: it never answers. */
function silent(): LocalSource<string, string> & { closed: boolean } {
	return {
		closed: false,
		answer: () => new Promise(() => undefined),
		close() {
			this.closed = true;
		}
	};
}

describe('answers', () => {
	test('come from the server until the engine has started, then from the engine', async () => {
		const answers = new Answers({ start: () => Promise.resolve(quick), fetch: server });
		expect(await answers.ask('a')).toBe('server a');
		expect(answers.answeredBy).toBe('server');
		await answers.start();
		expect(await answers.ask('b')).toBe('engine b');
		expect(answers.answeredBy).toBe('browser');
	});

	test('are foreseen by the engine when somebody approaches, whether it is up or has yet to start', async () => {
		const foresee = vi.fn();
		const start = () => Promise.resolve({ ...quick, foresee });
		const early = new Answers({ start, fetch: server });
		early.approach();
		await early.start();
		expect(foresee).toHaveBeenCalledOnce();
		const late = new Answers({ start, fetch: server });
		await late.start();
		expect(foresee).toHaveBeenCalledOnce();
		late.approach();
		expect(foresee).toHaveBeenCalledTimes(2);
	});

	test('come from the server when the engine cannot be loaded, which is tried twice and no more', async () => {
		const start = vi.fn(() => Promise.reject(new Error('refused')));
		const answers = new Answers<string, string>({ start, fetch: server });
		await answers.start();
		await answers.start();
		await answers.start();
		expect(start).toHaveBeenCalledTimes(2);
		expect(await answers.ask('a')).toBe('server a');
	});

	test('come from the server when the engine fails, and from a new engine after that', async () => {
		const broken: LocalSource<string, string> = {
			answer: () => Promise.reject(new Error('out of memory')),
			close: vi.fn()
		};
		const engines = [broken, quick];
		const answers = new Answers({ start: () => Promise.resolve(engines.shift() ?? quick), fetch: server });
		await answers.start();
		expect(await answers.ask('a')).toBe('server a');
		expect(broken.close).toHaveBeenCalledOnce();
		await answers.start();
		expect(await answers.ask('b')).toBe('engine b');
	});

	test('come from the server when the engine is silent, which is then given up', async () => {
		const killed = silent();
		const answers = new Answers({ start: () => Promise.resolve(killed), fetch: server });
		await answers.start();
		const answer = answers.ask('a');
		await vi.advanceTimersByTimeAsync(500);
		expect(await answer).toBe('server a');
		expect(killed.closed).toBe(false);
		await vi.advanceTimersByTimeAsync(5000);
		expect(killed.closed).toBe(true);
		expect(await answers.ask('b')).toBe('server b');
	});

	test('come from a slow engine when the server cannot be reached', async () => {
		const slow: LocalSource<string, string> = {
			answer: (question) => new Promise((resolve) => setTimeout(() => resolve(`engine ${question}`), 2000)),
			close: () => undefined
		};
		const answers = new Answers<string, string>({
			start: () => Promise.resolve(slow),
			fetch: () => Promise.reject(new TypeError('offline'))
		});
		await answers.start();
		const answer = answers.ask('a');
		await vi.advanceTimersByTimeAsync(2100);
		expect(await answer).toBe('engine a');
	});

	test('to a question that was overtaken never arrive', async () => {
		const signals: AbortSignal[] = [];
		const answers = new Answers<string, string>({
			start: () => Promise.resolve(quick),
			fetch: (question, signal) => {
				signals.push(signal);
				return new Promise((resolve) =>
					setTimeout(() => resolve(question), question === 'first' ? 300 : 100)
				);
			}
		});
		const first = answers.ask('first').catch((error: unknown) => (error as DOMException).name);
		const second = answers.ask('second');
		await vi.advanceTimersByTimeAsync(400);
		expect(await second).toBe('second');
		expect(await first).toBe('AbortError');
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
	});

	test('fail only when neither can answer', async () => {
		const answers = new Answers<string, string>({
			start: () => Promise.reject(new Error('refused')),
			fetch: () => Promise.reject(new TypeError('offline'))
		});
		await expect(answers.ask('a')).rejects.toThrow('offline');
	});

	test('go on from the server after the page let go of the engine', async () => {
		const closing = silent();
		const answers = new Answers({ start: () => Promise.resolve(closing), fetch: server });
		await answers.start();
		answers.close();
		expect(closing.closed).toBe(true);
		expect(await answers.ask('a')).toBe('server a');
	});
});
