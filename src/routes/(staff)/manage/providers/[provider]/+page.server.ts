import { error, fail, redirect } from '@sveltejs/kit';
import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { archiveProvider, restoreProvider, saveProvider } from '#lib/server/programs/providers.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { findProvider } from '#lib/server/store/providers.ts';
import type { Actions, PageServerLoad } from './$types';

const list = '/manage/providers';

/** The provider the address names; null for `new`. */
async function readProvider(locals: App.Locals, id: string) {
	const provider = id === 'new' ? null : await findProvider(locals.runtime.store.db, id);
	if (!provider && id !== 'new') error(404, { message: 'No such provider', code: 'provider.unknown' });
	return provider;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRole(locals, associationRoles);
	return { provider: await readProvider(locals, params.provider) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const provider = await readProvider(locals, params.provider);
		const entered = textFields(await request.formData());
		const saved = await saveProvider(locals.runtime, provider?.id ?? null, entered, by);
		if (!saved.ok) return fail(400, { issues: saved.issues, entered });
		redirect(303, `${list}?done=${provider ? 'changed' : 'added'}`);
	},
	archive: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		await archiveProvider(locals.runtime, params.provider, by);
		redirect(303, `${list}?done=archiveDone`);
	},
	restore: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		await restoreProvider(locals.runtime, params.provider, by);
		redirect(303, `${list}?done=restoreDone`);
	}
};
