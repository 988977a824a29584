import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { pageOfDirectory } from '#lib/server/programs/directory.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { countProgramsByDepartment } from '#lib/server/store/programs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, associationRoles);
	const { db } = locals.runtime.store;
	const [departments, programs] = await Promise.all([listDepartments(db), countProgramsByDepartment(db)]);
	const counted = departments.map((row) => ({ ...row, programs: programs.get(row.id) ?? 0 }));
	return pageOfDirectory(counted, locals.language, url.searchParams);
};
