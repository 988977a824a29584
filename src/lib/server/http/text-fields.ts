/** The text fields of a form in their order; files, which no form here asks for, are left out. */
export function textFields(form: FormData): [string, string][] {
	return [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
}
