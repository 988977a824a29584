import { createHash } from 'node:crypto';
import { purposes } from '#lib/server/runtime/secrets.ts';
import { tokenOf } from '#lib/server/collecting/token.ts';
import type { Loot, StolenRow } from './loot.ts';

/** One way of linking: whom it takes to have said what. Invitation id to the answers given, as `fingerprint` writes them. */
export interface Guess {
	readonly how: string;
	readonly links: ReadonlyMap<string, string>;
}

/** A set of answers as text, whatever it is stored in. */
export function fingerprint(answers: Readonly<Record<string, unknown>>): string {
	return Object.entries(answers)
		.map(([item, value]) => `${item}=${String(value)}`)
		.sort()
		.join(' ');
}

/**
 * Everything we know to try, on any schema that has a table `invitation` and keeps answers in a column `body`, or in
 * tables `response` and `answer`:
 * - rows that hold an invitation's id, lookup or token, or a hash of one (a keyed one with the secrets), and were
 *   written together with answers, or hold them;
 * - what changed from one backup to the next;
 * - any order of the invitations (by place, transaction, every column, in every table and in the log) laid beside any
 *   order of the answers.
 */
export function attack(loot: Loot): Guess[] {
	const invitations = readInvitations(loot);
	const answers = readAnswers(loot.rows);
	const mentions = findMentions(loot, invitations);
	return [
		byWritingTogether(mentions, answers),
		byBackup(mentions, answers),
		...byOrder(
			ordersOf(mentions, (mention) => mention.invitation),
			ordersOf(answers, (answer) => answer.said)
		)
	];
}

interface Invitation {
	readonly id: string;
	readonly publication: string;
}

/** A row, or line of the log, that leads to an invitation. */
interface Mention {
	readonly row: StolenRow;
	readonly invitation: string;
	readonly publication: string;
}

/** A row that leads to somebody's answers. */
interface Answered {
	readonly row: StolenRow;
	readonly said: string;
	readonly publication: string;
}

/** Every value that leads to one invitation: what its row holds, hashes of that, and what the secrets make of it. */
function readInvitations({ rows, secrets }: Loot): Map<string, Invitation> {
	const found = new Map<string, Invitation | null>();
	const note = (value: string, invitation: Invitation) => {
		if (value.length < 8) return;
		const known = found.get(value);
		found.set(value, known === undefined || known?.id === invitation.id ? invitation : null);
	};
	for (const { values } of rows.filter((row) => row.table === 'invitation')) {
		const { id = '', publication = '', generation = '0' } = values;
		const invitation = { id, publication };
		const plain = Object.values(values).concat(`${id}:${generation}`);
		if (secrets) plain.push(tokenOf(secrets, { id, generation: Number(generation) }));
		for (const value of plain) {
			note(value, invitation);
			for (const algorithm of ['md5', 'sha1', 'sha256']) {
				const hash = createHash(algorithm).update(value).digest();
				for (const encoding of ['hex', 'base64', 'base64url'] as const)
					note(hash.toString(encoding), invitation);
			}
			for (const purpose of secrets ? purposes : []) note(secrets?.hmac(purpose, value) ?? '', invitation);
		}
	}
	return new Map(
		[...found].flatMap(([value, invitation]) => (invitation ? [[value, invitation] as const] : []))
	);
}

function findMentions({ rows, log }: Loot, invitations: ReadonlyMap<string, Invitation>): Mention[] {
	const lines = log.map((line, place): StolenRow => {
		const words = line.split(/[^\w-]+/).map((word, index) => [String(index), word]);
		return {
			table: 'log',
			values: Object.fromEntries(words) as Record<string, string>,
			place,
			written: null,
			backup: 0
		};
	});
	return [...rows, ...lines].flatMap((row) => {
		const led = Object.values(row.values).flatMap((value) => invitations.get(value) ?? []);
		return led.map(({ id, publication }) => ({ row, invitation: id, publication }));
	});
}

/** Rows with whole answers, and after sealing the rows of each response. */
function readAnswers(rows: readonly StolenRow[]): Answered[] {
	const publicationOf = new Map(
		rows
			.filter((row) => row.table === 'batch_publication')
			.map(({ values }) => [values['batch'], values['publication']])
	);
	const responses = Map.groupBy(
		rows.filter((row) => row.table === 'answer'),
		({ values }) => values['response']
	);
	return rows.flatMap((row): Answered[] => {
		const { body, publication = '', id, batch } = row.values;
		if (body !== undefined) {
			const { answers } = JSON.parse(body) as { answers: Record<string, unknown> };
			return [{ row, said: fingerprint(answers), publication }];
		}
		if (row.table !== 'response') return [];
		const given = (responses.get(id) ?? []).map(({ values }) => [values['item'], values['value']]);
		const said = fingerprint(Object.fromEntries(given) as Record<string, string>);
		return [{ row, said, publication: publicationOf.get(batch) ?? '' }];
	});
}

