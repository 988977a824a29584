import type { Engine } from '#lib/analytics/engine.ts';
import { compareProviders, type Comparison } from './comparison.ts';
import { binProviders, type ProviderBin } from './provider-bins.ts';
import { readProviderSums, type ProviderSum } from './provider-sums.ts';

/** What one scope may see of all providers. */
export interface ProviderFigures {
	readonly comparison: readonly Comparison[];
	readonly bins: readonly ProviderBin[];
}

/** Who looks at all providers: one of them, the board, or the quality manager. */
export type ProviderViewer =
	{ readonly role: 'provider'; readonly id: string } | { readonly role: 'boardMember' | 'qualityManager' };

/** Nothing of any provider but those named in the file. */
export const noProviderFigures: ProviderFigures = { comparison: [], bins: [] };

/** What a viewer may see: a provider the comparison with the others, the board the bins, the quality manager both. */
export function toProviderFigures(viewer: ProviderViewer, sums: readonly ProviderSum[]): ProviderFigures {
	switch (viewer.role) {
		case 'provider':
			return { comparison: compareProviders(sums, viewer.id), bins: [] };
		case 'boardMember':
			return { comparison: [], bins: binProviders(sums) };
		case 'qualityManager':
			return { comparison: compareProviders(sums, null), bins: binProviders(sums) };
	}
}

/** Files whose sums are kept in memory: each is the association's file of one day. */
const mostKept = 8;

const kept = new Map<string, Promise<ProviderSum[]>>();

/** The sums in the association's file of a name, read once by this process: files never change. */
export function keepProviderSums(file: string, open: () => Promise<Engine>): Promise<ProviderSum[]> {
	const found = kept.get(file);
	if (found) return found;
	const sums = readAndClose(open);
	if (kept.size >= mostKept) kept.clear();
	kept.set(file, sums);
	sums.catch(() => kept.delete(file));
	return sums;
}

async function readAndClose(open: () => Promise<Engine>): Promise<ProviderSum[]> {
	const engine = await open();
	try {
		return await readProviderSums(engine);
	} finally {
		await engine.close();
	}
}
