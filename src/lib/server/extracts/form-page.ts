import {
	buildFormQuality,
	formChoices,
	readFormFigures,
	readMissing,
	type FormChoice,
	type FormFigures,
	type FormQuality,
	type MissingItem
} from '#lib/analytics/view/form-quality.ts';
import { readModeEffects, type ModeEffects } from '#lib/analytics/view/mode-effects.ts';
import {
	commonScale,
	readApart,
	readRowsContents,
	type ApartRow,
	type RowsChoice,
	type RowsContents,
	type ScaleEnds
} from '#lib/analytics/view/rows-view.ts';
import type { MonthSpan } from '#lib/analytics/view/series.ts';
import {
	endOfFiscalYear,
	fiscalYearOf,
	monthOf,
	startOfFiscalYear,
	startOfMonth
} from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { listSurveyVersions } from '#lib/server/store/extract-content.ts';
import { sortByName } from '#lib/server/store/named-rows.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { readSurveyVersion } from '#lib/server/store/survey-versions.ts';
import { sentBytes } from './file-store.ts';
import type { Named, NamedItem } from './head-page.ts';
import type { Manifest } from './manifest.ts';
import { readExtract } from './reading.ts';
import type { ExtractScope } from './scope.ts';

/** What an address asks for; whatever is missing or unknown has its default. */
export interface FormRequest {
	readonly survey: string | null;
	readonly year: number | null;
	readonly department: string | null;
}

/** How well a form measures, for the quality manager: figures by id, names beside them. */
export interface FormPage {
	/** Surveys with sealed responses, in order of id. */
	readonly surveys: readonly Named[];
	/** Fiscal years with responses to the survey, the latest first; the year in which each starts. */
	readonly years: readonly number[];
	/** Whether fiscal years are calendar years. */
	readonly yearsAreCalendar: boolean;
	/** By name. */
	readonly departments: readonly Named[];
	/** Null while nothing is sealed. */
	readonly choice: FormChoice | null;
	/** The choice as rows are chosen by it. */
	readonly rows: RowsChoice | null;
	/** Least number of people behind a figure. */
	readonly k: number;
	/** The items with choices of the survey, in its order. */
	readonly items: readonly NamedItem[];
	/** Null with fewer than 100 answer sets in the year. */
	readonly quality: FormQuality | null;
	readonly missing: readonly MissingItem[];
	/** The scale that most items share; null where fewer than four do. */
	readonly scale: ScaleEnds | null;
	readonly apart: readonly ApartRow[];
	readonly modes: ModeEffects | null;
	/** The quality manager's rows: what the browser fetches when asked, and how many bytes that takes. */
	readonly file: Manifest['files'][number] & { readonly sentBytes: number };
	/** Responses in that file. */
	readonly responses: number;
}

const association: ExtractScope = { role: 'qualityManager', id: null };

/** What was read from files of rows, by file and choice: files never change, so neither do the answers. */
const kept = new Map<string, Promise<RowsFigures>>();
const mostKept = 60;

interface RowsFigures {
	readonly scale: ScaleEnds | null;
	readonly apart: readonly ApartRow[];
	readonly modes: ModeEffects;
}

