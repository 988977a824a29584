/** The text fields of a form in their order, with every repetition; files, which no survey asks for, are left out. */
export function formEntries(form: FormData): [string, string][] {
	return [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
}
