import { jsonLog, type Log } from '#lib/server/runtime/log.ts';

/** The log of a command that answers a question: faults only, so that what it prints stays readable. */
export const quietLog: Log = { ...jsonLog((line) => process.stderr.write(`${line}\n`)), info: () => {} };
