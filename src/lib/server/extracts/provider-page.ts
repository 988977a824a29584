import type { Engine } from '#lib/analytics/engine.ts';
import type { Calendar, Filter } from '#lib/analytics/filter/filter.ts';
import {
	buildProviderView,
	type ProviderContext,
	type ProviderView
} from '#lib/analytics/view/provider-view.ts';
import type { Account } from '#lib/domain/account.ts';
import { addDays, formatDate, type CivilDate, type Month } from '#lib/domain/calendar.ts';
import type { Language } from '#lib/domain/language.ts';
import { visibleOn } from '#lib/release/visibility.ts';
import { scopesOf } from '#lib/server/access/grants.ts';
import { changesFor, versionStartsFor } from '#lib/server/programs/recorded-changes.ts';
import { listItemTexts, type ItemText } from '#lib/server/programs/item-texts.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import { findProvider } from '#lib/server/store/providers.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { readHeadContext } from './head-context.ts';
import type { Named, NamedItem } from './head-page.ts';
import type { Manifest } from './manifest.ts';
import { readExtract, type Reading } from './reading.ts';
import type { ExtractScope } from './scope.ts';

/** Who looks: the provider sees a batch the day it is sealed, the quality manager after the days of reply. */
export type ProviderReader = 'provider' | 'qualityManager';

/** As whom an account that may see a provider's page reads it. */
export function readerOf(account: Account, provider: string): ProviderReader {
	return scopesOf(account, 'provider').includes(provider) ? 'provider' : 'qualityManager';
}

/** A provider's page: figures by id, names beside them. */
export interface ProviderPage {
	readonly provider: Named;
	/** The items of the extract, in the order of the surveys. */
	readonly items: readonly NamedItem[];
	/** Batches shown here that the head of the department does not see yet, in order of month. */
	readonly fresh: readonly FreshBatch[];
	/** Days by which the provider sees a batch earlier than anyone else. */
	readonly replyDays: number;
	/** The day of the latest batch in words; null before the first. */
	readonly asOf: Readonly<Record<Calendar, string>> | null;
	/** What the browser's engine reads; null for the quality manager, whose choices the server answers. */
	readonly manifest: Manifest | null;
	readonly context: ProviderContext;
	readonly view: ProviderView;
}

/** A batch within the days of reply. */
export interface FreshBatch {
	/** Name of its program; null where several were joined. */
	readonly program: string | null;
	/** Null where it is undated. */
	readonly months: Readonly<Record<Calendar, Month>> | null;
	readonly respondents: number;
	/** The first day its head sees it, in words. */
	readonly visible: Readonly<Record<Calendar, string>>;
}

/** The page of a provider as a reader may see it today; null when there is no such provider. */
export async function openProviderPage(
	runtime: Runtime,
	id: string,
	reader: ProviderReader,
	filter: Filter,
	language: Language
): Promise<ProviderPage | null> {
	const { db } = runtime.store;
	const provider = await findProvider(db, id);
	if (!provider) return null;
	const [texts, programs, { replyDays }] = await Promise.all([
		listItemTexts(db, language),
		listPrograms(db),
		readSettings(db)
	]);
	const today = runtime.clock.today();
	return readExtract(await asSeenBy(runtime, reader), scopeOf(id), async (reading) => {
		const context = await readProviderContext(runtime, reading, texts);
		const { contents } = context;
		const batches = await reading.engine.query<BatchRow>(freshQuery(addDays(today, -replyDays)));
		const { asOf } = reading.manifest;
		return {
			provider: { id, name: provider.name[language] },
			items: texts.flatMap(({ id: item, text, scales }) =>
				contents.items
					.filter((row) => row.item === item)
					.map(({ scale }) => ({ item, scale, text, labels: scales[scale] ?? {} }))
			),
			fresh: batches.map((batch) => ({
				program: programs.find((program) => program.id === batch.program)?.name[language] ?? null,
				months: toMonths(batch),
				respondents: batch.respondents,
				visible: inWords(language, visibleOn({ sealedOn: batch.sealed_on }, 'departmentHead', replyDays))
			})),
			replyDays,
			asOf: asOf === null ? null : inWords(language, asOf),
			manifest: reader === 'provider' ? reading.manifest : null,
			context,
			view: await buildProviderView(reading.engine, filter, context)
		};
	});
}

