import type { Engine } from '#lib/analytics/engine.ts';
import { openNativeEngine } from '#lib/server/engine/native.ts';
import { currentExtract } from '#lib/server/extracts/current.ts';
import { pathOfExtract } from '#lib/server/extracts/file-store.ts';
import type { Manifest } from '#lib/server/extracts/manifest.ts';
import type { ExtractScope } from '#lib/server/extracts/scope.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { afterwards } from './afterwards.ts';

/** The extract a scope receives today, its file and a native engine over it; closed when the test ends. */
export async function extractOf(
	runtime: Runtime,
	scope: ExtractScope,
	content: 'batches' | 'rows' = 'batches'
): Promise<{ manifest: Manifest; file: string; engine: Engine }> {
	const manifest = await currentExtract(runtime, scope, content);
	const file = pathOfExtract(runtime.config, manifest.files[0]?.name ?? '');
	const engine = await openNativeEngine(file);
	afterwards(() => engine.close());
	return { manifest, file, engine };
}
