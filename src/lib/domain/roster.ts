import { toLatinDigits, toCleanText } from './arabic-text.ts';
import { maskNationalIds } from './national-id.ts';
import { toFullName, toMatchName } from './person-name.ts';
import { parsePhone, type PhoneOptions } from './phone.ts';
import { recogniseColumns, type RosterColumns } from './roster-columns.ts';

/** Why a row of a roster is not taken; people read the message of this code. */
export const rosterRejections = [
	'nameMissing',
	'nameInvalid',
	'contactMissing',
	'mobileScientific',
	'mobileForeign',
	'mobileInvalid',
	'emailInvalid'
] as const;

export type RosterRejection = (typeof rosterRejections)[number];

/** A person of a roster; `row` is the row of the file as a spreadsheet counts it, from 1. */
export interface RosterPerson {
	readonly row: number;
	readonly fullName: string;
	readonly matchName: string;
	/** International form, null when the file gives none. */
	readonly mobile: string | null;
	readonly email: string | null;
}

export interface Roster {
	readonly columns: RosterColumns;
	readonly people: readonly RosterPerson[];
	/** `value` is what was wrong, masked where it could be a national id. */
	readonly rejected: readonly {
		readonly row: number;
		readonly code: RosterRejection;
		readonly value: string;
	}[];
	/** Rows that repeat a person: taken once, with the number of the row they were merged into. */
	readonly merged: readonly { readonly row: number; readonly into: number }[];
	/** Rows with something in them, headers and titles aside: people + rejected + merged. */
	readonly rows: number;
}

export type ParsedRoster =
	| { readonly ok: true; readonly roster: Roster }
	| {
			readonly ok: false;
			readonly code: 'empty' | 'noNameColumn' | 'noContactColumn';
			readonly columns: RosterColumns;
	  };

/**
 * The people of a roster file, given as its rows of cells. People are the same when their normalised name and their
 * mobile agree, or their name and e-mail where one of the two has no mobile; never by name alone.
 */
export function parseRoster(rows: readonly (readonly string[])[], options: PhoneOptions = {}): ParsedRoster {
	const columns = recogniseColumns(rows);
	const first = columns.headerRow === null ? 0 : columns.headerRow + 1;
	if (!rows.slice(first).some(hasContent)) return { ok: false, code: 'empty', columns };
	if (columns.name.length === 0) return { ok: false, code: 'noNameColumn', columns };
	if (columns.mobile === null && columns.email === null)
		return { ok: false, code: 'noContactColumn', columns };

	const people: RosterPerson[] = [];
	const rejected: Roster['rejected'][number][] = [];
	const merged: Roster['merged'][number][] = [];
	const known = new KnownPeople();
	for (let index = first; index < rows.length; index++) {
		const cells = rows[index] ?? [];
		if (!hasContent(cells)) continue;
		const read = readPerson(cells, index + 1, columns, options);
		if (!read.ok) {
			rejected.push({ row: index + 1, code: read.code, value: maskNationalIds(read.value).slice(0, 60) });
			continue;
		}
		const same = known.find(read.person);
		if (same === null) {
			known.add(read.person, people.length);
			people.push(read.person);
		} else {
			const kept = people[same] as RosterPerson;
			const whole = {
				...kept,
				mobile: kept.mobile ?? read.person.mobile,
				email: kept.email ?? read.person.email
			};
			people[same] = whole;
			known.add(whole, same);
			merged.push({ row: read.person.row, into: kept.row });
		}
	}
	return {
		ok: true,
		roster: { columns, people, rejected, merged, rows: people.length + rejected.length + merged.length }
	};
}

type ReadPerson =
	| { readonly ok: true; readonly person: RosterPerson }
	| { readonly ok: false; readonly code: RosterRejection; readonly value: string };

function readPerson(
	cells: readonly string[],
	row: number,
	columns: RosterColumns,
	options: PhoneOptions
): ReadPerson {
	const cell = (index: number | null) => (index === null ? '' : toCleanText(cells[index] ?? ''));
	const written = toFullName(columns.name.map((index) => cells[index] ?? '').join(' '));
	if (written === '') return { ok: false, code: 'nameMissing', value: '' };
	const fullName = toFullName(maskNationalIds(written).replaceAll('*', ''));
	const matchName = toMatchName(fullName);
	if (!/\p{L}/u.test(matchName) || fullName.length > 200) {
		return { ok: false, code: 'nameInvalid', value: written };
	}
	const mobile = readMobile(cell(columns.mobile), options);
	if (!mobile.ok) return mobile;
	const email = toLatinDigits(cell(columns.email)).toLowerCase();
	if (email !== '' && !isEmail(email)) return { ok: false, code: 'emailInvalid', value: email };
	if (mobile.phone === null && email === '') return { ok: false, code: 'contactMissing', value: fullName };
	return {
		ok: true,
		person: { row, fullName, matchName, mobile: mobile.phone, email: email === '' ? null : email }
	};
}

const mobileRejections = {
	scientific: 'mobileScientific',
	foreign: 'mobileForeign',
	invalid: 'mobileInvalid'
} as const;

function readMobile(
	text: string,
	options: PhoneOptions
): { ok: true; phone: string | null } | { ok: false; code: RosterRejection; value: string } {
	if (text === '') return { ok: true, phone: null };
	const parsed = parsePhone(text, options);
	return parsed.ok ? parsed : { ok: false, code: mobileRejections[parsed.code], value: text };
}

/** Whether a text has the shape of an e-mail address; only sending to it tells more. */
export function isEmail(text: string): boolean {
	return (
		text.length <= 254 && /^[^\s@"<>(),;:\\]{1,64}@[^\s@"<>(),;:\\.]+(?:\.[^\s@"<>(),;:\\.]+)+$/.test(text)
	);
}

/** The people seen so far by name and mobile, and by name and e-mail. */
class KnownPeople {
	readonly #byMobile = new Map<string, number>();
	readonly #byEmail = new Map<string, { index: number; mobile: string | null }>();

	add(person: RosterPerson, index: number): void {
		if (person.mobile) this.#byMobile.set(`${person.matchName} ${person.mobile}`, index);
		if (person.email) {
			this.#byEmail.set(`${person.matchName} ${person.email}`, { index, mobile: person.mobile });
		}
	}

	find(person: RosterPerson): number | null {
		const sameMobile = this.#byMobile.get(`${person.matchName} ${person.mobile}`);
		if (sameMobile !== undefined) return sameMobile;
		const sameEmail = this.#byEmail.get(`${person.matchName} ${person.email}`);
		const contradicts = person.mobile !== null && sameEmail?.mobile != null;
		return sameEmail && !contradicts ? sameEmail.index : null;
	}
}

function hasContent(cells: readonly string[]): boolean {
	return cells.some((cell) => toCleanText(cell) !== '');
}
