/** The text fields of a form by name, the last of those with one name; files are left out. */
export function textFields(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form].filter((field): field is [string, string] => typeof field[1] === 'string')
	);
}
