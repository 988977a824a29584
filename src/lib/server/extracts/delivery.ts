import type { ReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Account } from '#lib/domain/account.ts';
import { holds } from '#lib/server/access/grants.ts';
import { acceptedCodings } from '#lib/server/http/compress.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listScopesOfFile } from '#lib/server/store/extracts.ts';
import { codings, isExtractName, pathOfExtract, type Coding } from './file-store.ts';
import { extractKey, scopeKey, scopesOfGrants } from './scope.ts';

/** Bytes sent at a time: each part costs a turn of everything between the disk and the socket. */
const chunkBytes = 2 ** 20;

/** The bytes of an extract, to be sent as they are. */
export interface Delivery {
	readonly content: ReadStream;
	readonly bytes: number;
	/** How the content is encoded; null for not at all. */
	readonly encoding: Coding | null;
	/** Whether the receiver's browser may keep it. Single forms are not left on the disk of whoever looked at them. */
	readonly mayBeKept: boolean;
}

/**
 * The extract file of a name for an account, compressed as its receiver reads, which an `Accept-Encoding` says. Null when
 * there is no such file or none of the account's roles may receive it: whoever asks does not learn which. Asked anew at
 * each request, so a role that is taken away ends what it gave.
 */
export async function deliverExtract(
	runtime: Runtime,
	account: Account,
	name: string,
	acceptEncoding: string
): Promise<Delivery | null> {
	if (!isExtractName(name)) return null;
	const scopes = await listScopesOfFile(runtime.store.db, name.replace('.duckdb', ''));
	if (!scopes.some((scope) => mayReceive(account, scope))) return null;
	const mayBeKept = !scopes.includes(rowsScope);
	for (const encoding of [...acceptedCodings(acceptEncoding, codings), null]) {
		const file = await open(pathOfExtract(runtime.config, name, encoding)).catch(() => null);
		if (!file) continue;
		const { size: bytes } = await file.stat();
		return { content: file.createReadStream({ highWaterMark: chunkBytes }), bytes, encoding, mayBeKept };
	}
	return null;
}

const rowsScope = extractKey({ role: 'qualityManager', id: null }, 'rows');

/** Files the quality manager may open besides those of the role: all of batches that anyone sees after the reply days. */
const openToQualityManager = /^(?:departmentHead|coordinator):|^boardMember$/;

function mayReceive(account: Account, scope: string): boolean {
	const own = scopesOfGrants(account.grants).map(scopeKey);
	if (own.includes(scope)) return true;
	if (!holds(account, ['qualityManager'])) return false;
	return scope === rowsScope || openToQualityManager.test(scope);
}
