import { mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { answerHead, openHeadPage, prepareHeadPages } from '#lib/server/extracts/head-page.ts';
import { refreshExtracts } from '#lib/server/extracts/refresh.ts';
import { makeMeasuredDepartment, programOfThree, rareItem } from '#test/support/measured-department.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('no file is made for a department that does not exist', async () => {
	const runtime = await openTestRuntime('sqlite');
	await makeSealedAssociation(runtime.store);
	expect(await answerHead(runtime, 'nowhere', wholeExtract)).toBeNull();
	expect(await openHeadPage(runtime, 'nowhere', wholeExtract, 'ar')).toBeNull();
	expect(await runtime.store.db.selectFrom('extract').selectAll().execute()).toEqual([]);
});

test('the page has the names of programs and providers in order of name, the waiting program among them', async () => {
	const { runtime, department } = await makeMeasuredDepartment();
	const page = await openHeadPage(runtime, department, wholeExtract, 'en');
	expect(page?.programs).toEqual([
		{ id: 'course', name: 'course', waiting: 0 },
		{ id: programOfThree, name: programOfThree, waiting: 1 },
		{ id: 'workshop', name: 'workshop', waiting: 0 }
	]);
	expect(page?.providers.map(({ name }) => name)).toEqual(['amal', 'badr']);
	expect(page?.waiting).toBe(1);
	expect(page?.asOf).toEqual({
		gregory: '28 September 2026',
		'islamic-umalqura': '17 Rabi’ II 1448 AH'
	});
});

test('its items stand in the order of the survey with their words, its figures know no program that waits', async () => {
	const { runtime, department } = await makeMeasuredDepartment();
	const page = await openHeadPage(runtime, department, wholeExtract, 'ar');
	expect(page?.items.map(({ item }) => item)).toEqual(['D-OVR-1', 'D-INF-1', rareItem, 'D-NPS-1']);
	expect(page?.items[0]?.labels[5]).toBe('مرتفع جدًا');
	expect(page?.answer.item).toEqual({ item: 'D-OVR-1', scale: 'SAT5' });
	expect(page?.context.contents.programs).toEqual(['course', 'workshop']);
	expect(page?.answer.figures.items.find(({ item }) => item === rareItem)).toMatchObject({
		estimate: null,
		withheld: 1
	});
});

test('an answer to a choice is the one the page would open with', async () => {
	const { runtime, department } = await makeMeasuredDepartment();
	const filter = { ...wholeExtract, programs: ['course'], items: ['D-INF-1'] };
	const page = await openHeadPage(runtime, department, filter, 'ar');
	expect(await answerHead(runtime, department, filter)).toEqual(page?.answer);
	expect(page?.answer.figures.total).toMatchObject({ n: 51 });
});

test('the answer to a page without a choice lies beside its extract, and another when a change is recorded', async () => {
	const { runtime, department } = await measuredByBuild('one');
	const folder = join(runtime.config.dataDirectory, 'extracts');
	const kept = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
	expect(await prepareHeadPages(runtime)).toBe(1);
	const [file = ''] = kept();
	const first = await answerHead(runtime, department, wholeExtract);
	await answerHead(runtime, department, { ...wholeExtract, programs: ['course'] });
	expect(kept()).toEqual([file]);
	writeFileSync(join(folder, file), '{"contents":');
	expect(await answerHead(runtime, department, wholeExtract)).toEqual(first);
	expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toMatchObject({
		answer: { item: first?.item }
	});
	expect((await openHeadPage(runtime, department, wholeExtract, 'ar'))?.answer).toEqual(first);
	await runtime.store.db
		.insertInto('recorded_change')
		.values({
			id: 'change',
			department,
			program: null,
			changed_on: '2026-05-01',
			reason: 'A shorter form',
			rebases: 1,
			recorded_by: 'head',
			recorded_on: '2026-06-01'
		})
		.execute();
	expect((await answerHead(runtime, department, wholeExtract))?.figures).toEqual(first?.figures);
	expect(kept()).toHaveLength(2);
});

test('a build reads no answer of another, overwrites none, and what an older one kept goes after a week', async () => {
	const { runtime, department } = await measuredByBuild('one');
	const folder = join(runtime.config.dataDirectory, 'extracts');
	const kept = () => readdirSync(folder).filter((name) => name.endsWith('.json'));
	await answerHead(runtime, department, wholeExtract);
	const [older = ''] = kept();
	// As a build would whose answers have another form.
	writeFileSync(join(folder, older), '{"contents":{},"answer":{}}');
	const newer = { ...runtime, build: 'two' };
	expect(await answerHead(newer, department, wholeExtract)).toHaveProperty('figures');
	await answerHead(runtime, department, wholeExtract);
	expect(await answerHead(newer, department, wholeExtract)).toHaveProperty('figures');
	expect(kept()).toHaveLength(2);
	expect(readFileSync(join(folder, older), 'utf8')).toBe('{"contents":{},"answer":{}}');

	const longAgo = new Date(Date.now() - 30 * 86_400_000);
	utimesSync(join(folder, older), longAgo, longAgo);
	await refreshExtracts(newer);
	expect(kept()).toHaveLength(1);
	expect(kept()).not.toContain(older);
});

test('a process that runs from source keeps no answer', async () => {
	const { runtime } = await makeMeasuredDepartment();
	expect(await prepareHeadPages(runtime)).toBe(1);
	const files = readdirSync(join(runtime.config.dataDirectory, 'extracts'));
	expect(files.filter((name) => name.endsWith('.json'))).toEqual([]);
});

test('a page is answered where nothing can be kept beside its extract', async () => {
	const { runtime, department } = await measuredByBuild('one');
	const folder = join(runtime.config.dataDirectory, 'extracts');
	await answerHead(runtime, department, wholeExtract);
	for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
		rmSync(join(folder, name));
		mkdirSync(join(folder, name));
	}
	expect(await answerHead(runtime, department, wholeExtract)).toHaveProperty('figures');
	expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual([]);
	expect(runtime.logged.join('')).toContain('answer.unkept');
});

/** The measured department as a build of the app serves it. */
async function measuredByBuild(build: string) {
	const { runtime, department } = await makeMeasuredDepartment();
	return { runtime: { ...runtime, build }, department };
}
