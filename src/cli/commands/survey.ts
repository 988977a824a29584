import { readFile } from 'node:fs/promises';
import type { Command, CommandIo } from '#cli/command.ts';
import { parseSurveyFile } from '#lib/domain/survey-file.ts';
import { format } from '#lib/messages/format.ts';
import { surveyFile, surveyIssue } from '#lib/messages/survey.ts';

const largestBytes = 1_000_000;

/**
 * `sada survey check FILE`: says that a definition is sound, or names every mistake, one a line, as
 * `FILE:line:column path: message`. Exits with 1 when there is any, 2 when it is called wrongly.
 */
export const survey: Command = {
	name: 'survey',
	summary: 'check a survey definition and name the place of every mistake',
	usage: 'sada survey check FILE',
	async run(args, io) {
		const [action, file, ...others] = args;
		if (action !== 'check' || file === undefined || others.length > 0) {
			io.err(`usage: ${survey.usage}`);
			return 2;
		}
		return check(file, io);
	}
};

async function check(file: string, io: CommandIo): Promise<number> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(file);
	} catch (error) {
		io.err(format('en', surveyFile.unreadable, { file, reason: reasonOf(error) }));
		return 1;
	}
	const text = decode(bytes);
	if (text === null) {
		io.err(format('en', surveyFile.notText, { file, most: largestBytes }));
		return 1;
	}
	const parsed = parseSurveyFile(text);
	if (!parsed.ok) {
		for (const { place, path, code, params } of parsed.issues) {
			io.err(`${file}:${place.line}:${place.column} ${path}: ${format('en', surveyIssue[code], params)}`);
		}
		return 1;
	}
	const { id, version, items } = parsed.survey;
	io.out(format('en', surveyFile.sound, { file, id, version, items: items.length }));
	return 0;
}

/** The text of a file, null when it is no UTF-8 or far larger than any survey. */
function decode(bytes: Uint8Array): string | null {
	if (bytes.length > largestBytes) return null;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
