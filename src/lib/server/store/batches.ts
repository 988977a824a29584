import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { Audience } from '#lib/domain/survey.ts';
import type { Database } from './store.ts';

/** A sealed batch as it is stored; it never changes. */
export interface Batch {
	readonly id: string;
	/** Null where its runs do not share it. */
	readonly department: string | null;
	readonly program: string | null;
	readonly provider: string | null;
	/** Month of its latest run, and the same in the Umm al-Qura calendar; null for undated runs. */
	readonly period: Month | null;
	readonly hijriPeriod: Month | null;
	/** The Gregorian year in which the fiscal year of its latest run starts; of its sealing when undated. */
	readonly fiscalYear: number;
	readonly audience: Audience;
	/** Answer sets with at least one valid answer. */
	readonly respondents: number;
	/** Null where not everybody was invited in person. */
	readonly invited: number | null;
	readonly sealedOn: CivilDate;
}

/** An item that was answered in a batch. */
export interface BatchItem {
	readonly item: string;
	/** A provider's id, or '' when the item is about none. */
	readonly subject: string;
	readonly scale: string;
	/** Too few valid answers: its answers are gone. */
	readonly withheld: boolean;
}

/** How many in a batch gave one answer to one item. `value` -1 counts "not applicable". */
export interface BatchTally {
	readonly item: string;
	readonly subject: string;
	readonly value: number;
	readonly n: number;
}

/** One answer set, cut loose from its run. `version` is the id of the survey version. */
export interface Response {
	readonly id: string;
	readonly version: string;
	readonly language: string;
	readonly channel: string;
}

/** One answer; null is "not applicable". */
export interface Answer {
	readonly response: string;
	readonly item: string;
	readonly subject: string;
	readonly value: number | null;
}

/** Adds a batch made of publications, with its items and their counts. */
export async function insertBatch(
	trx: Database,
	batch: Batch,
	publications: readonly string[],
	items: readonly BatchItem[],
	tallies: readonly BatchTally[]
): Promise<void> {
	const { hijriPeriod, fiscalYear, sealedOn, ...same } = batch;
	await trx
		.insertInto('batch')
		.values({ ...same, hijri_period: hijriPeriod, fiscal_year: fiscalYear, sealed_on: sealedOn })
		.execute();
	await inParts(publications, (part) =>
		trx
			.insertInto('batch_publication')
			.values(part.map((publication) => ({ batch: batch.id, publication })))
			.execute()
	);
	await inParts(items, (part) =>
		trx
			.insertInto('batch_item')
			.values(part.map((item) => ({ ...item, batch: batch.id, withheld: item.withheld ? 1 : 0 })))
			.execute()
	);
	await inParts(tallies, (part) =>
		trx
			.insertInto('batch_tally')
			.values(part.map((tally) => ({ ...tally, batch: batch.id })))
			.execute()
	);
}

/** Adds the answer sets of a batch, in the order given: the caller's must say nothing. */
export async function insertResponses(
	trx: Database,
	batch: string,
	responses: readonly Response[],
	answers: readonly Answer[]
): Promise<void> {
	await inParts(responses, (part) =>
		trx
			.insertInto('response')
			.values(part.map((response) => ({ ...response, batch })))
			.execute()
	);
	await inParts(answers, (part) => trx.insertInto('answer').values(part).execute());
}

/** Rows in parts that fit into one statement. */
async function inParts<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
	for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}
