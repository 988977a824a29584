import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** A form that is read and then forgotten: what the bench compares storing an answer with. Elsewhere there is no such page. */
export const actions: Actions = {
	default: async ({ locals, request }) => {
		if (!locals.runtime.config.bench) error(404, 'Not found');
		await request.formData();
		redirect(303, '/privacy');
	}
};

/** There is nothing to see. */
export const load: PageServerLoad = () => error(404, 'Not found');