function byWritingTogether(mentions: readonly Mention[], answers: readonly Answered[]): Guess {
	const links = new Map<string, string>();
	for (const { row, said, publication } of answers) {
		const together = mentions.filter(
			(mention) =>
				mention.publication === publication &&
				(mention.row === row || (row.written !== null && mention.row.written === row.written))
		);
		// The first who is not linked yet: where many were written together this is a guess.
		const free = together.find(({ invitation }) => !links.has(invitation));
		if (free) links.set(free.invitation, said);
	}
	return { how: 'written together', links };
}

function byBackup(mentions: readonly Mention[], answers: readonly Answered[]): Guess {
	const links = new Map<string, string>();
	const newAnswers = firstByBackup(answers, ({ said }) => said);
	const changed = Map.groupBy(mentions, ({ row, publication }) => `${row.backup} ${publication}`);
	for (const [key, said] of newAnswers) {
		const people = [...new Set((changed.get(key) ?? []).map(({ invitation }) => invitation))];
		people.forEach((invitation, index) => {
			const answer = said[index];
			if (answer !== undefined) links.set(invitation, answer);
		});
	}
	return { how: 'new in one backup', links };
}

/** What each backup is the first to have, by backup and publication. */
function firstByBackup(
	answers: readonly Answered[],
	of: (answer: Answered) => string
): Map<string, string[]> {
	const seen = new Set<string>();
	const first = new Map<string, string[]>();
	for (const answer of answers.toSorted(
		(a, b) => a.row.backup - b.row.backup || compare(a.row.written, b.row.written)
	)) {
		if (seen.has(of(answer))) continue;
		seen.add(of(answer));
		const key = `${answer.row.backup} ${answer.publication}`;
		first.set(key, [...(first.get(key) ?? []), of(answer)]);
	}
	return first;
}

interface Order {
	readonly how: string;
	/** By publication. */
	readonly sequences: ReadonlyMap<string, readonly string[]>;
}

type Sortable = string | number | null;

/** Every order that storage gives to things: by place, transaction, backup and each column of each table. */
function ordersOf<Found extends { readonly row: StolenRow; readonly publication: string }>(
	found: readonly Found[],
	of: (found: Found) => string
): Order[] {
	return [...Map.groupBy(found, ({ row }) => row.table)].flatMap(([table, rows]) => {
		const sorts = new Map<string, (row: StolenRow) => Sortable>([
			['place', (row) => row.place],
			['transaction', (row) => row.written],
			['backup', (row) => row.backup]
		]);
		for (const column of new Set(rows.flatMap(({ row }) => Object.keys(row.values)))) {
			sorts.set(column, ({ values }) => {
				const value = values[column] ?? '';
				return /^\d+$/.test(value) ? Number(value) : value;
			});
		}
		return [...sorts].flatMap(([name, by]) => {
			const sorted = rows.toSorted((a, b) => compare(by(a.row), by(b.row)));
			const groups = [...Map.groupBy(sorted, ({ publication }) => publication)];
			// A row that changed stands where it first or where it last was.
			return [firstOfEach, lastOfEach].map((once) => ({
				how: `${table} by ${name}`,
				sequences: new Map(groups.map(([publication, all]) => [publication, once(all.map(of))]))
			}));
		});
	});
}

function byOrder(people: readonly Order[], answers: readonly Order[]): Guess[] {
	return people.flatMap((one) =>
		answers.map((other): Guess => {
			const links = new Map<string, string>();
			for (const [publication, sequence] of one.sequences) {
				const said = other.sequences.get(publication) ?? [];
				if (said.length !== sequence.length) continue;
				sequence.forEach((invitation, index) => links.set(invitation, said[index] ?? ''));
			}
			return { how: `${one.how}, ${other.how}`, links };
		})
	);
}

function firstOfEach(sequence: readonly string[]): string[] {
	return [...new Set(sequence)];
}

function lastOfEach(sequence: readonly string[]): string[] {
	return [...new Set(sequence.toReversed())].reverse();
}

function compare(a: Sortable, b: Sortable): number {
	if (a === b) return 0;
	if (a === null) return -1;
	if (b === null) return 1;
	return a < b ? -1 : 1;
}
