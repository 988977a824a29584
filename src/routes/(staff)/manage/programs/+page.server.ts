import { associationRoles, requireRole } from '#lib/server/access/guard.ts';
import { pageOfDirectory } from '#lib/server/programs/directory.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { countOpenRuns } from '#lib/server/store/runs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRole(locals, associationRoles);
	const { db } = locals.runtime.store;
	const [programs, departments, runs] = await Promise.all([
		listPrograms(db),
		listDepartments(db),
		countOpenRuns(db)
	]);
	const names = new Map(departments.map(({ id, name }) => [id, name]));
	const rows = programs.map((program) => ({
		...program,
		departmentName: names.get(program.department) ?? program.name,
		surveyTitle: findReadySurvey(program.survey)?.title ?? null,
		runs: runs.get(program.id) ?? 0
	}));
	return {
		...pageOfDirectory(rows, locals.language, url.searchParams),
		hasDepartments: departments.some((department) => !department.archived)
	};
};
