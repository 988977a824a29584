import type { Month } from '#lib/domain/calendar.ts';
import type { Row } from '#lib/server/store/schema.ts';
import { Dictionary } from './dictionary.ts';
import type { Cell } from './loader.ts';
import type { Shape } from './scope.ts';

/** The batches of a file: their rows, and which of them each sealed batch of the store went into. */
export interface NumberedBatches {
	readonly departments: Dictionary;
	readonly programs: Dictionary;
	readonly providers: Dictionary;
	/** Rows of table `batch`, in the order of their numbers. */
	readonly rows: readonly (readonly Cell[])[];
	/** Number of the row by id of the sealed batch. */
	readonly numberOf: ReadonlyMap<string, number>;
}

type Batch = Row<'batch'>;

/**
 * Numbers the batches of a file by what the file says of them (department, program, month, and so on; where all are
 * one series, the months of both calendars first, which together tell best what ended first) and then by their random ids, so that the order of rows says nothing that their columns do not.
 * `subjects` are the providers that items are asked about; they belong in the dictionary with those of the batches.
 */
export function numberBatches(
	batches: readonly Batch[],
	shape: Shape,
	subjects: Iterable<string>
): NumberedBatches {
	const departments = new Dictionary(batches.map((batch) => batch.department));
	const programs = new Dictionary(batches.map((batch) => batch.program));
	const providers = new Dictionary(
		shape.providers ? [...batches.map((batch) => batch.provider), ...subjects] : []
	);
	const keyed = batches.map((batch) => ({
		batch,
		key: [
			departments.numberOf(batch.department),
			programs.numberOf(batch.program),
			toMonthNumber(batch.period),
			toMonthNumber(batch.hijri_period),
			shape.providers ? providers.numberOf(batch.provider) : null,
			batch.audience,
			shape.cells ? null : batch.sealed_on
		] as const
	}));
	const orderOf = ([department, program, period, hijri, ...rest]: (typeof keyed)[number]['key']) =>
		shape.inTime
			? [period, hijri, department, program, ...rest]
			: [department, program, period, hijri, ...rest];
	keyed.sort((a, b) => compare(orderOf(a.key), orderOf(b.key)) || (a.batch.id < b.batch.id ? -1 : 1));

	const rows: Cell[][] = [];
	const numberOf = new Map<string, number>();
	let previous: (typeof keyed)[number] | null = null;
	let members: Batch[] = [];
	for (const entry of keyed) {
		const joins = shape.cells && previous !== null && compare(previous.key, entry.key) === 0;
		members = joins ? [...members, entry.batch] : [entry.batch];
		const row = toRow(joins ? rows.length : rows.length + 1, entry.key, members);
		if (joins) rows[rows.length - 1] = row;
		else rows.push(row);
		numberOf.set(entry.batch.id, rows.length);
		previous = entry;
	}
	return { departments, programs, providers, rows, numberOf };
}

/** A row of table `batch`: attributes, then the sums over the batches in it. */
function toRow(
	number: number,
	[department, program, period, hijri, provider, audience, sealedOn]: readonly Cell[],
	members: readonly Batch[]
): Cell[] {
	const respondents = members.reduce((sum, batch) => sum + batch.respondents, 0);
	const invited = members.every((batch) => batch.invited !== null)
		? members.reduce((sum, batch) => sum + (batch.invited ?? 0), 0)
		: null;
	return [
		number,
		department ?? null,
		program ?? null,
		provider ?? null,
		period ?? null,
		hijri ?? null,
		audience ?? null,
		members.length,
		respondents,
		invited,
		sealedOn ?? null
	];
}

/** A month as a number yyyymm. */
function toMonthNumber(month: Month | null): number | null {
	return month === null ? null : Number(month.replace('-', ''));
}

/** Compares keys cell by cell, null first. */
function compare(a: readonly Cell[], b: readonly Cell[]): number {
	for (const [index, x] of a.entries()) {
		const y = b[index] ?? null;
		if (x === y) continue;
		if (x === null) return -1;
		if (y === null) return 1;
		return x < y ? -1 : 1;
	}
	return 0;
}
