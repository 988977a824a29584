import { parseSurvey, type Survey } from '#lib/domain/survey.ts';

/** A definition with one item of each kind, one of them asked per provider, as it would stand in a file. */
export function sampleDefinition(): Record<string, unknown> {
	const text = (ar: string, en: string) => ({ ar, en });
	return {
		id: 'F-SAMPLE',
		version: 1,
		title: text('استبانة', 'Sample'),
		audience: 'direct',
		minutes: 2,
		scales: {
			AGR5: {
				kind: 'verbal',
				options: [5, 4, 3, 2, 1].map((value) => ({ value, label: text(`درجة ${value}`, `Grade ${value}`) })),
				favourable: [4, 5],
				missing: [{ value: 'NA', label: text('لا ينطبق', 'Not applicable') }]
			},
			NPS11: {
				kind: 'numeric',
				options: Array.from({ length: 11 }, (_, value) => ({ value, label: text(`${value}`, `${value}`) })),
				favourable: [9, 10],
				missing: []
			},
			TEXT: { kind: 'text', maxLength: 500, prompt: text('عن الخدمة', 'About the service') }
		},
		items: [
			{ id: 'A-1', dimension: 'ease', text: text('سهلة', 'Easy'), scale: 'AGR5', clauses: ['S3.1'] },
			{ id: 'B-1', dimension: 'recommend', text: text('توصية', 'Recommend'), scale: 'NPS11', clauses: [] },
			{
				id: 'P-1',
				dimension: 'provider',
				text: text('شرح واضح', 'Explained clearly'),
				scale: 'AGR5',
				clauses: ['S3.4', 'S6A.0'],
				subject: 'provider'
			},
			{ id: 'T-1', dimension: 'comment', text: text('تعليق', 'Comment'), scale: 'TEXT', clauses: ['S3.5e'] }
		]
	};
}

/** `sampleDefinition` parsed. */
export function sampleSurvey(): Survey {
	const parsed = parseSurvey(sampleDefinition());
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
	return parsed.survey;
}
