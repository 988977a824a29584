import { normaliseForMatching, toCleanText } from './arabic-text.ts';

/** A person's full name as stored: as written, without invisible characters and doubled spaces. */
export function toFullName(text: string): string {
	return toCleanText(text.normalize('NFC'));
}

/**
 * The form by which two spellings of a name are compared: letters normalised, «بن», «ابن» and «بنت» left out, no
 * spaces or punctuation, so that «عبد الله بن علي» and «عبدالله علي» agree. Never enough alone: people share names.
 */
export function toMatchName(fullName: string): string {
	return normaliseForMatching(fullName)
		.replace(/[^\p{L}\p{N}\s]/gu, ' ')
		.split(/\s+/)
		.filter((part) => part !== '' && !kinship.has(part))
		.join('');
}

const kinship = new Set(['بن', 'ابن', 'بنت', 'bin', 'ibn', 'bint']);
