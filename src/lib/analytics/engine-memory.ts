import type { Engine, Query } from './engine.ts';

/**
 * An engine that asks each query once: an extract never changes, so neither do its answers. Keeps the `most` last
 * used; a query that failed is asked again. `close` closes the engine.
 */
export function rememberAnswers(engine: Engine, most = 100): Engine {
	const kept = new Map<string, Promise<object[]>>();
	return {
		query<Row extends object>(query: Query): Promise<Row[]> {
			const key = JSON.stringify([query.sql, query.params]);
			const answer = kept.get(key) ?? engine.query<Row>(query);
			kept.delete(key);
			kept.set(key, answer);
			answer.catch(() => {
				if (kept.get(key) === answer) kept.delete(key);
			});
			for (const oldest of kept.keys()) {
				if (kept.size <= most) break;
				kept.delete(oldest);
			}
			// The rows of this query, whoever asked it first.
			return answer as Promise<Row[]>;
		},
		close: () => engine.close()
	};
}
