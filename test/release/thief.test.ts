import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '#lib/domain/survey.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { spentMark, tokenOf } from '#lib/server/collecting/token.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { seal } from '#lib/server/release/seal.ts';
import { randomId } from '#lib/server/store/id.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { answering } from '#test/support/answering.ts';
import { addCohort } from '#test/support/cohort.ts';
import { seededRandom, type SeededRandom } from '#test/support/seeded-random.ts';
import { readStoreFiles } from '#test/support/store-files.ts';
import { engines, openTestRuntime, type Engine, type TestRuntime } from '#test/support/stores.ts';
import { attack, fingerprint, type Guess } from './thief/attack.ts';
import { carelessnesses, openCareless } from './thief/careless.ts';
import { mostByChance } from './thief/chance.ts';
import type { Burglar } from './thief/loot.ts';
import { postgresBurglar } from './thief/postgres-burglar.ts';
import { sqliteBurglar } from './thief/sqlite-burglar.ts';

const runs = 4;
const size = 40;
const backupEvery = 12;

/** Who said what. */
type Truth = ReadonlyMap<string, string>;

/** The most links that any guess gets right, and what it was. */
function best(guesses: readonly Guess[], truth: Truth): { right: number; how: string } {
	const scores = guesses.map(({ how, links }) => {
		const right = [...links].filter(([invitation, said]) => truth.get(invitation) === said).length;
		return { right, how };
	});
	return scores.reduce((high, score) => (score.right > high.right ? score : high), {
		right: 0,
		how: 'nothing'
	});
}

function expectNoBetterThanChance(guesses: readonly Guess[], truth: Truth, publications: number): void {
	const { right, how } = best(guesses, truth);
	const most = mostByChance(publications, guesses.length);
	expect({ right: right <= most ? 'by chance' : right, how: right <= most ? '' : how }).toEqual({
		right: 'by chance',
		how: ''
	});
}

/** Answers to all scored items that nobody else gave. */
function distinctAnswers(random: SeededRandom, count: number): Record<string, string>[] {
	const survey = findReadySurvey('F-POST');
	if (!survey) throw new Error('no F-POST');
	const scored = survey.items.flatMap((item) => {
		const scale = scaleOf(survey, item);
		return scale.kind === 'text' ? [] : [{ item, values: scale.options.map(({ value }) => value) }];
	});
	const sets = new Map<string, Record<string, string>>();
	while (sets.size < count) {
		const answers = Object.fromEntries(
			scored.map(({ item, values }) => [item.id, String(random.pick(values))])
		);
		sets.set(fingerprint(answers), answers);
	}
	return [...sets.values()];
}

function shuffle<Item>(random: SeededRandom, items: readonly Item[]): Item[] {
	return items
		.map((item) => ({ item, at: random.next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

/** People answer one after the other, which is best for a thief, while backups are copied. */
async function collect(engine: Engine): Promise<{ runtime: TestRuntime; burglar: Burglar; truth: Truth }> {
	const runtime = await openTestRuntime(engine);
	const random = seededRandom(engine === 'sqlite' ? 1 : 2);
	const invited = [];
	for (let index = 0; index < runs; index += 1) {
		const { run } = await addCohort(runtime, { size });
		await endRun(runtime, run, 'me');
		const publication = await findRunPublication(runtime.store.db, run);
		invited.push(...(await listInvitations(runtime.store.db, publication?.id ?? '')));
	}
	const burglar = burglarOf(runtime);
	await burglar.copy();
	const truth = new Map<string, string>();
	const answers = distinctAnswers(random, invited.length);
	for (const [index, invitation] of shuffle(random, invited).entries()) {
		const fields = answers[index] ?? {};
		const { kind } = await submit(runtime, answering(tokenOf(runtime.secrets, invitation), { fields }));
		if (kind !== 'stored') throw new Error(kind);
		truth.set(invitation.id, fingerprint(fields));
		if (index % backupEvery === 0) await burglar.copy();
	}
	await burglar.copy();
	return { runtime, burglar, truth };
}

function burglarOf({ config }: TestRuntime): Burglar {
	return config.databaseUrl
		? postgresBurglar(config.databaseUrl)
		: sqliteBurglar(join(config.dataDirectory, 'sada.db'));
}

describe.each(engines)('a thief of the store (%s)', (engine) => {
	test('links nobody to answers without the secrets, nor with them after sealing', async () => {
		const { runtime, burglar, truth } = await collect(engine);
		const log = runtime.logged;
		const before = await burglar.readRows();
		expectNoBetterThanChance(attack({ rows: before, log, secrets: null }), truth, runs);

		// What keeps them apart until sealing is the secrets file: the same attack shows it.
		const withSecrets = best(attack({ rows: before, log, secrets: runtime.secrets }), truth);
		expect(withSecrets.right).toBeGreaterThan((runs * size) / 2);

		expect((await seal(runtime, '2026-12-31')).sealed).toHaveLength(runs);
		await burglar.copy();
		const all = await burglar.readRows();
		expectNoBetterThanChance(attack({ rows: all, log, secrets: null }), truth, runs);

		const late = burglarOf(runtime);
		await late.copy();
		const left = await late.readRows();
		expect(left.filter(({ table }) => table === 'response')).toHaveLength(runs * size);
		expectNoBetterThanChance(attack({ rows: left, log, secrets: runtime.secrets }), truth, runs);

		const files = await readStoreFiles(runtime);
		const marks = [...truth.keys()].map((id) => spentMark(runtime.secrets, id));
		expect(marks.filter((mark) => files.some((bytes) => bytes.includes(mark)))).toEqual([]);
	});

	test.each(carelessnesses)('finds out who said what where $how', async (carelessness) => {
		const random = seededRandom(3);
		const { execute, burglar } = await openCareless(engine, carelessness);
		const invited = Array.from({ length: 60 }, (_, index) => ({
			id: randomId(),
			publication: `p${index % 2}`
		}));
		for (const { id, publication } of invited) {
			await execute('insert into invitation (id, publication) values (?, ?)', id, publication);
		}
		await burglar.copy();
		const truth = new Map<string, string>();
		const answers = distinctAnswers(random, invited.length);
		for (const [turn, invitation] of shuffle(random, invited).entries()) {
			const said = answers[turn] ?? {};
			await carelessness.answer(execute, invitation, JSON.stringify({ answers: said }), turn);
			truth.set(invitation.id, fingerprint(said));
			if (turn % backupEvery === 0) await burglar.copy();
		}
		await burglar.copy();
		const guesses = attack({ rows: await burglar.readRows(), log: [], secrets: null });
		expect(best(guesses, truth).right).toBeGreaterThan(40);
	});
});
