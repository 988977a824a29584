import { findSamePerson } from '#lib/domain/person.ts';
import { parseRoster, type Roster, type RosterPerson } from '#lib/domain/roster.ts';
import type { RosterColumns } from '#lib/domain/roster-columns.ts';
import { inviteLate } from '#lib/server/collecting/links.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { findRunPublication } from '#lib/server/store/publications.ts';
import {
	holdRun,
	insertEnrolments,
	insertPeople,
	listEnrolments,
	listPeopleNamed,
	updateContact
} from '#lib/server/store/roster.ts';
import type { Database } from '#lib/server/store/store.ts';
import { parseCsv, sniffSeparator, type Separator } from './csv.ts';
import { decodeText, sniffEncoding, type Encoding } from './decode.ts';

/** How to read a roster file; what is left out is recognised from the file. */
export interface RosterOptions {
	readonly encoding?: Encoding | undefined;
	readonly separator?: Separator | undefined;
	/** Takes mobiles of other countries. Default false. */
	readonly allowForeign?: boolean | undefined;
}

/** Why a roster file cannot be read at all. */
export type RosterProblem =
	'tooLarge' | 'tooManyRows' | 'empty' | 'noNameColumn' | 'noContactColumn' | 'unclosedQuote' | 'rowTooLong';

/** What a roster file holds and how it was read, before anything is stored. */
export type RosterPreview = {
	readonly encoding: Encoding;
	readonly separator: Separator;
	/** The first rows from the headers on, at most 6, without the cells of sensitive columns. */
	readonly rows: readonly (readonly string[])[];
} & (
	| { readonly ok: true; readonly roster: Roster }
	| {
			readonly ok: false;
			readonly code: RosterProblem;
			/** The row at which reading stopped, null when it did not. */
			readonly row: number | null;
			readonly columns: RosterColumns | null;
	  }
);

const largestBytes = 10_000_000;
const mostRows = 20_000;
const rowsShown = 6;

/** Reads a roster file and says what importing it would take, merge and refuse. Stores nothing. */
export function previewRoster(bytes: Uint8Array, options: RosterOptions = {}): RosterPreview {
	const encoding = options.encoding ?? sniffEncoding(bytes);
	const refused = (code: RosterProblem, row: number | null = null) =>
		({
			ok: false,
			code,
			row,
			columns: null,
			encoding,
			separator: options.separator ?? ',',
			rows: []
		}) as const;
	if (bytes.length > largestBytes) return refused('tooLarge');
	const text = decodeText(bytes, encoding);
	const separator = options.separator ?? sniffSeparator(text).separator;
	const parsed = parseCsv(text, separator);
	if (!parsed.ok) return { ...refused(parsed.problem.code, parsed.problem.row), separator };
	if (parsed.rows.length > mostRows) return { ...refused('tooManyRows'), separator };
	const read = parseRoster(parsed.rows, { allowForeign: options.allowForeign ?? false });
	const columns = read.ok ? read.roster.columns : read.columns;
	const hidden = new Set(columns.dropped.map(({ index }) => index));
	const rows = parsed.rows
		.slice(columns.headerRow ?? 0)
		.filter((row) => row.some((cell) => cell.trim() !== ''))
		.slice(0, rowsShown)
		.map((row) => row.filter((_, index) => !hidden.has(index)));
	return read.ok
		? { ok: true, roster: read.roster, encoding, separator, rows }
		: { ok: false, code: read.code, row: null, columns, encoding, separator, rows };
}

/** What importing a roster came to; its counts add up to the people of the file. */
export type ImportedRoster =
	| {
			readonly ok: true;
			readonly roster: Roster;
			/** People enrolled by this import. */
			readonly added: number;
			/** People who were in the run already. */
			readonly known: number;
			/** People who had been removed from the run, and stay so. */
			readonly removed: number;
			/** Of those added, how many got an invitation because the survey is open. */
			readonly invited: number;
			/** Of those added, how many came after the survey had closed. */
			readonly late: number;
	  }
	| {
			readonly ok: false;
			readonly code: RosterProblem | 'unknownRun' | 'importedRun';
			readonly row: number | null;
	  };

/**
 * Enrols the people of a roster file in a run, in one transaction. The same file again adds nobody; people known from
 * other runs, by name and mobile or e-mail, stay one person. Who enrols while the run's survey is open is invited.
 * `by` is the account that does it, null for the command line.
 */
export async function importRoster(
	runtime: Runtime,
	run: string,
	bytes: Uint8Array,
	options: RosterOptions = {},
	by: string | null = null
): Promise<ImportedRoster> {
	const preview = previewRoster(bytes, options);
	if (!preview.ok) return { ok: false, code: preview.code, row: preview.row };
	const { roster } = preview;
	return runtime.store.transaction(async (trx): Promise<ImportedRoster> => {
		const source = await holdRun(trx, run);
		if (source === null) return { ok: false, code: 'unknownRun', row: null };
		if (source === 'import') return { ok: false, code: 'importedRun', row: null };
		const people = await identify(trx, roster.people);
		const enrolled = await listEnrolments(trx, run);
		const added = people.filter((person) => !enrolled.has(person));
		const removed = people.filter((person) => enrolled.get(person)).length;
		await insertEnrolments(trx, run, added);
		const invitations = await inviteAll(trx, runtime, run, added);
		await recordAudit(trx, { at: runtime.clock.now(), account: by, action: 'roster.import', subject: run });
		return {
			ok: true,
			roster,
			added: added.length,
			known: people.length - added.length - removed,
			removed,
			...invitations
		};
	});
}

async function inviteAll(
	trx: Database,
	runtime: Runtime,
	run: string,
	people: readonly string[]
): Promise<{ invited: number; late: number }> {
	const publication = await findRunPublication(trx, run);
	if (!publication) return { invited: 0, late: 0 };
	let invited = 0;
	for (const person of people) if (await inviteLate(trx, runtime, publication, person)) invited += 1;
	return { invited, late: people.length - invited };
}

/** The ids of the people of a roster, each once; the unknown are stored, and contacts that were missing completed. */
async function identify(trx: Database, people: readonly RosterPerson[]): Promise<string[]> {
	const stored = Map.groupBy(
		await listPeopleNamed(
			trx,
			people.map(({ matchName }) => matchName)
		),
		({ matchName }) => matchName
	);
	const ids = new Set<string>();
	const unknown: RosterPerson[] = [];
	for (const person of people) {
		const same = findSamePerson(stored.get(person.matchName) ?? [], person);
		if (!same) {
			unknown.push(person);
			continue;
		}
		ids.add(same.id);
		const contact = { mobile: same.mobile ?? person.mobile, email: same.email ?? person.email };
		if (contact.mobile !== same.mobile || contact.email !== same.email) {
			await updateContact(trx, same.id, contact);
		}
	}
	return [...ids, ...(await insertPeople(trx, unknown))];
}
