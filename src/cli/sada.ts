import type { Command, CommandIo } from './command.ts';
import { explain, isWrongUsage } from './explain.ts';
import { nearest } from './nearest.ts';

/** Every command, loaded when it is asked for: some bring an engine with them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
	demo: async () => (await import('./commands/demo.ts')).demo,
	extract: async () => (await import('./commands/extract.ts')).extract,
	import: async () => (await import('./commands/import.ts')).importCommand,
	metric: async () => (await import('./commands/metric.ts')).metric,
	seal: async () => (await import('./commands/seal.ts')).seal,
	start: async () => (await import('./commands/start.ts')).start,
	stat: async () => (await import('./commands/stat.ts')).stat,
	survey: async () => (await import('./commands/survey.ts')).survey
};

const io: CommandIo = {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`)
};

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const code = await dispatch(process.argv.slice(2));
process.stdout.write('', () => process.exit(code));

async function dispatch([name, ...args]: string[]): Promise<number> {
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		await listCommands();
		return name === undefined ? 2 : 0;
	}
	const load = commands[name];
	if (!load) {
		const guess = nearest(name, Object.keys(commands));
		io.err(`sada: no command ${name}${guess ? `, did you mean ${guess}?` : '; --help lists all'}`);
		return 2;
	}
	const command = await load();
	if (args.includes('--help') || args.includes('-h')) {
		io.out(command.usage);
		return 0;
	}
	try {
		return await command.run(args, io);
	} catch (error) {
		if (process.env['SADA_DEBUG']) console.error(error);
		const hint = isWrongUsage(error) ? ` (sada ${name} --help says how)` : '';
		io.err(`sada ${name}: ${explain(error)}${hint}`);
		return isWrongUsage(error) ? 2 : 1;
	}
}

async function listCommands(): Promise<void> {
	const loaded = await Promise.all(Object.values(commands).map((load) => load()));
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	io.out('Usage: npm run sada -- COMMAND [ARGUMENTS]\n');
	for (const command of loaded) io.out(`  ${command.name.padEnd(width)}  ${command.summary}`);
	io.out('\nsada COMMAND --help explains one of them.');
}
