import { toCommentText, type AnswerSet } from './answer.ts';
import { normaliseForMatching, toCleanText } from './arabic-text.ts';
import { parseCivilDate, type CivilDate } from './calendar.ts';
import type { Text } from './language.ts';
import { maskNationalIds } from './national-id.ts';
import type { ItemReader, NameReader, ResponsePlan } from './response-plan.ts';
import type { Recode } from './response-map.ts';

/** Why a row of past responses is not taken; people read the message of this code. */
export const responseRejections = [
	'departmentMissing',
	'programMissing',
	'nameTooLong',
	'dateInvalid',
	'dateFuture',
	'valueUnknown',
	'tooManyCells',
	'noAnswers',
	'sealed',
	'surveyDiffers'
] as const;

export type ResponseRejection = (typeof responseRejections)[number];

/** What one row says. */
export interface PastResponse {
	readonly department: Text;
	readonly program: Text;
	readonly provider: Text | null;
	/** Label of its run, null when the file names none. */
	readonly run: string | null;
	readonly date: CivilDate | null;
	readonly body: AnswerSet;
	/** Comments that were cut at the length of their scale. */
	readonly shortened: number;
}

export type ReadRow =
	| { readonly ok: true; readonly response: PastResponse }
	| {
			readonly ok: false;
			readonly code: ResponseRejection;
			/** Header of the column that is wrong, '' when it is the row. */
			readonly column: string;
			/** What stands there, masked and cut. */
			readonly value: string;
	  };

const longestName = 200;

/** Reads rows by a plan; `today` is the last day a response can have. Remembers what cells stand for. */
export function rowReader(plan: ResponsePlan, today: CivilDate): (cells: readonly string[]) => ReadRow {
	const answers = plan.items.map(answerReader);
	const dateOf = dateReader(plan);
	const [department, program, provider] = [plan.department, plan.program, plan.provider].map(nameReader);

	return (cells) => {
		const reject = (code: ResponseRejection, column: number | null = null): ReadRow => ({
			ok: false,
			code,
			column: column === null ? '' : (plan.headers[column] ?? ''),
			value: column === null ? '' : maskNationalIds(toCleanText(cells[column] ?? '')).slice(0, 60)
		});
		if (
			cells.length > plan.headers.length &&
			cells.slice(plan.headers.length).some((cell) => cell.trim() !== '')
		) {
			return reject('tooManyCells');
		}
		const names = {
			department: department?.(cells) ?? null,
			program: program?.(cells) ?? null,
			provider: provider?.(cells) ?? null
		};
		if (!names.department) return reject('departmentMissing');
		if (!names.program) return reject('programMissing');
		const long = [names.department, names.program, names.provider].some(
			(name) => name && (name.ar.length > longestName || name.en.length > longestName)
		);
		if (long) return reject('nameTooLong');

		const date = dateOf(cells);
		const dateColumn = plan.date && 'column' in plan.date ? plan.date.column : null;
		if (date === undefined) return reject('dateInvalid', dateColumn);
		if (date !== null && date > today) return reject('dateFuture', dateColumn);

		const body: { answers: Record<string, number | 'NA'>; comments: Record<string, string> } = {
			answers: {},
			comments: {}
		};
		let shortened = 0;
		let isEmpty = true;
		for (const [index, read] of answers.entries()) {
			const { id, column, scale } = plan.items[index] as ItemReader;
			const cell = cells[column];
			if (cell === undefined || cell === '') continue;
			if (scale.kind === 'text') {
				const text = toCommentText(maskNationalIds(cell));
				if (text === '') continue;
				body.comments[id] = text.length <= scale.maxLength ? text : cut(text, scale.maxLength);
				if (text.length > scale.maxLength) shortened += 1;
			} else {
				const value = read(cell);
				if (value === undefined) return reject('valueUnknown', column);
				if (value === null) continue;
				body.answers[id] = value;
			}
			isEmpty = false;
		}
		if (isEmpty) return reject('noAnswers');
		return {
			ok: true,
			response: {
				department: names.department,
				program: names.program,
				provider: names.provider,
				run: readRun(plan, cells),
				date,
				body,
				shortened
			}
		};
	};
}

/** Cells remembered per column; columns with more different cells than this are read anew each time. */
const mostRemembered = 5000;

function remembering<Value>(read: (cell: string) => Value): (cell: string) => Value {
	const known = new Map<string, Value>();
	return (cell) => {
		const value = known.get(cell);
		if (value !== undefined || known.has(cell)) return value as Value;
		const fresh = read(cell);
		if (known.size < mostRemembered) known.set(cell, fresh);
		return fresh;
	};
}

function nameReader(reader: NameReader | null): (cells: readonly string[]) => Text | null {
	if (!reader) return () => null;
	if (reader.column === null) return () => reader.name;
	const { column, values, template } = reader;
	const read = remembering((raw: string): Text | null => {
		const cell = toCleanText(raw);
		if (cell === '') return null;
		const fill = (text: string) => text.replaceAll('{value}', () => cell);
		return values.get(normaliseForMatching(cell)) ?? { ar: fill(template.ar), en: fill(template.en) };
	});
	return (cells) => read(cells[column] ?? '');
}

/** Undefined: the cell stands for nothing of the scale. */
function answerReader(item: ItemReader): (cell: string) => Recode | undefined {
	return remembering((cell: string): Recode | undefined => {
		const form = normaliseForMatching(cell);
		if (form === '') return null;
		return item.values.get(item.values.has(form) ? form : form.replace(/^(\d+)\.0+$/, '$1'));
	});
}

/** Null: not known. Undefined: no date can be read. */
function dateReader({ date }: ResponsePlan): (cells: readonly string[]) => CivilDate | null | undefined {
	if (!date) return () => null;
	if ('value' in date) return () => date.value;
	const { column, order } = date;
	const read = remembering((cell: string) =>
		cell.trim() === '' ? null : (parseCivilDate(cell, order) ?? undefined)
	);
	return (cells) => read(cells[column] ?? '');
}

function readRun(plan: ResponsePlan, cells: readonly string[]): string | null {
	if (!plan.run) return null;
	if ('label' in plan.run) return plan.run.label;
	const label = toCleanText(cells[plan.run.column] ?? '').slice(0, 100);
	return label === '' ? null : label;
}

/** The text cut at a length in UTF-16 units, never inside a character. */
function cut(text: string, length: number): string {
	return (
		text
			.slice(0, length - 1)
			.toWellFormed()
			.replace(/\ufffd$/, '') + '…'
	);
}
