import { addDays, type CivilDate } from '#lib/domain/calendar.ts';
import type { Role } from '#lib/domain/role.ts';

/**
 * The first day on which a role may see a batch: a provider the day it is sealed, everyone else `replyDays` later,
 * so that a provider reads and replies first. Which batches a role may see at all is a matter of its scope; a
 * provider sees those that carry its id.
 */
export function visibleOn(batch: { readonly sealedOn: CivilDate }, role: Role, replyDays: number): CivilDate {
	return role === 'provider' ? batch.sealedOn : addDays(batch.sealedOn, replyDays);
}
