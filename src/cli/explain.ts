import { SadaError } from '#lib/domain/error.ts';

/** Arguments that make no sense; the command's usage is printed with the message. */
export function wrongUsage(message: string): SadaError {
	return new SadaError('cli.usage', { message });
}

/** Whether a fault is about the arguments, from `wrongUsage` or Node's `parseArgs`. */
export function isWrongUsage(error: unknown): boolean {
	const code = codeOf(error);
	return code === 'cli.usage' || code.startsWith('ERR_PARSE_ARGS');
}

/** One line that tells an administrator what went wrong and where; the code at its end finds it in the log. */
export function explain(error: unknown): string {
	const code = codeOf(error);
	const sentence = error instanceof SadaError ? explainOwn(error) : explainForeign(error, code);
	return sentence.replace(/\s*\n\s*/g, ' ');
}

function explainOwn({ code, details, cause }: SadaError): string {
	const because = cause === undefined ? '' : `: ${explain(cause)}`;
	switch (code) {
		case 'cli.usage':
			return String(details['message']);
		case 'config.invalid':
			return `the environment is wrong: ${(details['problems'] as string[]).join('; ')}`;
		case 'secrets.unreadable':
			return `the secrets file ${String(details['file'])} cannot be read or holds no key${because}`;
		case 'store.migration-failed':
			return `the store cannot be brought up to date (${String(details['migration'] ?? 'before the first step')})${because}`;
		default:
			return `${code}${describe(details)}${because}`;
	}
}

function describe(details: Readonly<Record<string, unknown>>): string {
	const facts = Object.entries(details).map(
		([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`
	);
	return facts.length > 0 ? ` (${facts.join(', ')})` : '';
}

function explainForeign(error: unknown, code: string): string {
	if (!(error instanceof Error)) return String(error);
	const { path, address, port } = error as { path?: string; address?: string; port?: number };
	switch (code) {
		case 'ENOENT':
			return `${path ?? error.message} does not exist`;
		case 'EACCES':
		case 'EPERM':
			return `${path ?? error.message}: permission denied`;
		case 'EROFS':
			return `${path ?? error.message}: the file system is read-only`;
		case 'ENOSPC':
			return 'the disk is full';
		case 'EISDIR':
			return `${path ?? 'that'} is a directory`;
		case 'EADDRINUSE':
			return `port ${String(port)} of ${String(address)} is taken: set PORT to another`;
		case 'ECONNREFUSED':
			return `nothing answers at ${address ? `${address}:${String(port)}` : 'the address of the database'}`;
		default:
			return error.message || error.name;
	}
}

function codeOf(error: unknown): string {
	const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
	return typeof code === 'string' ? code : '';
}
