import { rememberAnswers } from '#lib/analytics/engine-memory.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { buildBoardView, type BoardView } from '#lib/analytics/view/board-view.ts';
import type { Answers } from '#lib/client/answers.svelte.ts';
import { answersForView } from '#lib/client/view-answers.ts';
import type { PageServerData } from './$types';

/** What answers the choices made on the board's page. */
export function answersOf({
	manifest,
	context,
	view
}: Pick<PageServerData, 'manifest' | 'context' | 'view'>): Answers<Filter, BoardView> {
	return answersForView({
		path: '/quality/board/view',
		file: manifest.files[0] ?? null,
		filter: view.filter,
		context,
		open: (engine) => {
			const memory = rememberAnswers(engine);
			return { answer: (filter) => buildBoardView(memory, filter, context) };
		}
	});
}
