import type { Engine } from '#lib/analytics/engine.ts';
import type { MetricContext } from '#lib/analytics/metric/metric.ts';
import type { Config } from '#lib/server/config.ts';
import { EnginePool } from '#lib/server/engine/pool.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { currentExtract } from './current.ts';
import { pathOfExtract } from './file-store.ts';
import type { Manifest } from './manifest.ts';
import type { ExtractContent, ExtractScope } from './scope.ts';

/** A scope's extract of today, open: what figures are computed from. */
export interface Reading {
	readonly manifest: Manifest;
	readonly engine: Engine;
	readonly context: MetricContext;
}

/** The engines of each installation this process serves. */
const pools = new WeakMap<Config, EnginePool>();

/**
 * Lends the engine over what a scope may see today, for a piece of work. The engine stays open for the next; do not
 * close it, nor use it after the work is done.
 */
export async function readExtract<Result>(
	runtime: Runtime,
	scope: ExtractScope,
	work: (reading: Reading) => Promise<Result>,
	content: ExtractContent = 'batches'
): Promise<Result> {
	const manifest = await currentExtract(runtime, scope, content);
	const file = pathOfExtract(runtime.config, manifest.files[0]?.name ?? '');
	const context = { designEffects: manifest.designEffects };
	return poolOf(runtime).use(manifest.scope, file, (engine) => work({ manifest, engine, context }));
}

/** Closes the engines of an installation, when its process ends. */
export function closeEngines(runtime: Runtime): void {
	pools.get(runtime.config)?.close();
	pools.delete(runtime.config);
}

function poolOf({ config }: Runtime): EnginePool {
	let pool = pools.get(config);
	if (!pool) {
		pool = new EnginePool();
		pools.set(config, pool);
	}
	return pool;
}
