import type { Filter } from '#lib/analytics/filter/filter.ts';
import { filterToSearch } from '#lib/analytics/filter/search.ts';
import { askEachTime } from '#lib/analytics/view/figure-source.ts';
import { openHeadAnswers, type HeadAnswer, type HeadContext } from '#lib/analytics/view/head-view.ts';
import type { Reading } from './reading.ts';

/** Answers kept in memory: two calendars of the departments of an association. */
const mostKept = 100;

/** By everything an answer rests on; extracts are named by their hash and never change. */
const kept = new Map<string, Promise<HeadAnswer>>();

/**
 * The answer to a filter. That to a page without a choice, which most visits begin with, is kept until the extract or
 * a recorded change is another.
 */
export function answerFilter(
	{ manifest, engine }: Reading,
	context: HeadContext,
	filter: Filter
): Promise<HeadAnswer> {
	const answer = () => openHeadAnswers(engine, context, askEachTime)(filter);
	const { calendar } = filter;
	if (filterToSearch({ ...filter, calendar: 'gregory' }) !== '') return answer();
	const { changes, overall, designEffects } = context;
	const key = JSON.stringify([manifest.files[0]?.name, calendar, changes, overall, designEffects]);
	const known = kept.get(key);
	if (known) return known;
	if (kept.size >= mostKept) kept.clear();
	const made = answer();
	kept.set(key, made);
	made.catch(() => kept.delete(key));
	return made;
}
