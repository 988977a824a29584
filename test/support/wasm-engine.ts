import type { Engine } from '#lib/analytics/engine.ts';
import { afterwards } from './afterwards.ts';
import { openBlockingEngine } from './blocking-engine.ts';

/** `openBlockingEngine`, closed when the test ends. */
export async function openWasmEngine(file: string): Promise<Engine> {
	const engine = await openBlockingEngine(file);
	afterwards(() => engine.close());
	return engine;
}
