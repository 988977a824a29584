import { validSql } from '#lib/analytics/dataset/batch-file.ts';
import type { Engine } from '#lib/analytics/engine.ts';
import { fewestProviders, lastComparedDay } from '#lib/release/figure-steps.ts';

/** Fewest valid answers of a provider: below, a share is a first hint and would widen every band (domain 6). */
export const fewestAnswers = 30;

/** The answers to an item about one provider. */
export interface ProviderSum {
	readonly item: string;
	readonly scale: string;
	readonly provider: string;
	readonly favourable: number;
	readonly n: number;
}

/**
 * What providers are compared by, from the association's file: of each item that six or more providers have 30 valid
 * answers to, the answers about each of these, in batches sealed up to the last step (`lastComparedDay`). One set of
 * providers for every figure, so that no two figures differ by a few of them.
 */
export async function readProviderSums(engine: Pick<Engine, 'query'>): Promise<ProviderSum[]> {
	const sealed = await engine.query<{ provider: string; sealedOn: string }>({
		sql: [
			'select distinct provider.id as provider, batch.sealed_on::varchar as "sealedOn"',
			'from tally',
			'join batch on batch.batch = tally.batch',
			'join provider on provider.provider = tally.provider',
			'order by provider, "sealedOn"'
		].join('\n'),
		params: []
	});
	const last = lastComparedDay(sealed);
	if (last === null) return [];
	const sums = await engine.query<ProviderSum>({
		sql: [
			'select item.id as item, item.scale as scale, provider.id as provider,',
			`\tsum(tally.favourable)::int as favourable, sum(${validSql})::int as n`,
			'from tally',
			'join batch on batch.batch = tally.batch',
			'join item on item.item = tally.item',
			'join provider on provider.provider = tally.provider',
			'where batch.sealed_on <= ?::date',
			'group by item.id, item.scale, provider.id',
			`having sum(${validSql}) >= ?::int`,
			'order by item.id, item.scale, provider.id'
		].join('\n'),
		params: [last, fewestAnswers]
	});
	const items = Map.groupBy(sums, ({ item, scale }) => `${item} ${scale}`);
	return [...items.values()].filter((own) => own.length >= fewestProviders).flat();
}
