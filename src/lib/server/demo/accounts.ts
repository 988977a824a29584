import type { Grant } from '#lib/domain/role.ts';
import { createAccountWithPassword } from '#lib/server/access/accounts.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { findProvider } from '#lib/server/store/providers.ts';
import { demoDepartments } from './catalogue.ts';
import { demoEffects } from './effects.ts';
import type { StoredPlan } from './association.ts';

/** The password of every account of the demonstration, which holds nobody's data. */
export const demoPassword = 'sada-demo-2026';

/** A staff account of the demonstration. */
export interface DemoAccount {
	readonly email: string;
	readonly name: string;
	/** What it shows, in a few words. */
	readonly shows: string;
}

/** Providers by their place in the plan: the one of the planted effect, and the busiest of another department. */
const differing = demoEffects.provider?.index ?? 22;
const ordinary = 12;

/** Makes one account for each role that has pages, heads for the two departments with something to see. */
export async function makeDemoAccounts(runtime: Runtime, stored: StoredPlan): Promise<DemoAccount[]> {
	const department = (key: string) => stored.departments.get(key) as string;
	const provider = (index: number) => stored.providers[index] as string;
	const providerName = async (index: number) =>
		(await findProvider(runtime.store.db, provider(index)))?.name.ar ?? '';
	const programsOf = (key: string) =>
		(demoDepartments.find((one) => one.key === key)?.programs ?? []).map(
			(program) => stored.programs.get(program.key) as string
		);
	const wanted: (DemoAccount & { readonly grants: readonly Grant[] })[] = [
		{
			email: 'quality@example.org',
			name: 'منيرة السبيعي',
			shows: 'quality manager: all departments, what is open, waiting and sealed',
			grants: [{ role: 'qualityManager', scope: null }]
		},
		{
			email: 'technical@example.org',
			name: 'سلطان الدوسري',
			shows: 'head of Technical Training: clarity of information falls in Data Analysis',
			grants: [{ role: 'departmentHead', scope: department('technical') }]
		},
		{
			email: 'employment@example.org',
			name: 'هند القحطاني',
			shows: 'head of Employment and Career Readiness: easier procedures since June 2025',
			grants: [{ role: 'departmentHead', scope: department('employment') }]
		},
		{
			email: 'skills@example.org',
			name: 'ماجد العمري',
			shows: 'head of Skills Development and of Volunteering: a provider who differs',
			grants: [
				{ role: 'departmentHead', scope: department('skills') },
				{ role: 'departmentHead', scope: department('community') }
			]
		},
		{
			email: 'coordinator@example.org',
			name: 'أمل الشهري',
			shows: 'coordinator of the technical programs: rosters, links, progress',
			grants: programsOf('technical').map((scope) => ({ role: 'coordinator', scope }))
		},
		{
			email: 'provider@example.org',
			name: await providerName(differing),
			shows: 'provider in Skills Development: rated lower than others, in own results and the band',
			grants: [{ role: 'provider', scope: provider(differing) }]
		},
		{
			email: 'trainer@example.org',
			name: await providerName(ordinary),
			shows: 'provider in Employment: like most others',
			grants: [{ role: 'provider', scope: provider(ordinary) }]
		},
		{
			email: 'board@example.org',
			name: 'عبدالعزيز الراجحي',
			shows: 'board member: the association against its targets, departments side by side',
			grants: [{ role: 'boardMember', scope: null }]
		},
		{
			email: 'admin@example.org',
			name: 'خالد المطيري',
			shows: 'administrator: departments, programs, providers, accounts, settings',
			grants: [{ role: 'administrator', scope: null }]
		}
	];
	for (const { email, name, grants } of wanted) {
		const input = { email, name, grants, language: 'ar', password: demoPassword } as const;
		const added = await createAccountWithPassword(runtime, input);
		if (!added.ok) throw new RangeError(`${email}: ${JSON.stringify(added.issues)}`);
	}
	return wanted.map(({ email, name, shows }) => ({ email, name, shows }));
}
