import type { LayoutServerLoad } from './$types';

/** The language of the page, for every page; its direction is written into the document by the hook. */
export const load: LayoutServerLoad = ({ locals }) => ({ language: locals.language });
