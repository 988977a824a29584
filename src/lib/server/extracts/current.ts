import { createHash } from 'node:crypto';
import { wholeExtract } from '#lib/analytics/filter/filter.ts';
import { favourableShare, ownDesignEffect, type RawShare } from '#lib/analytics/metric/favourable-share.ts';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import {
	keepProviderSums,
	noProviderFigures,
	toProviderFigures,
	type ProviderFigures
} from '#lib/server/figures/provider-figures.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { summariseBatches, type BatchChoice, type BatchSummary } from '#lib/server/store/extract-content.ts';
import { findExtract, insertExtract, replaceExtract } from '#lib/server/store/extracts.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import { buildExtract, format, type ExtractPlan } from './build.ts';
import { hasExtract, pathOfExtract } from './file-store.ts';
import { parseManifest, type Manifest } from './manifest.ts';
import { extractKey, kindOf, lastVisibleSealing, type ExtractContent, type ExtractScope } from './scope.ts';

/** The association's own scope: whatever is known about all its batches together comes from here. */
const association: ExtractScope = { role: 'qualityManager', id: null };

/**
 * Whose batches say how much their answers resemble each other: the association's, and a department's where they are
 * enough, so that a month of two runs is widened as its department is, not by how much departments differ. A provider
 * keeps the association's: it is judged among others by them.
 */
const measuring: readonly ExtractScope['role'][] = [association.role, 'departmentHead'];

/** What is being built by this process, by data directory, scope and content: asked for twice, it is built once. */
const building = new Map<string, Promise<Manifest>>();

/**
 * The extract a scope may receive today: found, or built now. Batches, or the quality manager's rows. What it holds
 * changes only when another batch becomes visible; then it is another file. `signal` gives up building rows.
 */
export async function currentExtract(
	runtime: Runtime,
	scope: ExtractScope,
	content: ExtractContent = 'batches',
	signal: AbortSignal | null = null
): Promise<Manifest> {
	const { db } = runtime.store;
	const { k, replyDays } = await readSettings(db);
	const choice: BatchChoice = {
		kind: kindOf(scope),
		id: scope.id,
		sealedBy: lastVisibleSealing(scope, runtime.clock.today(), replyDays)
	};
	const summary = await summariseBatches(db, choice);
	const providers = content === 'batches' ? await providerFiguresOf(runtime, scope) : noProviderFigures;
	const contentKey = toContentKey(summary, k, providers);
	const key = extractKey(scope, content);
	const found = await findExtract(db, key, contentKey);
	if (found) {
		const manifest = parseManifest(found.manifest);
		if (await allThere(runtime, manifest)) return manifest;
	}
	const name = `${runtime.config.dataDirectory} ${key} ${contentKey}`;
	let built = building.get(name);
	if (!built) {
		const plan: ExtractPlan = { scope, content, choice, summary, k, designEffects: {}, providers, signal };
		built = build(runtime, plan, contentKey);
		building.set(name, built);
		const done = () => building.delete(name);
		built.then(done, done);
	}
	return built;
}

async function build(runtime: Runtime, plan: ExtractPlan, contentKey: string): Promise<Manifest> {
	const own = plan.scope.role === association.role;
	const designEffects = own ? {} : (await currentExtract(runtime, association)).designEffects;
	const written = await buildExtract(runtime, { ...plan, designEffects });
	const measured =
		measuring.includes(plan.scope.role) && plan.content === 'batches'
			? await measureDesignEffects(runtime, written)
			: {};
	const manifest = { ...written, designEffects: { ...written.designEffects, ...measured } };
	const [file] = manifest.files;
	if (!file) throw new RangeError('an extract without a file');
	return note(runtime, plan, contentKey, manifest, file);
}

/** Notes a built extract. When another process noted its own meanwhile, that one is taken: files are equal in content. */
async function note(
	runtime: Runtime,
	plan: ExtractPlan,
	contentKey: string,
	manifest: Manifest,
	file: Manifest['files'][number]
): Promise<Manifest> {
	const { db } = runtime.store;
	const row = {
		scope: extractKey(plan.scope, plan.content),
		content_key: contentKey,
		sha256: file.sha256,
		bytes: file.bytes,
		manifest: JSON.stringify(manifest),
		built_on: runtime.clock.today()
	};
	await insertExtract(db, row);
	const noted = await findExtract(db, row.scope, contentKey);
	const other = noted && noted.sha256 !== row.sha256 ? parseManifest(noted.manifest) : null;
	if (other && (await allThere(runtime, other))) return other;
	if (other) await replaceExtract(db, row);
	runtime.log.info('extract.built', { scope: manifest.scope, rows: manifest.rows, bytes: file.bytes });
	return manifest;
}

/** The design effect of each item over all batches of an extract, to three decimals; not of items with fewer than ten. */
async function measureDesignEffects(runtime: Runtime, manifest: Manifest): Promise<Record<string, number>> {
	const engine = await openNativeEngine(pathOfExtract(runtime.config, manifest.files[0]?.name ?? ''));
	try {
		const rows = await engine.query<RawShare>(favourableShare.buildQuery(wholeExtract, [[]]));
		const effects = rows.flatMap((row): [string, number][] => {
			const effect = ownDesignEffect(row);
			return effect === null ? [] : [[row.item, Math.round(effect * 1000) / 1000]];
		});
		return Object.fromEntries(effects);
	} finally {
		await engine.close();
	}
}

async function allThere(runtime: Runtime, manifest: Manifest): Promise<boolean> {
	const there = await Promise.all(manifest.files.map((file) => hasExtract(runtime.config, file.name)));
	return there.every(Boolean);
}

/** What a scope may see of all providers; null for the association's own file, which it is read from. */
async function providerFiguresOf(
	runtime: Runtime,
	{ role, id }: ExtractScope
): Promise<ProviderFigures | null> {
	if (role === association.role) return null;
	const viewer = role === 'provider' && id !== null ? { role, id } : role === 'boardMember' ? { role } : null;
	if (!viewer) return noProviderFigures;
	const manifest = await currentExtract(runtime, association);
	const path = pathOfExtract(runtime.config, manifest.files[0]?.name ?? '');
	return toProviderFigures(viewer, await keepProviderSums(path, () => openNativeEngine(path)));
}

/**
 * Batches are only ever added, so their number and latest day say which they are; figures of all providers change with
 * batches of others.
 */
function toContentKey(
	{ batches, respondents, latest }: BatchSummary,
	k: number,
	providers: ProviderFigures | null
): string {
	const parts = [format, batches, respondents, latest ?? 'none', k];
	if (!providers || providers === noProviderFigures) return parts.join('-');
	const others = createHash('sha256').update(JSON.stringify(providers)).digest('hex').slice(0, 12);
	return [...parts, others].join('-');
}
