import type { Assurance } from '#lib/analytics/view/assurance.ts';
import type { Message } from '#lib/messages/format.ts';
import { board } from '#lib/messages/board.ts';

const words: Readonly<Record<Assurance['key'], Message>> = {
	meets: board.meets,
	misses: board.misses,
	sometimes: board.sometimes,
	'cannot-tell': board.cannotTell
};

const lines: Readonly<Record<Assurance['key'], Message>> = {
	meets: board.meetsLine,
	misses: board.missesLine,
	sometimes: board.sometimesLine,
	'cannot-tell': board.cannotTellLine
};

/** Whether a target is reached reliably, in a few words; `cannotTell` takes `least`. */
export function assuranceWord({ key }: Assurance): Message {
	return words[key];
}

/** The same as a sentence that names the target. */
export function assuranceLine({ key }: Assurance): Message {
	return lines[key];
}
