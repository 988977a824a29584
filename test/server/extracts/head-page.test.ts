import { expect, test } from 'vitest';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { answerHead, openHeadPage } from '#lib/server/extracts/head-page.ts';
import { makeSealedAssociation } from '#test/support/sealed-association.ts';
import { openTestRuntime } from '#test/support/stores.ts';

test('no file is made for a department that does not exist', async () => {
	const runtime = await openTestRuntime('sqlite');
	await makeSealedAssociation(runtime.store);
	expect(await answerHead(runtime, 'nowhere', wholeExtract)).toBeNull();
	expect(await openHeadPage(runtime, 'nowhere', wholeExtract, 'ar')).toBeNull();
	expect(await runtime.store.db.selectFrom('extract').selectAll().execute()).toEqual([]);
});
