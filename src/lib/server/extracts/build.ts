import { randomInt } from 'node:crypto';
import { currentFigures, type ScopedFigure } from '#lib/server/figures/current-figures.ts';
import { toProviderFigures, type ProviderFigures } from '#lib/server/figures/provider-figures.ts';
import { readProviderSums } from '#lib/server/figures/provider-sums.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import {
	listBatches,
	listProgramDepartments,
	listSurveyVersions,
	type BatchChoice,
	type BatchSummary
} from '#lib/server/store/extract-content.ts';
import { writeBatchFile, type BatchContent, type BatchFileContent, type WrittenFile } from './batch-file.ts';
import type { Database } from '#lib/server/store/store.ts';
import { dropDraft, keepDraft, openDraft, type Levels, type StoredFile } from './file-store.ts';
import { engineStorageVersion, Loader } from './loader.ts';
import type { Manifest } from './manifest.ts';
import { writeRowsFile } from './rows-file.ts';
import { extractKey, kindOf, scopeKey, shapeOf, type ExtractContent, type ExtractScope } from './scope.ts';

/** Raised when tables or their meaning change: extracts of older formats are then built anew. */
export const format = 9;

/**
 * How files are compressed. Batches in the fewest bytes; a million rows take 4.1 bytes each in both codings, which a
 * browser unpacks in a tenth of the time from zstd. Not every browser reads that.
 */
const levels: Readonly<Record<ExtractContent, Levels>> = {
	batches: { br: 10 },
	rows: { zstd: 3, br: 9 }
};

/** What an extract is built from. */
export interface ExtractPlan {
	readonly scope: ExtractScope;
	readonly content: ExtractContent;
	readonly choice: BatchChoice;
	readonly summary: BatchSummary;
	readonly k: number;
	/** Computed while building the association's own file, which has none yet. */
	readonly designEffects: Readonly<Record<string, number>>;
	/** What the scope may see of all providers; null for the association's own file, which they are read from. */
	readonly providers: ProviderFigures | null;
	/** Gives up building rows, which takes long; null: nothing does. */
	readonly signal: AbortSignal | null;
}

/**
 * Writes the file of an extract into the data directory and describes it. The file appears whole or not at all.
 * Rows are the quality manager's alone: throws a RangeError for any other scope.
 */
export async function buildExtract(runtime: Runtime, plan: ExtractPlan): Promise<Manifest> {
	const { scope, summary, k, choice } = plan;
	if (plan.content === 'rows' && scope.role !== 'qualityManager') {
		throw new RangeError(`no rows for ${scopeKey(scope)}`);
	}
	const { db } = runtime.store;
	const departments = await listProgramDepartments(db);
	const content: BatchContent = {
		batches: await listBatches(db, choice),
		versions: await listSurveyVersions(db),
		programDepartments: new Map(departments.map(({ id, department }) => [id, department])),
		shape: shapeOf(scope),
		onlySubject: kindOf(scope) === 'provider' ? scope.id : null,
		info: {
			format: String(format),
			scope: extractKey(plan.scope, plan.content),
			asOf: summary.latest ?? '',
			k: String(k),
			engineStorageVersion
		}
	};
	const draft = await openDraft(runtime.config);
	try {
		const loader = await Loader.open(draft.file, draft.scratch);
		let written: WrittenFile;
		try {
			written =
				plan.content === 'batches'
					? await writeBatchFile(loader, db, { ...content, ...(await figuresOf(plan, db, content)) })
					: await writeRowsFile(loader, db, content, { shuffle, signal: plan.signal });
			await loader.finish();
		} catch (error) {
			loader.abandon();
			throw error;
		}
		const file = await keepDraft(runtime.config, draft.file, levels[plan.content]);
		return toManifest(plan, file, written);
	} finally {
		await dropDraft(draft);
	}
}

/** The figures besides counts that a scope may see. */
async function figuresOf(
	{ scope, providers }: ExtractPlan,
	db: Database,
	{ batches, versions }: BatchContent
): Promise<Pick<BatchFileContent, 'finished' | 'compare'>> {
	const finished: ScopedFigure[] = [];
	for (const department of departmentsOf(scope, batches)) {
		finished.push(...(await currentFigures(db, department, batches, versions)));
	}
	return {
		finished,
		compare: async (loader) =>
			providers ?? toProviderFigures({ role: 'qualityManager' }, await readProviderSums(loader))
	};
}

/** Whose answer sets a scope may see figures of: a head's own department's, the quality manager's all (null) too. */
function departmentsOf({ role, id }: ExtractScope, batches: BatchContent['batches']): (string | null)[] {
	if (role === 'departmentHead') return [id];
	if (role !== 'qualityManager') return [];
	const departments = batches.flatMap(({ department }) => department ?? []);
	return [null, ...[...new Set(departments)].sort()];
}

function toManifest(plan: ExtractPlan, file: StoredFile, { rows, items }: WrittenFile): Manifest {
	const { summary, k } = plan;
	const designEffects = Object.entries(plan.designEffects).filter(([item]) => items.includes(item));
	return {
		scope: extractKey(plan.scope, plan.content),
		files: [file],
		rows,
		batches: summary.batches,
		respondents: summary.respondents,
		asOf: summary.latest,
		k,
		engineStorageVersion,
		designEffects: Object.fromEntries(designEffects)
	};
}

/** A list in random order (Fisher and Yates), in place. */
function shuffle<Value>(values: Value[]): Value[] {
	for (let last = values.length - 1; last > 0; last -= 1) {
		const other = randomInt(last + 1);
		[values[last], values[other]] = [values[other] as Value, values[last] as Value];
	}
	return values;
}