/** The quality of a form as the association's answers show it today. */
export async function openFormPage(
	runtime: Runtime,
	request: FormRequest,
	language: Language
): Promise<FormPage> {
	const { db } = runtime.store;
	const [{ fiscalYearStartMonth }, departments] = await Promise.all([readSettings(db), listDepartments(db)]);
	const whole = await readExtract(runtime, association, async ({ engine, context, manifest }) => ({
		figures: await readFormFigures(engine, context),
		designEffects: manifest.designEffects,
		k: manifest.k
	}));
	return readExtract(
		runtime,
		association,
		async ({ engine, manifest }) => {
			const [file] = manifest.files;
			if (!file) throw new RangeError('an extract without a file');
			const contents = await readRowsContents(engine);
			const surveys = await readSurveys(runtime, contents);
			const choice = choose(request, whole.figures, contents, fiscalYearStartMonth);
			const rows: RowsChoice | null = choice && {
				survey: choice.survey,
				department: choice.department,
				months: monthsOf(choice.year, fiscalYearStartMonth)
			};
			const figures = rows && (await keptFigures(`${file.name} ${JSON.stringify(rows)}`, readRows));
			async function readRows(): Promise<RowsFigures> {
				if (!rows) throw new RangeError('no rows were chosen');
				const scale = commonScale(contents, rows.survey);
				const [apart, modes] = await Promise.all([
					scale ? readApart(engine, rows, scale) : [],
					readModeEffects(engine, rows, whole)
				]);
				return { scale, apart, modes };
			}
			const items = toItems(
				surveys.find(({ id }) => id === choice?.survey),
				contents,
				language
			);
			const missing =
				rows?.months && choice
					? await readExtract(runtime, association, ({ engine: batches, context }) =>
							readMissing(
								batches,
								{
									department: choice.department,
									items: items.map(({ item }) => item),
									months: rows.months as MonthSpan
								},
								{ ...context, k: whole.k }
							)
						)
					: [];
			const size = await sentBytes(runtime.config, file.name);
			return {
				surveys: surveys.map(({ id, title }) => ({ id, name: title[language] })),
				years: choice ? yearsOf(choice.survey, contents, fiscalYearStartMonth) : [],
				yearsAreCalendar: fiscalYearStartMonth === 1,
				departments: sortByName(
					departments.filter(({ archived }) => !archived),
					language
				).map(({ id, name }) => ({ id, name: name[language] })),
				choice,
				rows,
				k: whole.k,
				items,
				quality: choice && buildFormQuality(whole.figures, choice),
				missing,
				scale: figures?.scale ?? null,
				apart: figures?.apart ?? [],
				modes: figures?.modes ?? null,
				file: { ...file, sentBytes: size },
				responses: manifest.rows
			};
		},
		'rows'
	);
}

function keptFigures(key: string, read: () => Promise<RowsFigures>): Promise<RowsFigures> {
	const found = kept.get(key);
	if (found) return found;
	if (kept.size >= mostKept) kept.clear();
	const figures = read();
	kept.set(key, figures);
	figures.catch(() => kept.delete(key));
	return figures;
}

/** The latest version of each survey with responses, in order of id. */
async function readSurveys(runtime: Runtime, contents: RowsContents): Promise<Survey[]> {
	const { db } = runtime.store;
	const answered = new Set(contents.surveys.map(({ survey }) => survey));
	const latest = new Map((await listSurveyVersions(db)).map((row) => [row.survey, row.id]));
	const ids = [...latest].filter(([survey]) => answered.has(survey)).map(([, id]) => id);
	const surveys = await Promise.all(ids.map((id) => readSurveyVersion(db, id)));
	return surveys.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What the page is about: as asked where that exists, else the survey answered most, in its latest year with figures. */
function choose(
	request: FormRequest,
	figures: FormFigures,
	contents: RowsContents,
	startMonth: number
): FormChoice | null {
	const named = contents.surveys.find(({ survey }) => survey === request.survey);
	const most = contents.surveys.reduce<RowsContents['surveys'][number] | null>(
		(best, row) => (best === null || row.responses > best.responses ? row : best),
		null
	);
	const survey = (named ?? most)?.survey;
	if (survey === undefined) return null;
	const years = yearsOf(survey, contents, startMonth);
	const withFigures = formChoices(figures).filter((row) => row.survey === survey && row.department === null);
	const latest = years.find((year) => withFigures.some((row) => row.year === year)) ?? years[0];
	const year = years.find((one) => one === request.year) ?? latest;
	return year === undefined ? null : { survey, year, department: request.department };
}

/** The fiscal years from the first to the last dated response to a survey, the latest first. */
function yearsOf(survey: string, contents: RowsContents, startMonth: number): number[] {
	const months = contents.surveys.find((row) => row.survey === survey)?.months;
	if (!months) return [];
	const first = fiscalYearOf(startOfMonth(months.from), startMonth);
	const last = fiscalYearOf(startOfMonth(months.to), startMonth);
	return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

function monthsOf(year: number, startMonth: number): MonthSpan {
	return {
		from: monthOf(startOfFiscalYear(year, startMonth)),
		to: monthOf(endOfFiscalYear(year, startMonth))
	};
}

/** The items of a survey as the page writes them; those without a released answer left out. */
function toItems(survey: Survey | undefined, contents: RowsContents, language: Language): NamedItem[] {
	if (!survey) return [];
	return survey.items.flatMap((item): NamedItem[] => {
		const scale = survey.scales[item.scale];
		const released = contents.items.some(
			(row) => row.survey === survey.id && row.item === item.id && row.scale === item.scale
		);
		if (!scale || scale.kind === 'text' || !released) return [];
		const labels = Object.fromEntries(scale.options.map(({ value, label }) => [value, label[language]]));
		return [{ item: item.id, scale: item.scale, text: item.text[language], labels }];
	});
}
