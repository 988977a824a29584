import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const csr = false;

/** There is no such page unless the server runs for a bench. */
export const load: PageServerLoad = ({ locals }) => {
	if (!locals.runtime.config.bench) error(404, 'Not found');
};

/** What the bench compares storing an answer with: an empty form action, and one that leads to a page. */
export const actions: Actions = {
	empty: () => {},
	redirecting: ({ locals }) => {
		if (!locals.runtime.config.bench) error(404, 'Not found');
		redirect(303, '/privacy');
	}
};
