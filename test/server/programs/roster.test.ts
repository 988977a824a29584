import { expect, test } from 'vitest';
import { endRun, publishLate } from '#lib/server/collecting/ending.ts';
import { linksOf } from '#lib/server/collecting/links.ts';
import { spentMark } from '#lib/server/collecting/token.ts';
import { importRoster } from '#lib/server/importing/roster.ts';
import { enrolPerson, removePerson } from '#lib/server/programs/roster.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { countPeople, listPeople } from '#lib/server/store/people.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { makeSampleAssociation, saved, someone } from '#test/support/sample-association.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

const sara = { fullName: 'سارة بنت علي', mobile: '٠٥٥١٢٣٤٥٦٧', email: '' };
const huda = { fullName: 'هدى أحمد', mobile: '', email: 'Huda@Example.org' };

describeStores('the roster of a run', (_open, engine) => {
	test('people are added by name and contact, listed by name, and not stored twice', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, program } = await makeSampleAssociation(runtime);
		const other = saved(await addRun(runtime, program, { label: 'أخرى' }, someone));
		expect(await enrolPerson(runtime, run, huda, someone)).toEqual({
			ok: true,
			outcome: 'added',
			invited: false
		});
		await enrolPerson(runtime, run, sara, someone);
		expect(await enrolPerson(runtime, run, sara, someone)).toMatchObject({ outcome: 'known' });
		const again = { fullName: 'ساره علي', mobile: '+966551234567', email: 'sara@example.org' };
		expect(await enrolPerson(runtime, other, again, someone)).toMatchObject({ outcome: 'added' });
		const people = await listPeople(runtime.store.db, run);
		expect(people.map(({ fullName, mobile, email }) => [fullName, mobile, email])).toEqual([
			['سارة بنت علي', '+966551234567', 'sara@example.org'],
			['هدى أحمد', null, 'huda@example.org']
		]);
		expect((await listPeople(runtime.store.db, other)).map(({ id }) => id)).toEqual([people[0]?.id]);
		expect(await countPeople(runtime.store.db, run)).toBe(2);
	});

	test('two people who share a name stay two', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await makeSampleAssociation(runtime);
		await enrolPerson(runtime, run, sara, someone);
		await enrolPerson(runtime, run, { ...sara, mobile: '0557654321' }, someone);
		expect(await countPeople(runtime.store.db, run)).toBe(2);
	});

	test.each([
		[{ fullName: ' ', mobile: '0551234567' }, 'fullName', 'nameMissing'],
		[{ fullName: '123', mobile: '0551234567' }, 'fullName', 'nameInvalid'],
		[{ fullName: 'سارة' }, 'mobile', 'contactMissing'],
		[{ fullName: 'سارة', mobile: '5.51234E+08' }, 'mobile', 'mobileScientific'],
		[{ fullName: 'سارة', mobile: '12' }, 'mobile', 'mobileInvalid'],
		[{ fullName: 'سارة', email: 'sara' }, 'email', 'emailInvalid']
	])('%j is refused at its field', async (entries, field, code) => {
		const runtime = await openTestRuntime(engine);
		const { run } = await makeSampleAssociation(runtime);
		expect(await enrolPerson(runtime, run, entries, someone)).toEqual({
			ok: false,
			issues: [{ field, code }]
		});
	});

	test('who enrols while the survey is open is invited, once', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, publication } = await publish(runtime);
		expect(await enrolPerson(runtime, run, huda, someone)).toEqual({
			ok: true,
			outcome: 'added',
			invited: true
		});
		expect(await enrolPerson(runtime, run, huda, someone)).toEqual({
			ok: true,
			outcome: 'known',
			invited: true
		});
		expect((await linksOf(runtime, publication, someone)).map(({ fullName }) => fullName)).toEqual([
			'سارة بنت علي',
			'هدى أحمد'
		]);
	});

	test('after the survey has closed nobody is added or removed', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await publish(runtime);
		const [person] = await listPeople(runtime.store.db, run);
		runtime.clock.set(new Date('2026-12-02T12:00:00+03:00'));
		expect(await enrolPerson(runtime, run, huda, someone)).toEqual({
			ok: false,
			issues: [{ field: '', code: 'surveyClosed' }]
		});
		expect(await removePerson(runtime, run, person?.id ?? '', someone)).toEqual({
			ok: false,
			code: 'surveyClosed'
		});
	});

	test('a wrong person goes with the link, and an import of the same file does not bring them back', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, publication } = await publish(runtime);
		const [person] = await listPeople(runtime.store.db, run);
		expect(await removePerson(runtime, run, person?.id ?? '', someone)).toEqual({
			ok: true,
			link: 'removed'
		});
		expect(await removePerson(runtime, run, person?.id ?? '', someone)).toEqual({
			ok: false,
			code: 'notEnrolled'
		});
		expect(await listInvitations(runtime.store.db, publication)).toEqual([]);
		const file = new TextEncoder().encode('الاسم,الجوال\nسارة علي,0551234567\n');
		expect(await importRoster(runtime, run, file)).toMatchObject({ ok: true, added: 0, removed: 1 });
		expect(await enrolPerson(runtime, run, sara, someone)).toMatchObject({ outcome: 'added', invited: true });
	});

	test('a link that was used stays when its person is removed', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, publication } = await publish(runtime);
		const [invitation] = await listInvitations(runtime.store.db, publication);
		const mark = spentMark(runtime.secrets, invitation?.id ?? '');
		await runtime.store.db.insertInto('spent').values({ publication, mark, outcome: 'answered' }).execute();
		expect(await removePerson(runtime, run, invitation?.person ?? '', someone)).toEqual({
			ok: true,
			link: 'used'
		});
		expect(await listInvitations(runtime.store.db, publication)).toHaveLength(1);
		expect(await countPeople(runtime.store.db, run)).toBe(0);
	});

	test('a run that ended with nobody in it is published once people are in it', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await makeSampleAssociation(runtime);
		await endRun(runtime, run, someone);
		await enrolPerson(runtime, run, sara, someone);
		expect(await publishLate(runtime, run, someone)).toMatchObject({ ok: true });
	});
});

/** A run with Sara in it whose survey is open. */
async function publish(runtime: TestRuntime): Promise<{ run: string; publication: string }> {
	const { run } = await makeSampleAssociation(runtime);
	await enrolPerson(runtime, run, sara, someone);
	await endRun(runtime, run, someone);
	const publication = await findRunPublication(runtime.store.db, run);
	return { run, publication: publication?.id ?? '' };
}
