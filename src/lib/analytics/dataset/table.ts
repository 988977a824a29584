/** DuckDB types an extract uses: none needs an extension, and all arrive in JavaScript as plain numbers or text. */
export type ColumnType = 'utinyint' | 'usmallint' | 'uinteger' | 'double' | 'varchar' | 'date';

/** One column of a table of an extract. */
export interface Column {
	readonly name: string;
	readonly type: ColumnType;
	/** Whether it may be null, and then what null means stands in `holds`. */
	readonly nullable?: boolean;
	/** What it holds, with unit and range. */
	readonly holds: string;
}

/** One table of an extract; the writer makes it and the metrics read it from this description. */
export interface Table {
	readonly name: string;
	/** What one row is. */
	readonly holds: string;
	readonly columns: readonly Column[];
	/** Columns the rows are sorted by in the file; never a figure. */
	readonly order: readonly string[];
}

/** The statement that makes a table, in the database `schema`. */
export function createTableSql(table: Table, schema: string): string {
	const columns = table.columns.map(
		({ name, type, nullable }) => `\t${name} ${type}${nullable ? '' : ' not null'}`
	);
	return `create table ${schema}.${table.name} (\n${columns.join(',\n')}\n)`;
}
