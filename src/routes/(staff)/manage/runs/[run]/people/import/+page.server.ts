import { fail, redirect } from '@sveltejs/kit';
import { importRoster } from '#lib/server/importing/roster.ts';
import { requireManagedRun } from '#lib/server/http/require-run.ts';
import { previewedFile, previewUpload, readUploadOptions } from '#lib/server/programs/roster-upload.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { run } = await requireManagedRun(locals, params.run);
	if (run.source !== 'app') redirect(303, `/manage/runs/${run.id}`);
};

export const actions: Actions = {
	preview: async ({ locals, params, request }) => {
		await requireManagedRun(locals, params.run);
		const form = await request.formData();
		const file = form.get('file');
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { problem: { code: 'noFile' as const } });
		const preview = previewUpload(new Uint8Array(await file.arrayBuffer()), readUploadOptions(form));
		if (!preview.ok) return fail(400, { problem: { code: preview.code, row: preview.row } });
		return { preview };
	},
	import: async ({ locals, params, request }) => {
		const { account, run } = await requireManagedRun(locals, params.run);
		const form = await request.formData();
		const bytes = new TextEncoder().encode(String(form.get('people') ?? ''));
		const options = { ...previewedFile, allowForeign: form.get('foreign') === 'yes' };
		const result = await importRoster(locals.runtime, run.id, bytes, options, account.id);
		if (!result.ok) return fail(400, { problem: { code: result.code, row: result.row } });
		const { added, known, removed, invited, late } = result;
		return { imported: { added, known, removed, invited, late } };
	}
};
