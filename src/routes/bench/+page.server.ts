import { error, redirect } from '@sveltejs/kit';
import type { Actions } from './$types';

/** A form that does nothing: what the bench compares storing an answer with. Elsewhere there is no such page. */
export const actions: Actions = {
	default: ({ locals }) => {
		if (!locals.runtime.config.bench) error(404, 'Not found');
		redirect(303, '/privacy');
	}
};
