import { z } from 'zod';

/** Every role of the policy's relations with beneficiaries; beneficiaries themselves have no account. */
export const roles = [
	'administrator',
	'qualityManager',
	'coordinator',
	'departmentHead',
	'provider',
	'boardMember',
	'serviceOfficer',
	'socialResearcher',
	'empowermentTeam',
	'partner'
] as const;

export const roleSchema = z.enum(roles);

export type Role = z.infer<typeof roleSchema>;

/** What the scope of a grant names, for each role; 'association' has no scope id. */
export const scopeOfRole = {
	administrator: 'association',
	qualityManager: 'association',
	coordinator: 'program',
	departmentHead: 'department',
	provider: 'provider',
	boardMember: 'association',
	serviceOfficer: 'association',
	socialResearcher: 'association',
	empowermentTeam: 'association',
	partner: 'association'
} as const satisfies Record<Role, 'association' | 'department' | 'program' | 'provider'>;

/** One role held over one scope: the id of a department, program or provider, null for the whole association. */
export interface Grant {
	readonly role: Role;
	readonly scope: string | null;
}
