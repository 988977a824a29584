import { describe, expect, it } from 'vitest';
import type { ResponseMap } from '#lib/domain/response-map.ts';
import { bindResponseMap } from '#lib/domain/response-plan.ts';
import { readySurveys } from '#lib/server/programs/ready-surveys.ts';

const headers = ['class', 'Q one', 'Q two', 'Q three', 'remark', 'twice', 'twice'];
const base: ResponseMap = {
	department: { name: { ar: 'التعليم', en: 'Teaching' } },
	program: { column: 'class' },
	survey: { id: 'EVALUATION', title: { ar: 'تقييم', en: 'Evaluation' } },
	items: [{ from: 'Q one', to: 'Q three', idPrefix: 'Q-', firstNumber: 7, scale: 'AGR5' }]
};

function bind(changes: Partial<ResponseMap>) {
	return bindResponseMap({ ...base, ...changes }, headers, readySurveys);
}

function issuesOf(changes: Partial<ResponseMap>): string[] {
	const bound = bind(changes);
	return bound.ok ? [] : bound.issues.map(({ path, code }) => `${path}: ${code}`);
}

describe('a map bound to a file', () => {
	it('declares a survey with an item for each column of a range', () => {
		const bound = bind({});
		expect(bound.ok && bound.plan.survey).toMatchObject({
			id: 'EVALUATION',
			version: 1,
			audience: 'direct',
			items: [
				{ id: 'Q-7', text: { ar: 'Q one', en: 'Q one' }, scale: 'AGR5' },
				{ id: 'Q-8', text: { ar: 'Q two', en: 'Q two' } },
				{ id: 'Q-9', text: { ar: 'Q three', en: 'Q three' } }
			]
		});
		expect(bound.ok && Object.keys(bound.plan.survey.scales)).toEqual(['AGR5']);
		expect(bound.ok && bound.plan.unused).toEqual(['remark', 'twice', 'twice']);
	});

	it('finds columns in another spelling', () => {
		const bound = bind({ program: { column: ' CLASS ' } });
		expect(bound.ok && bound.plan.program).toMatchObject({ column: 0 });
	});

	it('uses a ready survey as it is', () => {
		const bound = bind({
			survey: { form: 'F-POST' },
			items: [
				{ column: 'Q one', id: 'D-OVR-1' },
				{ column: 'remark', id: 'D-OPN-1' }
			]
		});
		expect(bound.ok && bound.plan.survey).toBe(readySurveys.find(({ id }) => id === 'F-POST'));
		expect(bound.ok && bound.plan.items.map(({ id }) => id)).toEqual(['D-OVR-1', 'D-OPN-1']);
	});

	it.each([
		[{ program: { column: 'course' } }, 'program.column: unknownColumn'],
		[{ provider: { column: 'twice' } }, 'provider.column: repeatedColumn'],
		[{ date: { column: 'day' } }, 'date.column: unknownColumn'],
		[{ run: { column: 'term' } }, 'run.column: unknownColumn'],
		[{ survey: { form: 'F-NONE' } }, 'survey.form: unknownForm'],
		[{ survey: { form: 'F-POST' } }, 'items[0].idPrefix: unknownItem'],
		[{ survey: { form: 'F-POST' }, items: [{ column: 'Q one', id: 'Q-1' }] }, 'items[0].id: unknownItem'],
		[
			{
				survey: { form: 'F-POST' },
				items: [
					{ column: 'Q one', id: 'D-OVR-1' },
					{ column: 'Q two', id: 'D-OVR-1' }
				]
			},
			'items[1]: repeatedItem'
		],
		[
			{ items: [{ from: 'Q three', to: 'Q one', idPrefix: 'Q-', scale: 'AGR5' }] },
			'items[0].to: rangeBackwards'
		],
		[{ items: [{ column: 'Q one', id: 'Q-1' }] }, 'items[0]: missing'],
		[{ items: [{ column: 'Q one', id: 'Q-1', scale: 'AGR9' }] }, 'items[0].scale: unknownScale'],
		[
			{ items: [{ column: 'Q one', id: 'Q-1', scale: 'AGR5', values: { good: 7 } }] },
			'items[0].values.good: notAnOption'
		],
		[
			{ items: [{ column: 'remark', id: 'Q-1', scale: 'TEXT', values: { good: 1 } }] },
			'items[0].values: recodedText'
		],
		[
			{
				items: [
					{ column: 'Q one', id: 'Q-1', scale: 'AGR5' },
					{ column: 'Q two', id: 'Q-1', scale: 'AGR5' }
				]
			},
			'items[1]: repeatedItem'
		]
	] as [Partial<ResponseMap>, string][])('with %j says where it is wrong', (changes, issue) => {
		expect(issuesOf(changes)).toContain(issue);
	});
});
