import { normaliseForMatching, toCleanText } from './arabic-text.ts';
import type { DayOrder, CivilDate } from './calendar.ts';
import type { Channel } from './channel.ts';
import type { Language, Text } from './language.ts';
import type { ItemSource, NameSource, Recode, ResponseMap } from './response-map.ts';
import { mapIssue, type MapIssue } from './response-map-issue.ts';
import { parseSurvey, type ChoiceScale, type Item, type Scale, type Survey } from './survey.ts';

/** A name for every row, or how a column gives it. */
export type NameReader =
	| { readonly column: null; readonly name: Text }
	| {
			readonly column: number;
			/** Names by matching form of the cell. */
			readonly values: ReadonlyMap<string, Text>;
			/** With `{value}` where the cell stands. */
			readonly template: Text;
	  };

/** How one column gives answers to one item. */
export interface ItemReader {
	readonly id: string;
	readonly column: number;
	readonly header: string;
	readonly scale: Scale;
	/** What cells stand for, by their matching form; empty for texts. */
	readonly values: ReadonlyMap<string, Recode>;
}

/** A map bound to the columns of one file: everything needed to read its rows. */
export interface ResponsePlan {
	readonly survey: Survey;
	readonly source: string;
	readonly language: Language;
	readonly channel: Channel;
	readonly headers: readonly string[];
	/** Headers of columns that are not read. */
	readonly unused: readonly string[];
	readonly department: NameReader;
	readonly program: NameReader;
	readonly provider: NameReader | null;
	/** A label for every row, or its column; null where rows name no run. */
	readonly run: { readonly column: number } | { readonly label: string } | null;
	readonly date: { readonly column: number; readonly order: DayOrder } | { readonly value: CivilDate } | null;
	readonly items: readonly ItemReader[];
}

/** The surveys a map may refer to. */
export type ReadySurveys = readonly Survey[];

export type BoundMap =
	| { readonly ok: true; readonly plan: ResponsePlan }
	| { readonly ok: false; readonly issues: readonly MapIssue[] };

/**
 * Binds a map to the headers of a file, or names every mistake that shows only now: columns that are not there,
 * ranges that run backwards, scales, forms and items that do not exist, values that are none of the scale's.
 */
export function bindResponseMap(map: ResponseMap, headers: readonly string[], ready: ReadySurveys): BoundMap {
	const binding = new Binding(headers);
	const form = map.survey.form === undefined ? null : ready.find(({ id }) => id === map.survey.form);
	if (form === undefined) binding.report(['survey', 'form'], 'unknownForm', { form: map.survey.form ?? '' });
	const department = binding.name(map.department, ['department']);
	const program = binding.name(map.program, ['program']);
	const provider = map.provider ? binding.name(map.provider, ['provider']) : null;
	const run = map.run?.column === undefined ? null : binding.column(map.run.column, ['run', 'column']);
	const date = map.date?.column === undefined ? null : binding.column(map.date.column, ['date', 'column']);

	const scales = { ...Object.assign({}, ...ready.map((survey) => survey.scales)), ...map.scales } as Record<
		string,
		Scale
	>;
	const asked = map.items.flatMap((source, index) => bindItem(binding, source, index, form ?? null, scales));
	for (const { keys, item } of form ? repeatedItems(asked) : []) {
		binding.report(keys, 'repeatedItem', { id: item.id });
	}
	const survey = form ?? (form === null ? makeSurvey(map, asked, scales) : null);
	if (survey && 'issues' in survey) binding.issues.push(...survey.issues);
	if (binding.issues.length > 0 || !survey || 'issues' in survey)
		return { ok: false, issues: binding.issues };
	return {
		ok: true,
		plan: {
			survey,
			source: map.source ?? '',
			language: map.language ?? 'ar',
			channel: map.channel ?? 'letter',
			headers,
			unused: headers.filter((header, index) => header.trim() !== '' && !binding.used.has(index)),
			department,
			program,
			provider,
			run: run !== null ? { column: run } : map.run?.label === undefined ? null : { label: map.run.label },
			date:
				date !== null
					? { column: date, order: map.date?.order ?? 'day-month' }
					: map.date?.value === undefined
						? null
						: { value: map.date.value },
			items: asked.map(({ reader }) => reader)
		}
	};
}

/** Finds columns and gathers what is wrong. */
class Binding {
	readonly issues: MapIssue[] = [];
	readonly used = new Set<number>();
	readonly headers: readonly string[];

	constructor(headers: readonly string[]) {
		this.headers = headers;
	}

	report(keys: readonly PropertyKey[], code: MapIssue['code'], params: MapIssue['params'] = {}): void {
		this.issues.push(mapIssue(keys, code, params));
	}

	/** Index of the column with a header, as written or else by its matching form; 0 after a mistake was noted. */
	column(header: string, keys: readonly PropertyKey[]): number {
		const written = toCleanText(header);
		let found = this.#indexes((each) => toCleanText(each) === written);
		if (found.length === 0) {
			const form = normaliseForMatching(header);
			found = this.#indexes((each) => normaliseForMatching(each) === form);
		}
		const [index] = found;
		if (index === undefined) this.report(keys, 'unknownColumn', { column: header });
		else if (found.length > 1) this.report(keys, 'repeatedColumn', { column: header });
		this.used.add(index ?? -1);
		return index ?? 0;
	}

