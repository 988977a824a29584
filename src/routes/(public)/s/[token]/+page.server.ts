import { lookBehind, takeForm } from '#lib/server/http/answering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	lookBehind(event, { kind: 'personal', token: event.params.token });

export const actions: Actions = {
	default: (event) => takeForm(event, { kind: 'personal', token: event.params.token })
};
