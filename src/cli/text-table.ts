/** A column of a table for a terminal. */
export interface TextColumn {
	readonly title: string;
	/** Numbers stand at the end of their column, everything else at the start. */
	readonly align: 'start' | 'end';
}

/** Rows of text as lines whose columns stand under their titles. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
	const lines = [columns.map(({ title }) => title), ...rows];
	const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)));
	return lines.map((line) =>
		columns
			.map(({ align }, index) => {
				const text = line[index] ?? '';
				return align === 'end' ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
			})
			.join('  ')
			.trimEnd()
	);
}
