import { parseArgs } from 'node:util';
import type { Command, CommandIo } from '#cli/command.ts';
import { wrongUsage } from '#cli/explain.ts';
import { isCivilDate } from '#lib/domain/calendar.ts';
import { readConfig } from '#lib/server/config.ts';
import { seal as sealDue, type SealReport } from '#lib/server/release/seal.ts';
import { openRuntime } from '#lib/server/runtime/runtime.ts';
import { listDepartments } from '#lib/server/store/departments.ts';
import { listPrograms } from '#lib/server/store/programs.ts';
import type { Database } from '#lib/server/store/store.ts';

export const seal: Command = {
	name: 'seal',
	summary: 'Close, join and seal the surveys that are due, as the server does by itself',
	usage: [
		'Usage: npm run sada -- seal [--as-of YYYY-MM-DD]',
		'',
		'Seals what is due today in Riyadh, or what will be due at a date: surveys whose time is over by then take no',
		'more answers, for good. Prints a line for each batch sealed and for each program with runs that wait because',
		'they are too small yet: how many runs, never how many answers. Safe while the server runs.'
	].join('\n'),
	async run(args, io) {
		const { values } = parseArgs({ args, options: { 'as-of': { type: 'string' } } });
		const asOf = values['as-of'];
		if (asOf !== undefined && !isCivilDate(asOf)) throw wrongUsage(`${asOf} is no date like 2026-11-22`);
		const runtime = await openRuntime(readConfig(process.env));
		try {
			const report = await sealDue(runtime, asOf ?? runtime.clock.today());
			print(report, await readNames(runtime.store.db), io);
			if (report.isScrubbed) return 0;
			io.err(
				'sada seal: sealed, but deleted rows may still be on disk: the store was in use; seal again later'
			);
			return 1;
		} finally {
			await runtime.store.close();
		}
	}
};

type NameOf = (department: string | null, program: string | null) => string;

/** Names things that batches and waiting runs belong to, as they stand in a line. */
async function readNames(db: Database): Promise<NameOf> {
	const named = [...(await listDepartments(db)), ...(await listPrograms(db))];
	const names = new Map(named.map(({ id, name }) => [id, name.en]));
	const nameOf = (id: string) => names.get(id) ?? id;
	return (department, program) => {
		if (department === null) return 'association';
		return program === null ? nameOf(department) : `${nameOf(department)} / ${nameOf(program)}`;
	};
}

function print({ asOf, sealed, waiting }: SealReport, nameOf: NameOf, io: CommandIo): void {
	for (const { batch, runs } of sealed) {
		const period = batch.period ?? 'undated';
		io.out(`sealed   ${period.padEnd(7)}  ${nameOf(batch.department, batch.program)}: ${count(runs, 'run')}`);
	}
	for (const { department, program, runs } of waiting) {
		io.out(`waiting           ${nameOf(department, program)}: ${count(runs, 'run')}`);
	}
	const sealedRuns = sum(sealed);
	const batches = sealed.length === 1 ? '1 batch' : `${sealed.length} batches`;
	io.out(
		`As of ${asOf}: sealed ${batches} of ${count(sealedRuns, 'run')}; ${count(sum(waiting), 'run')} waiting.`
	);
}

function sum(parts: readonly { readonly runs: number }[]): number {
	return parts.reduce((total, { runs }) => total + runs, 0);
}

function count(n: number, noun: string): string {
	return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
