import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { makeAnswerable } from '#test/support/answerable.ts';
import { launchServer } from '#test/support/launch.ts';
import { postFromAnotherProcess, type Load, type LoadResult } from '#test/support/load-generator.ts';
import type { BenchRow } from './bench-row.ts';

export const rows = [3];

const connections = 200;
const rounds = 5;
const peopleARound = 2000;
const warmUp = 4000;
const paths = { empty: '/bench?/empty', redirecting: '/bench?/redirecting' } as const;

/**
 * Row 3 of the targets: one process, SQLite, every answer durable before it is acknowledged. The reference is an
 * empty form action of the same server, which answers with its page; one that redirects, as storing does, is shown
 * beside it. All are measured in turn, and the medians of the rounds are compared. The server is killed at the end,
 * and what is on the disk is counted.
 */
export async function bench(): Promise<BenchRow[]> {
	const directory = mkdtempSync(join(tmpdir(), 'sada-bench-submissions-'));
	try {
		const people = warmUp + rounds * peopleARound;
		const tokens = await makeAnswerable(directory, people);
		const server = await launchServer({ directory, environment: { SADA_BENCH: '1' } });
		const { origin } = server;
		const acknowledged = new Set<string>();
		let refused = 0;
		const send = async (forms: Load['forms']): Promise<LoadResult> => {
			const result = await postFromAnotherProcess({ origin, connections, forms });
			for (const [index, { path, body }] of forms.entries()) {
				if (result.statuses[index] !== (path === paths.empty ? 200 : 303)) refused += 1;
				else if (path.startsWith('/s/')) acknowledged.add(body);
			}
			return result;
		};
		await send(formsTo(paths.empty, warmUp));
		await send(formsTo(paths.redirecting, warmUp));
		await send(filledForms(tokens.splice(0, warmUp)));
		const empty: LoadResult[] = [];
		const redirecting: LoadResult[] = [];
		const stored: LoadResult[] = [];
		for (let round = 0; round < rounds; round += 1) {
			empty.push(await send(formsTo(paths.empty, peopleARound)));
			redirecting.push(await send(formsTo(paths.redirecting, peopleARound)));
			stored.push(await send(withRepeats(filledForms(tokens.splice(0, peopleARound)))));
		}
		await server.stop('SIGKILL');
		const missing = acknowledged.size - (await countKept(directory));
		return [
			speed(perSecond(stored), perSecond(empty), perSecond(redirecting)),
			reliability(median(stored.map(slowestButOne)), median(empty.map(slowestButOne)), missing, refused)
		];
	} finally {
		rmSync(directory, { recursive: true, force: true });
	}
}

function speed(storedPerSecond: number, emptyPerSecond: number, redirectingPerSecond: number): BenchRow {
	const share = storedPerSecond / emptyPerSecond;
	return {
		row: 3,
		measure: 'Submissions stored per second, one process, SQLite, durable',
		value: `${Math.round(storedPerSecond)}/s, ${share.toFixed(2)} of the empty action`,
		reference: [
			`an empty form action on the same server ${Math.round(emptyPerSecond)}/s = 1.0`,
			`one that only redirects ${Math.round(redirectingPerSecond)}/s`,
			"ODK Central's soak test 50/s"
		].join('; '),
		target: '>= 0.7 of the empty action and >= 500/s',
		met: share >= 0.7 && storedPerSecond >= 500
	};
}

/** `missing` is negative when more was stored than was sent. */
function reliability(p99: number, emptyP99: number, missing: number, refused: number): BenchRow {
	const [lost, doubled] = [Math.max(0, missing), Math.max(0, -missing)];
	return {
		row: 3,
		measure: `The same: 99 in 100 within, at ${connections} connections, a tenth sent twice, server killed at the end`,
		value: `${Math.round(p99)} ms; ${lost} lost, ${doubled} doubled, ${refused} refused`,
		reference: `an empty form action ${Math.round(emptyP99)} ms`,
		target: '< 250 ms; 0 lost, 0 doubled',
		met: p99 < 250 && missing === 0 && refused === 0
	};
}

function formsTo(path: string, count: number): Load['forms'] {
	return Array.from({ length: count }, () => ({ path, body: filledBody() }));
}

function filledForms(tokens: readonly string[]): Load['forms'] {
	return tokens.map((token) => ({ path: `/s/${token}`, body: filledBody() }));
}

/** Every tenth form twice, the second time while the first may still be under way. */
function withRepeats(forms: Load['forms']): Load['forms'] {
	return forms.flatMap((form, index) => (index % 10 === 0 ? [form, form] : [form]));
}

function filledBody(): string {
	const choices = ['OVR', 'COU', 'INF', 'PRO', 'SPD', 'CNT', 'PRV', 'FAC', 'CNF', 'FAI', 'OUT', 'TRU'];
	return new URLSearchParams([
		...choices.map((name, index) => [`D-${name}-1`, String(1 + (index % 5))]),
		['D-NPS-1', '9'],
		['D-OPN-1', 'كان الشرح واضحًا، والتطبيق العملي في كل لقاء هو أكثر ما أفادني.'],
		['D-OPN-2', ''],
		['consent', 'yes'],
		['submission', randomId()],
		['decision', 'send']
	]).toString();
}

async function countKept(directory: string): Promise<number> {
	const { store } = await openRuntime(readConfig({ SADA_DATA: directory }));
	const { count } = await store.db
		.selectFrom('inbox')
		.select((query) => query.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	await store.close();
	return count;
}

/** Median of the rounds. */
function perSecond(results: readonly LoadResult[]): number {
	return median(results.map(({ seconds, times }) => times.length / seconds));
}

/** Milliseconds within which 99 in 100 were answered. */
function slowestButOne({ times }: LoadResult): number {
	const sorted = [...times].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length * 0.99)] ?? Infinity;
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
