import { addDays } from '#lib/domain/calendar.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { deleteExtractsBefore, listExtracts } from '#lib/server/store/extracts.ts';
import { listAllGrants } from '#lib/server/store/grants.ts';
import { currentExtract } from './current.ts';
import { removeOtherFiles } from './file-store.ts';
import { scopeKey, scopesOfGrants, type ExtractScope } from './scope.ts';

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
	const current: string[] = [];
	for (const scope of scopes) {
		try {
			const { files } = await currentExtract(runtime, scope);
			fresh.push(scopeKey(scope));
			current.push(...files.map(({ sha256 }) => sha256));
		} catch (error) {
			runtime.log.error('extract.failed', error, { scope: scopeKey(scope) });
		}
	}
	await removeReplaced(runtime, current);
	return fresh;
}

const association: ExtractScope = { role: 'qualityManager', id: null };

/**
 * Builds the quality manager's rows, where somebody may see them. Every answer goes into them: a minute's work for a
 * million, so it is a job of its own, after everything that more people wait for. They rest on the same batches as the
 * association's extract, which change in the morning and not by sealing. Returns how many responses they hold; 0 when
 * nobody may see them. `signal` gives it up.
 */
export async function refreshRows(runtime: Runtime, signal: AbortSignal): Promise<number> {
	const scopes = scopesOfGrants(await listAllGrants(runtime.store.db));
	if (!scopes.some(({ role }) => role === association.role)) return 0;
	return (await currentExtract(runtime, association, 'rows', signal)).rows;
}

/** Forgets what was replaced, and removes its files; never what is `current`, by hash, nor the latest of a scope. */
async function removeReplaced(runtime: Runtime, current: readonly string[]): Promise<void> {
	const { db } = runtime.store;
	const oldest = addDays(runtime.clock.today(), -keptDays);
	const latest = new Map((await listExtracts(db)).map((row) => [row.scope, row.built_on]));
	for (const [scope, builtOn] of latest) {
		await deleteExtractsBefore(db, scope, builtOn < oldest ? builtOn : oldest, current);
	}
	const kept = new Set((await listExtracts(db)).map((row) => `${row.sha256}.duckdb`));
	await removeOtherFiles(runtime.config, kept, keptDays);
}
