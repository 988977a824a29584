import { describe, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { afterwards } from '#test/support/afterwards.ts';
import { readCollected } from '#test/support/answering.ts';
import { createDatabase } from '#test/support/postgres.ts';
import { newDirectory, startServer } from '#test/support/server.ts';
import { engines } from '#test/support/stores.ts';
import { makeSurveyLinks } from '#test/support/survey-links.ts';

const now = new Date('2026-11-29T14:05:00+03:00');

describe.each(engines)('the built server on %s', (engine) => {
	async function open(people: number) {
		const directory = newDirectory();
		const database = engine === 'postgres' ? await createDatabase() : null;
		if (database) afterwards(database.drop);
		const databaseUrl = database?.url ?? null;
		const links = await makeSurveyLinks({ directory, databaseUrl }, now, people);
		const server = await startServer({ directory, databaseUrl, now });
		const post = (token: string, submission: string) =>
			fetch(`${server.origin}/s/${token}`, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: server.origin },
				body: new URLSearchParams({ submission, consent: 'yes', decision: 'send', 'D-OVR-1': '5' })
			});
		const collected = async () => {
			await server.stop();
			const runtime = await openRuntime(
				readConfig({ SADA_DATA: directory, DATABASE_URL: databaseUrl ?? '' })
			);
			const { inbox, spent, submitted } = await readCollected(runtime);
			await runtime.store.close();
			return [inbox.length, spent.length, submitted.length];
		};
		return { tokens: links.open, post, collected };
	}

	test('200 parallel posts of the same submission store one response', async () => {
		const { tokens, post, collected } = await open(1);
		const submission = randomId();
		const answers = await Promise.all(Array.from({ length: 200 }, () => post(tokens[0] ?? '', submission)));
		expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]));
		const places = new Set(answers.map((answer) => answer.headers.get('location')));
		expect([...places]).toEqual([expect.stringMatching(/^\/r\/[\w-]{22}\?sent/)]);
		expect(await collected()).toEqual([1, 1, 1]);
	});

	test('200 different people answering at once from one address all succeed', async () => {
		const { tokens, post, collected } = await open(200);
		const answers = await Promise.all(tokens.map((token) => post(token, randomId())));
		expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]));
		const places = new Set(answers.map((answer) => answer.headers.get('location')));
		expect(places.size).toBe(200);
		expect(await collected()).toEqual([200, 200, 200]);
	});
});
