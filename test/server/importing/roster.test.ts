import { beforeEach, describe, expect, it } from 'vitest';
import { importRoster, previewRoster } from '#lib/server/importing/roster.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import { listEnrolments } from '#lib/server/store/roster.ts';
import { makeSampleAssociation, saved, someone } from '#test/support/sample-association.ts';
import { engines, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';
import { encodeWindows1256 } from '#test/support/windows-1256.ts';

/** Semicolons, Excel's lost zero, Arabic digits, a rounded number, a repeated person and two sensitive columns. */
const cohort = `الاسم الكامل;رقم الهوية;الجوال;يتيم ذو ظروف خاصة
محمد بن علي;1000000008;512345678;نعم
سارة أحمد;2000000006;٠٥٥١٢٣٤٥٦٧;لا
نورة سعد;;5.12346E+08;لا
محمّد علي;1000000008;+966 51 234 5678;نعم
ريم خالد;;0512345670;لا
`;

/** The same in the code page of Arabic Windows, where Arabic-Indic digits do not exist. */
const inWindows1256 = encodeWindows1256(cohort.replace('٠٥٥١٢٣٤٥٦٧', '0551234567').replace('محمّد', 'محمد'));

describe('the preview of a roster', () => {
	it('shows correct Arabic without sensitive cells, and what would be taken', () => {
		const preview = previewRoster(inWindows1256);
		expect(preview).toMatchObject({
			ok: true,
			encoding: 'windows-1256',
			separator: ';',
			rows: [
				['الاسم الكامل', 'الجوال'],
				['محمد بن علي', '512345678'],
				['سارة أحمد', '0551234567'],
				['نورة سعد', '5.12346E+08'],
				['محمد علي', '+966 51 234 5678'],
				['ريم خالد', '0512345670']
			],
			roster: {
				people: [{ row: 2 }, { row: 3 }, { row: 6 }],
				rejected: [{ row: 4, code: 'mobileScientific' }],
				merged: [{ row: 5, into: 2 }],
				columns: { dropped: [{ kind: 'nationalId' }, { kind: 'orphan' }] }
			}
		});
	});

	it('reads the file another way when told to', () => {
		const bytes = Buffer.from('Name,Mobile;x\nSara,0512345678;y\n');
		expect(previewRoster(bytes, { separator: ',' }).rows[0]).toEqual(['Name', 'Mobile;x']);
		expect(previewRoster(inWindows1256, { encoding: 'utf-8' })).toMatchObject({ ok: false });
	});

	it.each([
		['', 'empty'],
		['Name,Mobile\n', 'empty'],
		['Mobile\n0512345678\n', 'noNameColumn'],
		['Name\nSara\n', 'noContactColumn'],
		['Name,Mobile\nSara,"0512345678\n', 'unclosedQuote']
	])('of %j says why it cannot be read: %s', (text, code) => {
		expect(previewRoster(Buffer.from(text))).toMatchObject({ ok: false, code });
	});
});

describe.each(engines)('importing a roster (%s)', (engine) => {
	let runtime: TestRuntime;
	let program: string;
	let run: string;

	beforeEach(async () => {
		runtime = await openTestRuntime(engine);
		({ program, run } = await makeSampleAssociation(runtime));
	});

	it('enrols people once, however often the file comes', async () => {
		const first = await importRoster(runtime, run, Buffer.from(cohort));
		expect(first).toMatchObject({ ok: true, added: 3, known: 0, removed: 0, invited: 0 });
		const again = await importRoster(runtime, run, inWindows1256);
		expect(again).toMatchObject({ ok: true, added: 0, known: 3, removed: 0 });
		expect((await listEnrolments(runtime.store.db, run)).size).toBe(3);
	});

	it('enrols people once when two uploads come together', async () => {
		const uploads = await Promise.all([1, 2, 3].map(() => importRoster(runtime, run, Buffer.from(cohort))));
		expect(uploads.map((upload) => upload.ok && upload.added).sort()).toEqual([0, 0, 3]);
		expect((await listEnrolments(runtime.store.db, run)).size).toBe(3);
	});

	it('keeps one person over several runs and completes how to reach them', async () => {
		await importRoster(runtime, run, Buffer.from('Name,Mobile\nSara Ahmed,0512345678\n'));
		const other = saved(await addRun(runtime, program, { label: '2', providers: [] }, someone));
		await importRoster(
			runtime,
			other,
			Buffer.from('Name,Mobile,Email\nSARA AHMED,0512345678,sara@example.org\n')
		);
		const people = await runtime.store.db.selectFrom('person').selectAll().execute();
		expect(people).toMatchObject([
			{ full_name: 'Sara Ahmed', mobile: '+966512345678', email: 'sara@example.org' }
		]);
	});

	it('keeps namesakes with different mobiles apart', async () => {
		await importRoster(runtime, run, Buffer.from('Name,Mobile\nSara Ahmed,0512345678\n'));
		const second = await importRoster(runtime, run, Buffer.from('Name,Mobile\nSara Ahmed,0512345679\n'));
		expect(second).toMatchObject({ added: 1, known: 0 });
	});

	it('does not bring back who was removed', async () => {
		await importRoster(runtime, run, Buffer.from(cohort));
		const [person] = (await listEnrolments(runtime.store.db, run)).keys();
		await runtime.store.db
			.updateTable('enrolment')
			.set({ removed: 1 })
			.where('run', '=', run)
			.where('person', '=', person as string)
			.execute();
		const again = await importRoster(runtime, run, Buffer.from(cohort));
		expect(again).toMatchObject({ added: 0, known: 2, removed: 1 });
	});

	it('invites who enrols while the survey is open, and says who came too late', async () => {
		await importRoster(runtime, run, Buffer.from('Name,Mobile\nSara Ahmed,0512345678\n'));
		expect(await endRun(runtime, run, someone)).toMatchObject({ ok: true });
		const open = await importRoster(runtime, run, Buffer.from('Name,Mobile\nNora Saad,0512345679\n'));
		expect(open).toMatchObject({ added: 1, invited: 1, late: 0 });
		const again = await importRoster(runtime, run, Buffer.from('Name,Mobile\nNora Saad,0512345679\n'));
		expect(again).toMatchObject({ added: 0, invited: 0 });
		runtime.clock.set(new Date('2026-12-20T12:00:00+03:00'));
		const closed = await importRoster(runtime, run, Buffer.from('Name,Mobile\nReem Khalid,0512345670\n'));
		expect(closed).toMatchObject({ added: 1, invited: 0, late: 1 });
		const invitations = await runtime.store.db.selectFrom('invitation').select('id').execute();
		expect(invitations.length).toBe(2);
	});

	it('stores nothing sensitive', async () => {
		await importRoster(runtime, run, Buffer.from(cohort));
		const people = await runtime.store.db.selectFrom('person').selectAll().execute();
		expect(JSON.stringify(people)).not.toMatch(/1000000008|2000000006|نعم/);
		expect(runtime.logged.join('')).not.toMatch(/محمد|5123/);
	});

	it('refuses runs that do not exist or came from past responses', async () => {
		expect(await importRoster(runtime, 'none', Buffer.from(cohort))).toMatchObject({ code: 'unknownRun' });
		await runtime.store.db.updateTable('run').set({ source: 'import' }).where('id', '=', run).execute();
		expect(await importRoster(runtime, run, Buffer.from(cohort))).toMatchObject({ code: 'importedRun' });
	});
});
