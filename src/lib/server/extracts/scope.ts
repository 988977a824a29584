import { addDays, daysBetween, type CivilDate } from '#lib/domain/calendar.ts';
import { scopeOfRole, type Grant, type Role } from '#lib/domain/role.ts';
import { visibleOn } from '#lib/release/visibility.ts';

/** The roles that receive results, and what the batches in their files look like. */
const shapes = {
	/** All batches of the association. */
	qualityManager: { providers: true, cells: false, inTime: false },
	/** The batches of a department. */
	departmentHead: { providers: true, cells: false, inTime: false },
	/** The batches of a program, without providers. */
	coordinator: { providers: false, cells: false, inTime: false },
	/** The batches that carry the provider. */
	provider: { providers: true, cells: false, inTime: true },
	/** Batches summed to program and month, without providers. */
	boardMember: { providers: false, cells: true, inTime: false }
} as const satisfies Partial<Record<Role, Shape>>;

/** What a file of batches keeps of them. */
export interface Shape {
	/** Whether batches and answers name their provider. */
	readonly providers: boolean;
	/** Whether batches are summed to department, program, month and audience. */
	readonly cells: boolean;
	/** Whether all batches are drawn as one series, whatever their programs. */
	readonly inTime: boolean;
}

export type ResultRole = keyof typeof shapes;

/** The roles that receive results. */
export const resultRoles = Object.keys(shapes) as ResultRole[];

/** What one extract is made for: a role over the whole association (id null), a department, program or provider. */
export interface ExtractScope {
	readonly role: ResultRole;
	readonly id: string | null;
}

/** What the file of a scope keeps of its batches. */
export function shapeOf({ role }: ExtractScope): Shape {
	return shapes[role];
}

/** Which kind of thing the id of a scope names. */
export function kindOf({ role }: ExtractScope): 'association' | 'department' | 'program' | 'provider' {
	return scopeOfRole[role];
}

/** What an extract holds: batches, or the quality manager's rows. */
export type ExtractContent = 'batches' | 'rows';

/** The scope as text, `departmentHead:ID` or `qualityManager`. */
export function scopeKey({ role, id }: ExtractScope): string {
	return id === null ? role : `${role}:${id}`;
}

/** The key under which an extract is stored: that of its scope, apart from the batches for rows. */
export function extractKey(scope: ExtractScope, content: ExtractContent): string {
	return content === 'rows' ? `${scopeKey(scope)}/rows` : scopeKey(scope);
}

/** A scope from a role and an id; null when the role receives no results or the id does not go with it. */
export function toScope(role: string, id: string | null): ExtractScope | null {
	if (!Object.hasOwn(shapes, role)) return null;
	const scope: ExtractScope = { role: role as ResultRole, id };
	return (kindOf(scope) === 'association') === (id === null) ? scope : null;
}

/** The scopes whose extracts the holder of grants may receive, each once. */
export function scopesOfGrants(grants: readonly Grant[]): ExtractScope[] {
	const scopes = grants.flatMap((grant) => toScope(grant.role, grant.scope) ?? []);
	return [...new Map(scopes.map((scope) => [scopeKey(scope), scope])).values()];
}

/** The latest day of sealing that a scope may see on a day: batches sealed later wait for the provider's reply. */
export function lastVisibleSealing({ role }: ExtractScope, today: CivilDate, replyDays: number): CivilDate {
	const delay = daysBetween(today, visibleOn({ sealedOn: today }, role, replyDays));
	return addDays(today, -delay);
}
