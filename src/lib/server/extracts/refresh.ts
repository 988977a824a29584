import { addDays } from '#lib/domain/calendar.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { deleteExtractsBefore, listExtracts } from '#lib/server/store/extracts.ts';
import { listAllGrants } from '#lib/server/store/grants.ts';
import { currentExtract } from './current.ts';
import { removeOtherFiles } from './file-store.ts';
import { scopeKey, scopesOfGrants } from './scope.ts';

/** Days an extract that was replaced stays: pages that are open still fetch it. */
const keptDays = 7;

/**
 * Builds the extracts of everyone who may see results, so that no page waits for one, and removes what was replaced
 * a week ago. A job runs it after sealing and every morning, when batches become visible. A scope that fails is
 * logged and the others are built. Returns the keys of the scopes that are up to date.
 */
export async function refreshExtracts(runtime: Runtime): Promise<string[]> {
	const scopes = scopesOfGrants(await listAllGrants(runtime.store.db));
	const fresh: string[] = [];
	for (const scope of scopes) {
		try {
			await currentExtract(runtime, scope);
			fresh.push(scopeKey(scope));
		} catch (error) {
			runtime.log.error('extract.failed', error, { scope: scopeKey(scope) });
		}
	}
	await removeReplaced(runtime);
	return fresh;
}

async function removeReplaced(runtime: Runtime): Promise<void> {
	const { db } = runtime.store;
	const oldest = addDays(runtime.clock.today(), -keptDays);
	const latest = new Map((await listExtracts(db)).map((row) => [row.scope, row]));
	for (const { scope, content_key } of latest.values()) {
		await deleteExtractsBefore(db, scope, oldest, content_key);
	}
	const kept = new Set((await listExtracts(db)).map((row) => `${row.sha256}.duckdb`));
	await removeOtherFiles(runtime.config, kept, keptDays);
}
