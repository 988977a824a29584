import { saveDepartment } from '#lib/server/programs/departments.ts';
import { saveProgram } from '#lib/server/programs/programs.ts';
import { saveProvider } from '#lib/server/programs/providers.ts';
import { addRun } from '#lib/server/programs/runs.ts';
import type { Saved } from '#lib/server/programs/named-things.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';

/** Ids of a small association: one department, one program of it measured by `F-POST`, one provider, one run. */
export interface SampleAssociation {
	readonly department: string;
	readonly program: string;
	readonly provider: string;
	readonly run: string;
}

/** The account the sample is made by; it need not exist. */
export const someone = 'account-1';

/** Makes the sample association through the use cases, as people would. The run goes on until it is ended. */
export async function makeSampleAssociation(runtime: Runtime): Promise<SampleAssociation> {
	const department = saved(
		await saveDepartment(runtime, null, { nameAr: 'التدريب', nameEn: 'Training' }, someone)
	);
	const program = saved(
		await saveProgram(
			runtime,
			null,
			{ nameAr: 'مهارات التوظيف', nameEn: 'Job skills', department, survey: 'F-POST' },
			someone
		)
	);
	const provider = saved(
		await saveProvider(runtime, null, { nameAr: 'مركز الأفق', nameEn: 'Horizon' }, someone)
	);
	const run = saved(
		await addRun(
			runtime,
			program,
			{ label: 'الدفعة 1', startsOn: '2026-11-01', providers: [provider] },
			someone
		)
	);
	return { department, program, provider, run };
}

/** The id of what was saved; throws when it was not. */
export function saved(result: Saved): string {
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.id;
}
