import { expect, test } from 'vitest';
import { prepareQuery } from '#lib/server/store/prepared-query.ts';
import type { Database } from '#lib/server/store/store.ts';
import { describeStores } from '#test/support/stores.ts';

const put = prepareQuery((db, { key, value }: { key: string; value: string }) =>
	db
		.insertInto('setting')
		.values({ key, value })
		.onConflict((conflict) => conflict.doNothing())
);

const get = prepareQuery((db, { key }: { key: string }) =>
	db.selectFrom('setting').select('value').where('key', '=', key).where('value', '!=', 'no')
);

const valueOf = async (db: Database, key: string) => (await get(db, { key })).rows[0]?.value;

describeStores('a prepared query', (open) => {
	test('runs with other values each time, on each store by itself', async () => {
		const [one, other] = [await open(), await open()];
		expect((await put(one.db, { key: 'a', value: '1' })).numAffectedRows).toBe(1n);
		expect((await put(one.db, { value: '2', key: 'b' })).numAffectedRows).toBe(1n);
		expect((await put(one.db, { key: 'a', value: '3' })).numAffectedRows).toBe(0n);
		await put(other.db, { key: 'a', value: '4' });
		expect([await valueOf(one.db, 'a'), await valueOf(one.db, 'b')]).toEqual(['1', '2']);
		expect(await valueOf(other.db, 'a')).toBe('4');
	});

	test('keeps the fixed values it was built with', async () => {
		const { db } = await open();
		await put(db, { key: 'a', value: 'no' });
		expect(await valueOf(db, 'a')).toBeUndefined();
	});

	test('runs in the transaction it is given', async () => {
		const store = await open();
		const failing = store.transaction(async (trx) => {
			await put(trx, { key: 'a', value: '1' });
			expect(await valueOf(trx, 'a')).toBe('1');
			throw new Error('back');
		});
		await expect(failing).rejects.toThrow('back');
		expect(await valueOf(store.db, 'a')).toBeUndefined();
	});
});
