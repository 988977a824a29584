import { lookBehind, takeForm } from '#lib/server/http/answering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => lookBehind(event, { kind: 'open', slug: event.params.slug });

export const actions: Actions = {
	default: (event) => takeForm(event, { kind: 'open', slug: event.params.slug })
};
