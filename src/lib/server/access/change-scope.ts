import type { Account } from '#lib/domain/account.ts';
import { holds, scopesOf } from './grants.ts';

/** Whether an account may record a change for a department, or (null) for the whole association, and correct it. */
export function canRecordChange(account: Account, department: string | null): boolean {
	if (holds(account, ['qualityManager'])) return true;
	return department !== null && scopesOf(account, 'departmentHead').includes(department);
}

/** Whether an account may read a recorded change: what concerns everyone, and what concerns its departments. */
export function canReadChange(account: Account, department: string | null): boolean {
	return department === null || canRecordChange(account, department);
}
