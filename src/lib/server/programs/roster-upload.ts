import type { SensitiveKind } from '#lib/domain/roster-columns.ts';
import type { RosterPerson, RosterRejection } from '#lib/domain/roster.ts';
import type { Separator } from '#lib/server/importing/csv.ts';
import type { Encoding } from '#lib/server/importing/decode.ts';
import { previewRoster, type RosterOptions, type RosterProblem } from '#lib/server/importing/roster.ts';

export const encodings = ['utf-8', 'windows-1256', 'utf-16le'] as const satisfies readonly Encoding[];
export const separators = [',', ';', '\t'] as const satisfies readonly Separator[];

/** What the page of an import shows before anything is stored. */
export type UploadPreview =
	| {
			readonly ok: true;
			readonly encoding: Encoding;
			readonly separator: Separator;
			readonly foreign: boolean;
			/** The first rows of the file without its sensitive columns, the headers first where it has any. */
			readonly rows: readonly (readonly string[])[];
			readonly hasHeaders: boolean;
			readonly people: number;
			readonly merged: number;
			/** At most 100 of `rejectedCount`. */
			readonly rejected: readonly {
				readonly row: number;
				readonly code: RosterRejection;
				readonly value: string;
			}[];
			readonly rejectedCount: number;
			/** `column` counts from 1. */
			readonly dropped: readonly {
				readonly column: number;
				readonly header: string;
				readonly kind: SensitiveKind;
			}[];
			readonly unused: readonly string[];
			/** The people as a file of their own, to be sent back when the import is confirmed. */
			readonly file: string;
	  }
	| { readonly ok: false; readonly code: RosterProblem; readonly row: number | null };

const mostRejected = 100;

/** The form of an upload: how the file is to be read; what is not chosen is recognised from it. */
export function readUploadOptions(form: FormData): RosterOptions {
	return {
		encoding: encodings.find((encoding) => encoding === form.get('encoding')),
		separator: separators.find((separator) => separator === form.get('separator')),
		allowForeign: form.get('foreign') === 'yes'
	};
}

/**
 * Previews an uploaded roster. Of the file only the people taken come back, in `file`: nothing of its sensitive columns
 * leaves the server, and nothing is kept there between preview and import.
 */
export function previewUpload(bytes: Uint8Array, options: RosterOptions): UploadPreview {
	const preview = previewRoster(bytes, options);
	if (!preview.ok) return { ok: false, code: preview.code, row: preview.row };
	const { columns, people, rejected, merged } = preview.roster;
	return {
		ok: true,
		encoding: preview.encoding,
		separator: preview.separator,
		foreign: options.allowForeign ?? false,
		rows: preview.rows,
		hasHeaders: columns.headerRow !== null,
		people: people.length,
		merged: merged.length,
		rejected: rejected.slice(0, mostRejected),
		rejectedCount: rejected.length,
		dropped: columns.dropped.map(({ index, header, kind }) => ({ column: index + 1, header, kind })),
		unused: columns.ignored.map(({ header }) => header).filter((header) => header !== ''),
		file: toPeopleFile(people)
	};
}

function toPeopleFile(people: readonly RosterPerson[]): string {
	const quoted = (cell: string | null) => `"${(cell ?? '').replaceAll('"', '""')}"`;
	const lines = people.map(({ fullName, mobile, email }) => [fullName, mobile, email].map(quoted).join(','));
	return ['name,mobile,email', ...lines].join('\n');
}

/** How the file of a preview is read when it is sent back. */
export const previewedFile: RosterOptions = { encoding: 'utf-8', separator: ',' };
