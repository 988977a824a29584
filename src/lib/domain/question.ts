import { scaleOf, type Item, type Scale, type Survey } from './survey.ts';

/** One question as it is asked: an item, about one provider of the run or about none. */
export interface Question {
	/** The form's field name: the item id, with `@` and the provider's id where the item is asked per provider. */
	readonly key: string;
	readonly item: Item;
	readonly scale: Scale;
	readonly provider: string | null;
}

/**
 * The questions of a survey in its order, for a run by these providers. An item asked per provider stands once for
 * each; for a run without providers it is asked once about none.
 */
export function questionsOf(survey: Survey, providers: readonly string[] = []): Question[] {
	return survey.items.flatMap((item): Question[] => {
		const scale = scaleOf(survey, item);
		if (item.subject !== 'provider' || providers.length === 0) {
			return [{ key: item.id, item, scale, provider: null }];
		}
		return providers.map((provider) => ({ key: `${item.id}@${provider}`, item, scale, provider }));
	});
}

/** The item id and the provider (null: none) in the key of an answer. */
export function readQuestionKey(key: string): { readonly item: string; readonly provider: string | null } {
	const at = key.indexOf('@');
	return at < 0 ? { item: key, provider: null } : { item: key.slice(0, at), provider: key.slice(at + 1) };
}
