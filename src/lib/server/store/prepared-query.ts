import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Database } from './store.ts';

/** Stands in a query for a value that comes later. */
class Placeholder {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}
}

/**
 * A query that is built once for each database and run with other values each time: on the way an answer takes, building
 * a query costs as much as running it. `build` must be the same whatever the values are, and name each in its place.
 */
export function prepareQuery<Values extends object, Row>(
	build: (db: Database, values: Values) => Compilable<Row>
): (db: Database, values: Values) => Promise<QueryResult<Row>> {
	const compiled = new WeakMap<object, CompiledQuery<Row>>();
	const placeholders = new Proxy({} as Values, { get: (_, name) => new Placeholder(String(name)) });
	return (db, values) => {
		const { adapter } = db.getExecutor();
		let query = compiled.get(adapter);
		if (!query) {
			query = build(db, placeholders).compile();
			compiled.set(adapter, query);
		}
		const parameters = query.parameters.map((parameter) =>
			parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter
		);
		return db.executeQuery({ ...query, parameters });
	};
}
