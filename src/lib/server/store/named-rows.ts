import type { Language, Text } from '#lib/domain/language.ts';

/** The columns of a name in both languages. */
export interface NameColumns {
	readonly name_ar: string;
	readonly name_en: string;
}

/** The name in a row. */
export function toText(row: NameColumns): Text {
	return { ar: row.name_ar, en: row.name_en };
}

/** The columns of a name. */
export function toNameColumns(name: Text): NameColumns {
	return { name_ar: name.ar, name_en: name.en };
}

const collators = { ar: new Intl.Collator('ar'), en: new Intl.Collator('en') } as const;

/** Things by their name in a language, as its readers sort; same names by id, so that the order never changes. */
export function sortByName<Thing extends { readonly id: string; readonly name: Text }>(
	things: readonly Thing[],
	language: Language
): Thing[] {
	const { compare } = collators[language];
	return things.toSorted((a, b) => compare(a.name[language], b.name[language]) || (a.id < b.id ? -1 : 1));
}