/** The figures of a provider's page under a filter, the same the browser's engine gives; null as for the page. */
export async function answerProvider(
	runtime: Runtime,
	id: string,
	reader: ProviderReader,
	filter: Filter
): Promise<ProviderView | null> {
	const { db } = runtime.store;
	if (!(await findProvider(db, id))) return null;
	const texts = await listItemTexts(db, 'ar');
	return readExtract(await asSeenBy(runtime, reader), scopeOf(id), async (reading) =>
		buildProviderView(reading.engine, filter, await readProviderContext(runtime, reading, texts))
	);
}

function scopeOf(id: string): ExtractScope {
	return { role: 'provider', id };
}

/**
 * The provider's file, for the provider as of today and for anyone else as the provider saw it when the days of reply
 * began: exactly the batches that everyone may see by now.
 */
async function asSeenBy(runtime: Runtime, reader: ProviderReader): Promise<Runtime> {
	if (reader === 'provider') return runtime;
	const { replyDays } = await readSettings(runtime.store.db);
	const { clock } = runtime;
	return {
		...runtime,
		clock: { now: () => clock.now(), today: () => addDays(clock.today(), -replyDays) }
	};
}

async function readProviderContext(
	runtime: Runtime,
	reading: Reading,
	texts: readonly ItemText[]
): Promise<ProviderContext> {
	const context = await readHeadContext(reading, texts);
	const ids = context.contents.programs;
	const programs = (await listPrograms(runtime.store.db)).filter(({ id }) => ids.includes(id));
	const [first, ...others] = [...new Set(programs.map((program) => program.department))];
	const department = others.length === 0 ? (first ?? null) : null;
	const [changes, versions] = await Promise.all([
		changesFor(runtime, department),
		versionStartsFor(runtime, department)
	]);
	return {
		...context,
		providerItems: texts.filter(({ dimension }) => dimension === 'provider').map(({ id }) => id),
		changes: changes.filter(({ program }) => program === null || isOnly(ids, program)),
		versions
	};
}

/** Limits start anew for all programs of a provider together only where a change concerns all of them. */
function isOnly(programs: readonly string[], program: string): boolean {
	return programs.length === 1 && programs[0] === program;
}

interface BatchRow {
	readonly program: string | null;
	readonly period: number | null;
	readonly hijri: number | null;
	readonly respondents: number;
	readonly sealed_on: CivilDate;
}

/** The batches sealed after a day. */
function freshQuery(day: CivilDate): Parameters<Engine['query']>[0] {
	return {
		sql: [
			'select',
			'\tprogram.id as program, batch.period::int as period, batch.hijri::int as hijri,',
			'\tbatch.respondents::int as respondents, batch.sealed_on::varchar as sealed_on',
			'from batch',
			'left join program on program.program = batch.program',
			'where batch.sealed_on > ?::date',
			'order by period nulls last, batch.batch'
		].join('\n'),
		params: [day]
	};
}

function toMonths({ period, hijri }: BatchRow): Readonly<Record<Calendar, Month>> | null {
	if (period === null || hijri === null) return null;
	return { gregory: toMonth(period), 'islamic-umalqura': toMonth(hijri) };
}

function toMonth(yyyymm: number): Month {
	return `${String(yyyymm).slice(0, 4)}-${String(yyyymm).slice(4)}`;
}

function inWords(language: Language, date: CivilDate): Readonly<Record<Calendar, string>> {
	return {
		gregory: formatDate(language, date),
		'islamic-umalqura': formatDate(language, date, { calendar: 'islamic-umalqura' })
	};
}
