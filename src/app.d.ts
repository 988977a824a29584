import type { Account } from '#lib/domain/account.ts';
import type { Language } from '#lib/domain/language.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';

declare global {
	namespace App {
		interface Locals {
			runtime: Runtime;
			/** Who is signed in; null for nobody, and always on respondents' pages. */
			account: Account | null;
			language: Language;
			/** Where to come back to after signing in; null when the request is not for a page. */
			returnTo: string | null;
		}
		interface Error {
			message: string;
			/** Stable name of what went wrong, for programs. */
			code?: string;
		}
	}
}
