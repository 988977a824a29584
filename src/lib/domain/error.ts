/**
 * A fault with a stable code. People read a message chosen by `code` in their language; `details` holds
 * what is needed to diagnose it and never a person's data.
 */
export class SadaError extends Error {
	readonly code: string;
	readonly details: Readonly<Record<string, unknown>>;

	constructor(code: string, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
		super(`${code} ${JSON.stringify(details)}`, options);
		this.name = 'SadaError';
		this.code = code;
		this.details = details;
	}
}
