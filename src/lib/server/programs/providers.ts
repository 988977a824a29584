import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import {
	insertProvider,
	listProviders,
	renameProvider,
	setProviderArchived
} from '#lib/server/store/providers.ts';
import { saveNamed, type NamedFamily, type Saved } from './named-things.ts';

const family: NamedFamily = {
	kind: 'provider',
	list: listProviders,
	insert: insertProvider,
	rename: renameProvider
};

/** Adds a provider (`id` null) or renames one, from a form of names. */
export function saveProvider(
	runtime: Runtime,
	id: string | null,
	entries: unknown,
	by: string
): Promise<Saved> {
	return saveNamed(runtime, family, id, entries, by);
}

/** Puts a provider out of use; runs they deliver keep them. */
export function archiveProvider(runtime: Runtime, id: string, by: string): Promise<void> {
	return setArchived(runtime, id, true, by);
}

/** Puts a provider back into use. */
export function restoreProvider(runtime: Runtime, id: string, by: string): Promise<void> {
	return setArchived(runtime, id, false, by);
}

function setArchived(runtime: Runtime, id: string, archived: boolean, by: string): Promise<void> {
	return runtime.store.transaction(async (trx) => {
		await setProviderArchived(trx, id, archived);
		const action = archived ? 'provider.archive' : 'provider.restore';
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action, subject: id });
	});
}
