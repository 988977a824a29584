import { error, fail, redirect } from '@sveltejs/kit';
import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { archiveProgram, restoreProgram, saveProgram } from '#lib/server/programs/programs.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { textFields } from '#lib/server/http/text-fields.ts';
import { findProgram } from '#lib/server/store/programs.ts';
import type { Actions, PageServerLoad } from './$types';

const list = '/manage/programs';

/** The program the address names; null for `new`. */
async function readProgram(locals: App.Locals, id: string) {
	const program = id === 'new' ? null : await findProgram(locals.runtime.store.db, id);
	if (!program && id !== 'new') error(404, { message: 'No such program', code: 'program.unknown' });
	return program;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireRole(locals, associationRoles);
	const program = await readProgram(locals, params.program);
	const departments = await listDepartments(locals.runtime.store.db);
	const offered = departments.filter(({ id, archived }) => !archived || id === program?.department);
	return {
		program,
		departments: sortByName(offered, locals.language),
		surveys: readySurveys.map(({ id, title, items }) => ({ id, title, questions: items.length }))
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const program = await readProgram(locals, params.program);
		const entered = textFields(await request.formData());
		const saved = await saveProgram(locals.runtime, program?.id ?? null, entered, by);
		if (!saved.ok) return fail(400, { issues: saved.issues, entered });
		redirect(303, `${list}?done=${program ? 'changed' : 'added'}`);
	},
	archive: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const archived = await archiveProgram(locals.runtime, params.program, by);
		if (!archived.ok) return fail(409, { refused: archived.code });
		redirect(303, `${list}?done=archiveDone`);
	},
	restore: async ({ locals, params }) => {
		const { id: by } = requireRole(locals, associationRoles);
		const restored = await restoreProgram(locals.runtime, params.program, by);
		if (!restored.ok) return fail(409, { refused: restored.code });
		redirect(303, `${list}?done=restoreDone`);
	}
};
