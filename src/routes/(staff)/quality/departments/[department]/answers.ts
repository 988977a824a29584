import type { Filter } from '#lib/analytics/filter/filter.ts';
import { rememberMonths } from '#lib/analytics/view/figure-source.ts';
import {
	openHeadAnswers,
	toHeadView,
	type HeadAnswer,
	type HeadView,
	type KnownAnswer
} from '#lib/analytics/view/head-view.ts';
import type { Answers } from '#lib/client/answers.svelte.ts';
import { nextTurn } from '#lib/client/next-turn.ts';
import { answersForView } from '#lib/client/view-answers.ts';
import type { PageServerData } from './$types';

type Page = Pick<PageServerData, 'department' | 'manifest' | 'context'> & {
	/** The filter of the first paint. */
	readonly filter: Filter;
	/** What the answer of the first paint said whatever its filter. */
	readonly known: KnownAnswer;
};

/** What answers the choices made on a department's page; the same for as long as its extract and what was recorded are. */
export function answersOf({ department, manifest, context, filter, known }: Page): Answers<Filter, HeadView> {
	return answersForView({
		path: `/quality/departments/${department.id}/view`,
		file: manifest.files[0] ?? null,
		filter,
		context,
		read: (sent) => toHeadView(sent as HeadAnswer, context),
		open: (engine) => {
			const { answer, warm } = openHeadAnswers(engine, context, {
				known,
				sourceOf: (opened, within) => rememberMonths(opened, within, nextTurn)
			});
			return {
				async answer(chosen) {
					const found = await answer(chosen);
					await nextTurn();
					return toHeadView(found, context);
				},
				warm
			};
		},
		// Another item is the only choice that the engine is asked for.
		likely: context.contents.items.map(({ item }) => ({ ...filter, items: [item] }))
	});
}
