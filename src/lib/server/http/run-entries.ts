/** The form of a run as it was sent; absent fields are ''. */
export function readRunEntries(form: FormData) {
	const text = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	return {
		program: text('program'),
		label: text('label'),
		startsOn: text('startsOn'),
		endsOn: text('endsOn'),
		providers: form.getAll('providers').filter((value) => typeof value === 'string')
	};
}
