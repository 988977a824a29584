import { expect, test } from 'vitest';
import { listTargetItems } from '#lib/server/programs/target-items.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('targets can be set for what the surveys ask, in the reader’s language', async () => {
	const { db } = (await openTestRuntime('sqlite')).store;

	const items = await listTargetItems(db, 'en');

	expect(items.slice(0, 3).map(({ item, entry }) => [item, entry])).toEqual([
		['D-OVR-1', 'target-D-OVR-1'],
		['D-FAI-1', 'target-D-FAI-1'],
		['D-CNF-1', 'target-D-CNF-1']
	]);
	expect(items[0]?.text).toBe('What is your overall level of satisfaction with the program?');
});
