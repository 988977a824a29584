import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { toOpenChannel } from '#lib/domain/channel.ts';
import { openDoor, type Door, type DoorPage } from '#lib/server/collecting/door.ts';
import { submit } from '#lib/server/collecting/submit.ts';
import { throttlesOf } from '#lib/server/collecting/throttle.ts';
import { randomId } from '#lib/server/store/id.ts';
import { formEntries } from './form-entries.ts';

/** What stands behind a door now, and a new id for the form. Looking changes nothing, whoever looks. */
export async function lookBehind(event: RequestEvent, door: Door) {
	const { locals, request, url } = event;
	const visit = request.method === 'POST' ? 'returned' : url.searchParams.has('again') ? 'again' : 'first';
	const behind = await openDoor(locals.runtime, door, visit);
	if (behind.state === 'unknown') turnAway(event);
	return { behind: afterDeclining(behind, door, url), submission: randomId() };
}

/** Behind an open door nobody is known, so that she declined is told by the address only. */
function afterDeclining(behind: DoorPage, door: Door, url: URL): DoorPage {
	const declined = door.kind === 'open' && behind.state === 'form' && url.searchParams.has('declined');
	return declined ? { state: 'declined', closesOn: behind.closesOn } : behind;
}

/** Takes a form in and leads to the page that says what became of it. */
export async function takeForm(event: RequestEvent, door: Door) {
	const { locals, request, url } = event;
	const { runtime, language } = locals;
	if (door.kind === 'open' && !throttlesOf(runtime).openForms.allow(event.getClientAddress())) {
		error(429, { message: 'Too many forms', code: 'survey.busy' });
	}
	const fields = formEntries(await request.formData());
	const form = Object.fromEntries(fields);
	const outcome = await submit(runtime, {
		door,
		submission: form['submission'] ?? '',
		entries: fields,
		consent: 'consent' in form,
		decision: form['decision'] === 'decline' ? 'decline' : 'send',
		language,
		channel: door.kind === 'personal' ? 'letter' : toOpenChannel(url.searchParams.get('channel'))
	});
	switch (outcome.kind) {
		case 'stored':
		case 'repeated':
			return redirect(303, `/r/${outcome.receipt}?sent&lang=${language}`);
		case 'declined':
			return redirect(303, `${url.pathname}?declined&lang=${language}`);
		case 'invalid':
			return fail(400, { problems: outcome.problems, entries: form });
		case 'unknown':
			return turnAway(event);
		case 'alreadyAnswered':
		case 'notOpenYet':
		case 'closed':
		case 'voided':
			return redirect(303, `${url.pathname}?lang=${language}`);
	}
}

function turnAway(event: RequestEvent): never {
	if (throttlesOf(event.locals.runtime).misses.allow(event.getClientAddress())) error(404, 'Not found');
	error(429, 'Too many tries');
}
