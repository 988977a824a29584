import { error, fail, redirect } from '@sveltejs/kit';
import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { archiveDepartment, restoreDepartment, saveDepartment } from '#lib/server/programs/departments.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { findDepartment } from '#lib/server/store/departments.ts';
import type { Actions, PageServerLoad } from './$types';

const list = '/manage/departments';

/** The department the address names; null for `new`. */
async function readDepartment(locals: App.Locals, id: string) {
	const department = id === 'new' ? null : await findDepartment(locals.runtime.store.db, id);
	if (!department && id !== 'new') error(404, { message: 'No such department', code: 'department.unknown' });
	return department;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRole(locals, associationRoles);
	return { department: await readDepartment(locals, params.department) };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const department = await readDepartment(locals, params.department);
		const entered = textFields(await request.formData());
		const saved = await saveDepartment(locals.runtime, department?.id ?? null, entered, by);
		if (!saved.ok) return fail(400, { issues: saved.issues, entered });
		redirect(303, `${list}?done=${department ? 'changed' : 'added'}`);
	},
	archive: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const archived = await archiveDepartment(locals.runtime, params.department, by);
		if (!archived.ok) return fail(409, { refused: archived.code });
		redirect(303, `${list}?done=archiveDone`);
	},
	restore: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		await restoreDepartment(locals.runtime, params.department, by);
		redirect(303, `${list}?done=restoreDone`);
	}
};
