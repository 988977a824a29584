/** Where a command writes: what was asked for goes to `out`, everything said about it to `err`. */
export interface CommandIo {
	out(line: string): void;
	err(line: string): void;
}

/** One command of the administrator's command line. */
export interface Command {
	/** The word after `sada`. */
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** What `sada NAME --help` prints: synopsis first, then options with their defaults. */
	readonly usage: string;
	/**
	 * Runs it with the words after its name. Returns the exit code: 0 when all went well, 1 when the thing asked
	 * for did not happen (say why through `err`), 2 when the arguments make no sense (throw `wrongUsage`).
	 * A fault may be thrown: it is printed as one line.
	 */
	run(args: string[], io: CommandIo): Promise<number>;
}
