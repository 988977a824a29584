import { describe, expect, it } from 'vitest';
import { latestWins } from '#lib/client/latest-wins.ts';

/** Work that is done when told. */
function controlled() {
	const started: { question: string; finish: (answer: string) => void; fail: (error: Error) => void }[] = [];
	const ask = latestWins(
		(question: string) =>
			new Promise<string>((finish, fail) => {
				started.push({ question, finish, fail });
			})
	);
	return { ask, started };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('latestWins', () => {
	it('does the latest of what was asked meanwhile, once, for all who asked', async () => {
		const { ask, started } = controlled();
		const answers = ['a', 'b', 'c', 'd'].map((question) => ask(question));
		expect(started.map(({ question }) => question)).toEqual(['a']);
		started[0]?.finish('A');
		await settled();
		expect(started.map(({ question }) => question)).toEqual(['a', 'd']);
		started[1]?.finish('D');
		expect(await Promise.all(answers)).toEqual(['A', 'D', 'D', 'D']);
	});

	it('goes on after a failure', async () => {
		const { ask, started } = controlled();
		const first = ask('a');
		const second = ask('b');
		started[0]?.fail(new Error('no'));
		await expect(first).rejects.toThrow('no');
		await settled();
		started[1]?.finish('B');
		expect(await second).toBe('B');
		const third = ask('c');
		await settled();
		started[2]?.finish('C');
		expect(await third).toBe('C');
	});
});
