import { expect, test } from 'vitest';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';
import { listItemTexts } from '#lib/server/programs/item-texts.ts';
import { saveSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { describeStores } from '#test/support/stores.ts';

describeStores('the texts of items', (open) => {
	test('come in the order of the longest survey, without free text, in the language asked for', async () => {
		const store = await open();
		for (const id of ['F-90', 'F-POST']) {
			const survey = findReadySurvey(id);
			if (survey) await saveSurveyVersion(store.db, survey);
		}
		const texts = await listItemTexts(store.db, 'ar');
		expect(texts[0]).toMatchObject({
			id: 'D-OVR-1',
			dimension: 'overall',
			text: 'ما مستوى رضاك العام عن البرنامج؟'
		});
		expect(texts[0]?.scales['SAT5']?.[5]).toBe('مرتفع جدًا');
		expect(texts.map(({ id }) => id)).not.toContain('D-OPN-1');
		expect(texts.at(-1)?.id).toBe('D-TRU-1');
		expect((await listItemTexts(store.db, 'en'))[0]?.text).toBe(
			'What is your overall level of satisfaction with the program?'
		);
	});

	test('are those of the latest version, and keep the scales of earlier ones', async () => {
		const store = await open();
		const survey = findReadySurvey('F-POST');
		if (!survey) throw new Error('no F-POST');
		await saveSurveyVersion(store.db, survey);
		const [first, ...others] = survey.items;
		if (!first) throw new Error('no items');
		const renamed = { ...first, text: { ar: 'صياغة أوضح', en: 'Clearer wording' }, scale: 'AGR5' };
		await saveSurveyVersion(store.db, {
			...survey,
			version: survey.version + 1,
			items: [renamed, ...others]
		});
		const [text] = await listItemTexts(store.db, 'en');
		expect(text?.text).toBe('Clearer wording');
		expect(Object.keys(text?.scales ?? {}).sort()).toEqual(['AGR5', 'SAT5']);
	});
});
