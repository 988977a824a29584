import { rememberAnswers } from '#lib/analytics/engine-memory.ts';
import type { Filter } from '#lib/analytics/filter/filter.ts';
import { buildProviderView, type ProviderView } from '#lib/analytics/view/provider-view.ts';
import type { Answers } from '#lib/client/answers.svelte.ts';
import { answersForView } from '#lib/client/view-answers.ts';
import type { PageServerData } from './$types';

/** What answers the choices made on a provider's page. */
export function answersOf({
	provider,
	manifest,
	context,
	view
}: Pick<PageServerData, 'provider' | 'manifest' | 'context' | 'view'>): Answers<Filter, ProviderView> {
	return answersForView({
		path: `/quality/providers/${provider.id}/view`,
		file: manifest?.files[0] ?? null,
		filter: view.filter,
		context,
		open: (engine) => {
			const memory = rememberAnswers(engine);
			return { answer: (filter) => buildProviderView(memory, filter, context) };
		}
	});
}