	name(source: NameSource, keys: readonly PropertyKey[]): NameReader {
		if (source.column === undefined) return { column: null, name: source.name ?? { ar: '', en: '' } };
		return {
			column: this.column(source.column, [...keys, 'column']),
			values: new Map(
				Object.entries(source.values ?? {}).map(([cell, name]) => [normaliseForMatching(cell), name])
			),
			template: source.name ?? { ar: '{value}', en: '{value}' }
		};
	}

	#indexes(fits: (header: string) => boolean): number[] {
		return this.headers.flatMap((header, index) => (fits(header) ? [index] : []));
	}
}

interface AskedItem {
	/** Where in the map it stands. */
	readonly keys: readonly PropertyKey[];
	readonly item: Item;
	readonly reader: ItemReader;
}

function bindItem(
	binding: Binding,
	source: ItemSource,
	index: number,
	form: Survey | null,
	scales: Readonly<Record<string, Scale>>
): AskedItem[] {
	const keys = ['items', index];
	const known = source.id === undefined ? undefined : form?.items.find(({ id }) => id === source.id);
	if (form && source.id !== undefined && !known) {
		binding.report([...keys, 'id'], 'unknownItem', { id: source.id, form: form.id });
	}
	return columnsOf(binding, source, keys).flatMap(({ column, id }) => {
		const item = known ?? form?.items.find((each) => each.id === id) ?? null;
		const scaleId = item?.scale ?? source.scale;
		const scale = scaleId === undefined ? undefined : (form?.scales ?? scales)[scaleId];
		if (form && !item) {
			if (source.id === undefined)
				binding.report([...keys, 'idPrefix'], 'unknownItem', { id, form: form.id });
			return [];
		}
		if (scaleId === undefined || !scale) {
			if (scaleId === undefined) binding.report(keys, 'missing', { key: 'scale' });
			else binding.report([...keys, 'scale'], 'unknownScale', { scale: scaleId });
			return [];
		}
		const header = toCleanText(binding.headers[column] ?? '') || id;
		const made: Item = {
			id,
			dimension: source.dimension ?? (scale.kind === 'text' ? 'comment' : 'other'),
			text: source.text ?? { ar: header, en: header },
			scale: scaleId,
			clauses: []
		};
		const values = scale.kind === 'text' ? new Map() : recodesOf(binding, source, scale, keys);
		if (scale.kind === 'text' && source.values) binding.report([...keys, 'values'], 'recodedText');
		return [{ keys, item: item ?? made, reader: { id, column, header, scale, values } }];
	});
}

/** Items of a ready survey that two columns claim; in a survey of the map's own its schema finds them. */
function repeatedItems(asked: readonly AskedItem[]): AskedItem[] {
	const ids = new Set<string>();
	return asked.filter(({ item }) => ids.size === ids.add(item.id).size);
}

function columnsOf(
	binding: Binding,
	source: ItemSource,
	keys: readonly PropertyKey[]
): { column: number; id: string }[] {
	if (source.column !== undefined) {
		return [{ column: binding.column(source.column, [...keys, 'column']), id: source.id ?? '' }];
	}
	const from = binding.column(source.from ?? '', [...keys, 'from']);
	const to = binding.column(source.to ?? '', [...keys, 'to']);
	if (to < from) {
		if (binding.used.has(-1) === false) binding.report([...keys, 'to'], 'rangeBackwards');
		return [];
	}
	return Array.from({ length: to - from + 1 }, (_, offset) => {
		binding.used.add(from + offset);
		return { column: from + offset, id: `${source.idPrefix}${(source.firstNumber ?? 1) + offset}` };
	});
}

/** What cells stand for: the scale's values and labels in both languages, and what the map says over them. */
function recodesOf(
	binding: Binding,
	source: ItemSource,
	scale: ChoiceScale,
	keys: readonly PropertyKey[]
): Map<string, Recode> {
	const recodes = new Map<string, Recode>();
	for (const { value, label } of [...scale.options, ...scale.missing]) {
		for (const cell of [String(value), label.ar, label.en]) recodes.set(normaliseForMatching(cell), value);
	}
	const allowed = new Set<Recode>([null, ...[...scale.options, ...scale.missing].map(({ value }) => value)]);
	for (const [cell, value] of Object.entries(source.values ?? {})) {
		if (!allowed.has(value))
			binding.report([...keys, 'values', cell], 'notAnOption', { value: String(value) });
		recodes.set(normaliseForMatching(cell), value);
	}
	return recodes;
}

/** The survey that a map declares, with the scales it uses. */
function makeSurvey(
	map: ResponseMap,
	asked: readonly AskedItem[],
	scales: Readonly<Record<string, Scale>>
): Survey | { readonly issues: MapIssue[] } {
	if (asked.length === 0) return { issues: [] };
	const used = new Set(asked.map(({ item }) => item.scale));
	const parsed = parseSurvey({
		id: map.survey.id,
		version: map.survey.version ?? 1,
		title: map.survey.title,
		audience: map.survey.audience ?? 'direct',
		minutes: Math.min(60, Math.ceil(asked.length / 6)),
		scales: Object.fromEntries(Object.entries(scales).filter(([id]) => used.has(id))),
		items: asked.map(({ item }) => item)
	});
	if (parsed.ok) return parsed.survey;
	const issues = parsed.issues.map(({ keys, code, params }) =>
		mapIssue(asked[Number(keys[1])]?.keys ?? ['items'], code, params)
	);
	return { issues };
}
