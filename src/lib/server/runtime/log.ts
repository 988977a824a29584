/** Writes lines for whoever runs the server: an event and plain facts, never a person's data, token or path. */
export interface Log {
	info(event: string, facts?: Readonly<Record<string, unknown>>): void;
	error(event: string, error: unknown, facts?: Readonly<Record<string, unknown>>): void;
}

/** A log of one JSON object per line. */
export function jsonLog(write: (line: string) => void): Log {
	return {
		info: (event, facts) => write(JSON.stringify({ level: 'info', event, ...facts })),
		error: (event, error, facts) =>
			write(JSON.stringify({ level: 'error', event, ...facts, ...describe(error) }))
	};
}

function describe(error: unknown): Record<string, unknown> {
	if (!(error instanceof Error)) return { error: String(error) };
	return { error: error.message, code: (error as { code?: unknown }).code, stack: error.stack };
}
