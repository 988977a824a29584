import { expect, test } from 'vitest';
import { CommitQueue } from '#lib/server/collecting/commit-queue.ts';
import type { Store } from '#lib/server/store/store.ts';
import { describeStores } from '#test/support/stores.ts';

const put = (key: string) => async (db: Store['db']) => {
	await db.insertInto('setting').values({ key, value: '1' }).execute();
	return key;
};

const keys = async (store: Store) =>
	(await store.db.selectFrom('setting').select('key').orderBy('key').execute()).map((row) => row.key);

/** A store that counts its transactions, and fails to commit those it is told to. */
function watched(store: Store, failsAt = 0): Store & { readonly transactions: () => number } {
	let count = 0;
	return {
		...store,
		transactions: () => count,
		transaction: (work) =>
			store.transaction(async (trx) => {
				const result = await work(trx);
				count += 1;
				if (count === failsAt) throw new Error('disk full');
				return result;
			})
	};
}

describeStores('a commit queue', (open) => {
	test('commits what arrives together in one transaction', async () => {
		const store = watched(await open());
		const queue = new CommitQueue(store);
		const names = Array.from({ length: 50 }, (_, index) => `k${100 + index}`);
		expect(await Promise.all(names.map((name) => queue.commit(put(name))))).toEqual(names);
		expect(store.transactions()).toBe(1);
		expect(await keys(store)).toEqual(names);
		await queue.commit(put('later'));
		expect(store.transactions()).toBe(2);
	});

	test('a work that fails leaves nothing behind and harms no other', async () => {
		const store = await open();
		const queue = new CommitQueue(store);
		const outcomes = await Promise.allSettled([
			queue.commit(put('a')),
			queue.commit(async (trx) => {
				await put('b')(trx as Store['db']);
				throw new Error('no');
			}),
			queue.commit(put('a')),
			queue.commit(put('c'))
		]);
		expect(outcomes.map((outcome) => outcome.status)).toEqual([
			'fulfilled',
			'rejected',
			'rejected',
			'fulfilled'
		]);
		expect(await keys(store)).toEqual(['a', 'c']);
	});

	test('when the commit fails nobody is told that it was stored, and the next are', async () => {
		const store = watched(await open(), 1);
		const queue = new CommitQueue(store);
		const outcomes = await Promise.allSettled(['a', 'b'].map((name) => queue.commit(put(name))));
		expect(outcomes.map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
		expect(await keys(store)).toEqual([]);
		await queue.commit(put('c'));
		expect(await keys(store)).toEqual(['c']);
	});
});
