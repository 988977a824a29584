import { expect, test } from 'vitest';
import { openDoor } from '#lib/server/collecting/door.ts';
import { endRun } from '#lib/server/collecting/ending.ts';
import { inviteLate, linksOf, replaceLink, uninvite, voidLink } from '#lib/server/collecting/links.ts';
import { progressOf } from '#lib/server/collecting/progress.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import { answering, readCollected } from '#test/support/answering.ts';
import { addCohort, addPerson } from '#test/support/cohort.ts';
import { describeStores, openTestRuntime, type Engine } from '#test/support/stores.ts';

async function open(engine: Engine, size = 3) {
	const runtime = await openTestRuntime(engine);
	const cohort = await addCohort(runtime, { size });
	await endRun(runtime, cohort.run, 'me');
	const publication = await findRunPublication(runtime.store.db, cohort.run);
	if (!publication) throw new Error('not published');
	const links = async () =>
		(await linksOf(runtime, publication.id, 'me')).map((link) => ({ ...link, token: link.url.slice(-9) }));
	const visit = (token: string) => openDoor(runtime, { kind: 'personal', token }, 'first');
	return { runtime, ...cohort, publication, links, visit };
}

describeStores('links', (_open, engine) => {
	test('are derived anew each time, fit an SMS and survive programs that make links of text', async () => {
		const { runtime, links, visit } = await open(engine, 60);
		const made = await links();
		expect(await links()).toEqual(made);
		expect(new Set(made.map((link) => link.url)).size).toBe(60);
		for (const { url, token } of made) {
			expect(url).toMatch(/^http:\/\/sada\.test\/s\/[\w-]{8}[A-Za-z0-9]$/);
			expect(await visit(token)).toMatchObject({ state: 'form' });
		}
		const stored = JSON.stringify(await readCollected(runtime));
		for (const { token } of made) expect(stored).not.toContain(token);
	});

	test('a link replaced says so where it was, and the new one opens', async () => {
		const { runtime, links, visit } = await open(engine);
		const [link] = await links();
		const replaced = await replaceLink(runtime, link?.invitation ?? '', 'me');
		expect(replaced).toMatchObject({ ok: true, url: expect.stringContaining('/s/') });
		const token = replaced.ok && replaced.url ? replaced.url.slice(-9) : '';
		expect(await visit(link?.token ?? '')).toEqual({ state: 'voided' });
		expect(await visit(token)).toMatchObject({ state: 'form' });
		expect(await submit(runtime, answering(link?.token ?? ''))).toEqual({ kind: 'voided' });
		expect(await submit(runtime, answering(token))).toMatchObject({ kind: 'stored' });
	});

	test('a link voided is gone from the list; one that was used is not voided', async () => {
		const { runtime, links, visit } = await open(engine);
		const [first, second] = await links();
		expect(await voidLink(runtime, first?.invitation ?? '', 'me')).toEqual({ ok: true, url: null });
		expect(await visit(first?.token ?? '')).toEqual({ state: 'voided' });
		expect(await links()).toHaveLength(2);
		await submit(runtime, answering(second?.token ?? ''));
		for (const change of [voidLink, replaceLink]) {
			expect(await change(runtime, second?.invitation ?? '', 'me')).toEqual({ ok: false, code: 'used' });
			expect(await change(runtime, 'none', 'me')).toEqual({ ok: false, code: 'unknown' });
		}
		expect(await visit(second?.token ?? '')).toEqual({ state: 'answered', until: '2026-12-04' });
	});

	test('a person removed is uninvited unless she answered, and invited again by another link', async () => {
		const { runtime, publication, people, links, visit } = await open(engine);
		const made = await links();
		const [kept = '', removed = ''] = people;
		const tokenOfPerson = (person: string) => made.find((link) => link.person === person)?.token ?? '';
		await submit(runtime, answering(tokenOfPerson(kept)));
		const remove = (person: string) =>
			runtime.store.transaction((trx) => uninvite(trx, runtime, publication.id, person));
		expect(await remove(kept)).toBe('used');
		expect(await remove(removed)).toBe('removed');
		expect(await remove(removed)).toBe('notInvited');
		expect(await visit(tokenOfPerson(removed))).toEqual({ state: 'voided' });
		const again = await runtime.store.transaction((trx) => inviteLate(trx, runtime, publication, removed));
		expect(again).not.toBeNull();
		expect(await links()).toHaveLength(3);
	});

	test('a person who enrolled late is invited once, and not after the window', async () => {
		const { runtime, publication, run, links } = await open(engine);
		const late = await addPerson(runtime, run, 'أحمد');
		const invite = (person: string) =>
			runtime.store.transaction((trx) => inviteLate(trx, runtime, publication, person));
		const invitation = await invite(late);
		expect(await invite(late)).toEqual(invitation);
		expect((await links())[0]?.fullName).toBe('أحمد');
		runtime.clock.set(new Date('2026-12-02T12:00:00Z'));
		expect(await invite(await addPerson(runtime, run, 'سارة'))).toBeNull();
	});

	test('progress counts answers and refusals alike, and tells only who is done', async () => {
		const { runtime, publication, links } = await open(engine);
		const [first, second, third] = await links();
		await submit(runtime, answering(first?.token ?? ''));
		await submit(runtime, answering(second?.token ?? '', { decision: 'decline' }));
		expect(await progressOf(runtime, publication.id)).toEqual({
			invited: 3,
			done: 2,
			people: [
				{ invitation: first?.invitation, person: first?.person, fullName: first?.fullName, done: true },
				{ invitation: second?.invitation, person: second?.person, fullName: second?.fullName, done: true },
				{ invitation: third?.invitation, person: third?.person, fullName: third?.fullName, done: false }
			]
		});
		expect((await links()).map((link) => link.done)).toEqual([true, true, false]);
	});
});
