import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Account } from '#lib/domain/account.ts';
import type { Grant } from '#lib/domain/role.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { deliverExtract } from '#lib/server/extracts/delivery.ts';
import type { ExtractScope } from '#lib/server/extracts/scope.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';

function holderOf(...grants: Grant[]): Account {
	return { id: 'a', name: 'A', email: 'a@example.org', language: 'ar', grants };
}

describe('delivering an extract', () => {
	it('gives each file to the roles it was made for, and to the quality manager what needs no reply first', async () => {
		const runtime = await openTestRuntime('sqlite');
		const { departments, programs, providers } = await makeSealedAssociation(runtime.store);
		const [one = '', two = ''] = departments;
		const program = programs[0]?.id ?? '';
		const provider = providers[0] ?? '';
		const nameOf = async (scope: ExtractScope, content: 'batches' | 'rows' = 'batches') =>
			(await currentExtract(runtime, scope, content)).files[0]?.name ?? '';
		const files = {
			head: await nameOf({ role: 'departmentHead', id: one }),
			otherHead: await nameOf({ role: 'departmentHead', id: two }),
			coordinator: await nameOf({ role: 'coordinator', id: program }),
			provider: await nameOf({ role: 'provider', id: provider }),
			board: await nameOf({ role: 'boardMember', id: null }),
			quality: await nameOf({ role: 'qualityManager', id: null }),
			rows: await nameOf({ role: 'qualityManager', id: null }, 'rows')
		};
		const receivedBy = async (...grants: Grant[]) => {
			const given: string[] = [];
			for (const [name, file] of Object.entries(files)) {
				const delivery = await deliverExtract(runtime, holderOf(...grants), file, 'br');
				delivery?.content.destroy();
				if (delivery) given.push(name);
			}
			return given;
		};
		expect(await receivedBy({ role: 'departmentHead', scope: one })).toEqual(['head']);
		expect(
			await receivedBy({ role: 'departmentHead', scope: one }, { role: 'departmentHead', scope: two })
		).toEqual(['head', 'otherHead']);
		expect(await receivedBy({ role: 'coordinator', scope: program })).toEqual(['coordinator']);
		expect(await receivedBy({ role: 'provider', scope: provider })).toEqual(['provider']);
		expect(await receivedBy({ role: 'boardMember', scope: null })).toEqual(['board']);
		expect(await receivedBy({ role: 'qualityManager', scope: null })).toEqual([
			'head',
			'otherHead',
			'coordinator',
			'board',
			'quality',
			'rows'
		]);
		expect(await receivedBy({ role: 'administrator', scope: null })).toEqual([]);
		expect(await receivedBy()).toEqual([]);
	});

	it.each([
		['boardMember', 'batches', 'gzip, deflate, br, zstd', 'br'],
		['boardMember', 'batches', 'gzip', null],
		['qualityManager', 'rows', 'gzip, deflate, br, zstd', 'zstd'],
		['qualityManager', 'rows', 'gzip, deflate, br', 'br'],
		['qualityManager', 'rows', '', null]
	] as const)(
		'sends %s’s %s to those who read «%s» as %s, always the same bytes',
		async (role, content, accepted, encoding) => {
			const runtime = await openTestRuntime('sqlite');
			await makeSealedAssociation(runtime.store);
			const [file] = (await currentExtract(runtime, { role, id: null }, content)).files;
			const delivery = await deliverExtract(
				runtime,
				holderOf({ role, scope: null }),
				file?.name ?? '',
				accepted
			);
			if (!delivery) throw new Error('not delivered');
			const sent = await buffer(delivery.content);
			expect(sent.length).toBe(delivery.bytes);
			expect(delivery.encoding).toBe(encoding);
			const unpack = { zstd: zstdDecompressSync, br: brotliDecompressSync, plain: (bytes: Buffer) => bytes };
			const bytes = unpack[delivery.encoding ?? 'plain'](sent);
			expect(createHash('sha256').update(bytes).digest('hex')).toBe(file?.sha256);
		}
	);

	it.each(['', '../secrets', '..%2Fsecrets', `${'0'.repeat(64)}.duckdb`, `${'0'.repeat(64)}.duckdb.br`])(
		'knows no file named %j',
		async (name) => {
			const runtime = await openTestRuntime('sqlite');
			const account = holderOf({ role: 'qualityManager', scope: null });
			expect(await deliverExtract(runtime, account, name, 'br')).toBeNull();
		}
	);
});
