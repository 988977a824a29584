import { expect, test } from 'vitest';
import type { Month } from '#lib/domain/calendar.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import type { Store } from '#lib/server/store/store.ts';
import { listVersionStarts } from '#lib/server/store/version-starts.ts';
import { sampleSurvey } from '#test/support/sample-survey.ts';
import { describeStores } from '#test/support/stores.ts';

let made = 0;

/** A sealed batch of one publication of a version. */
async function addBatch(
	{ db }: Store,
	{
		version,
		department,
		period,
		sealedOn = '2026-10-01'
	}: { version: number; department: string | null; period: Month | null; sealedOn?: string }
): Promise<void> {
	made += 1;
	const [batch, publication] = [`b${made}`, `p${made}`];
	const survey_version = await saveSurveyVersion(db, { ...sampleSurvey(), version });
	const dates = { run: null, slug: null, month: null, opens_on: '2026-01-01', closes_on: '2026-01-10' };
	await db
		.insertInto('publication')
		.values({ id: publication, survey_version, ...dates, sealed: 1 })
		.execute();
	const counted = { fiscal_year: 2026, audience: 'direct', respondents: 20, invited: null };
	await db
		.insertInto('batch')
		.values({
			id: batch,
			department,
			program: null,
			provider: null,
			period,
			hijri_period: period && `1447-${period.slice(5)}`,
			...counted,
			sealed_on: sealedOn
		})
		.execute();
	await db.insertInto('batch_publication').values({ batch, publication }).execute();
}

describeStores('versions of surveys', (open) => {
	test('begin with the earliest dated batch of each newer one, in its department', async () => {
		const store = await open();
		const all = { department: null, sealedBy: '2026-11-01' };
		await addBatch(store, { version: 1, department: 'd1', period: '2026-01' });
		expect(await listVersionStarts(store.db, all)).toEqual([]);
		await addBatch(store, { version: 2, department: 'd1', period: '2026-05' });
		await addBatch(store, { version: 2, department: 'd1', period: '2026-04' });
		await addBatch(store, { version: 2, department: 'd1', period: null });
		await addBatch(store, { version: 2, department: 'd2', period: '2026-03' });
		await addBatch(store, { version: 3, department: 'd1', period: '2026-09', sealedOn: '2026-11-02' });

		const second = (period: Month) => ({
			survey: 'F-SAMPLE',
			version: 2,
			months: { gregory: period, 'islamic-umalqura': `1447-${period.slice(5)}` }
		});
		const of = (department: string) => ({ ...all, department });
		expect(await listVersionStarts(store.db, all)).toEqual([second('2026-03')]);
		expect(await listVersionStarts(store.db, of('d1'))).toEqual([second('2026-04')]);
		expect(await listVersionStarts(store.db, of('d2'))).toEqual([]);
		const later = await listVersionStarts(store.db, { ...of('d1'), sealedBy: '2026-11-02' });
		expect(later.map(({ version, months }) => [version, months.gregory])).toEqual([
			[2, '2026-04'],
			[3, '2026-09']
		]);
	});
});
