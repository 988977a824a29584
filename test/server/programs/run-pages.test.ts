import { expect, test } from 'vitest';
import { csvStart } from '#lib/domain/csv-cell.ts';
import { translator } from '#lib/messages/format.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { linksOf } from '#lib/server/collecting/links.ts';
import { spentMark } from '#lib/server/collecting/token.ts';
import { importRoster } from '#lib/server/importing/roster.ts';
import { readLinkPage, toLinkFile } from '#lib/server/programs/link-page.ts';
import { enrolPerson } from '#lib/server/programs/roster.ts';
import { readRosterPage } from '#lib/server/programs/roster-page.ts';
import { previewedFile, previewUpload } from '#lib/server/programs/roster-upload.ts';
import { listInvitations } from '#lib/server/store/invitations.ts';
import { listPeople } from '#lib/server/store/people.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { makeSampleAssociation, someone } from '#test/support/sample-association.ts';
import { describeStores, openTestRuntime, type TestRuntime } from '#test/support/stores.ts';

describeStores('pages of a run', (_open, engine) => {
	test('people are listed with whether they responded, and those who have not can be shown alone', async () => {
		const runtime = await openTestRuntime(engine);
		const { run, publication } = await publish(runtime, ['سارة علي', 'هدى أحمد', 'أسماء سعد']);
		const invitations = await listInvitations(runtime.store.db, publication.id);
		const sara = invitations.find(({ fullName }) => fullName === 'سارة علي');
		const mark = spentMark(runtime.secrets, sara?.id ?? '');
		const spent = { publication: publication.id, mark, outcome: 'declined' } as const;
		await runtime.store.db.insertInto('spent').values(spent).execute();
		const read = (search: Record<string, string>) =>
			readRosterPage(runtime, run, publication, new URLSearchParams(search));
		expect((await read({})).people.map(({ fullName, standing }) => [fullName, standing])).toEqual([
			['أسماء سعد', 'waiting'],
			['سارة علي', 'done'],
			['هدى أحمد', 'waiting']
		]);
		expect(await read({ show: 'waiting', q: 'هدي' })).toMatchObject({
			people: [{ fullName: 'هدى أحمد' }],
			total: 3,
			waiting: 2
		});
		expect(await readRosterPage(runtime, run, null, new URLSearchParams())).toMatchObject({
			people: [{ standing: null }, { standing: null }, { standing: null }]
		});
	});

	test('links are listed while the survey is open, each listing is written down, and then no more', async () => {
		const runtime = await openTestRuntime(engine);
		const { publication } = await publish(runtime, ['سارة علي', 'هدى أحمد']);
		const read = (search: Record<string, string>) =>
			readLinkPage(runtime, publication, someone, new URLSearchParams(search));
		const all = await read({});
		expect(all).toMatchObject({ total: 2, open: true, asked: null });
		expect(await read({ q: 'هدى', void: all.links[0]?.invitation ?? '' })).toMatchObject({
			links: [{ fullName: 'هدى أحمد' }],
			asked: { action: 'void', link: { fullName: 'سارة علي' } }
		});
		const { db } = runtime.store;
		const listings = await db
			.selectFrom('audit')
			.select('account')
			.where('action', '=', 'links.list')
			.execute();
		expect(listings).toEqual([{ account: someone }, { account: someone }]);
		runtime.clock.set(new Date('2026-12-02T12:00:00+03:00'));
		expect(await read({})).toMatchObject({ links: [], open: false });
	});

	test('the file of links opens in a spreadsheet and runs nothing there', async () => {
		const runtime = await openTestRuntime(engine);
		const { publication } = await publish(runtime, [
			'سارة علي',
			'=HYPERLINK("x") شخص',
			'هدى; "أم علي", أحمد'
		]);
		const links = await linksOf(runtime, publication.id, someone);
		const file = toLinkFile(links, translator('en'));
		expect(file.startsWith(`${csvStart}Name,Mobile,E-mail,Link,Response\r\n`)).toBe(true);
		expect(file.split('\r\n')).toHaveLength(5);
		expect(file).toContain(`"'=HYPERLINK(""x"") شخص",9665`);
		expect(file).toContain('"هدى; ""أم علي"", أحمد"');
		expect(file).not.toContain('+966');
		for (const { url } of links) expect(file).toContain(`,${url},Not yet`);
	});

	test('a preview sends back the people it took and nothing sensitive, and that can be imported', async () => {
		const runtime = await openTestRuntime(engine);
		const { run } = await makeSampleAssociation(runtime);
		const csv = 'الاسم,الهوية,الجوال\n"سارة ""أم علي"", القحطاني",1000000008,0551234567\nهدى,1000000008,12\n';
		const preview = previewUpload(new TextEncoder().encode(csv), {});
		if (!preview.ok) throw new Error(preview.code);
		expect(preview).toMatchObject({
			people: 1,
			rejectedCount: 1,
			dropped: [{ column: 2, kind: 'nationalId' }]
		});
		expect(JSON.stringify(preview)).not.toContain('1000000008');
		// A form sends line breaks as CRLF.
		const sent = new TextEncoder().encode(preview.file.replaceAll('\n', '\r\n'));
		expect(await importRoster(runtime, run, sent, previewedFile, someone)).toMatchObject({
			ok: true,
			added: 1
		});
		expect(await listPeople(runtime.store.db, run)).toMatchObject([
			{ fullName: 'سارة "أم علي", القحطاني', mobile: '+966551234567' }
		]);
	});
});

/** A run with these people in it whose survey is open. */
async function publish(runtime: TestRuntime, names: readonly string[]) {
	const { run } = await makeSampleAssociation(runtime);
	for (const [index, fullName] of names.entries()) {
		const enrolled = await enrolPerson(runtime, run, { fullName, mobile: `055123456${index}` }, someone);
		if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.issues));
	}
	await endRun(runtime, run, someone);
	const publication = await findRunPublication(runtime.store.db, run);
	if (!publication) throw new Error('not published');
	return { run, publication };
}
