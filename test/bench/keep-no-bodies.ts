import type { BrowserContext } from 'playwright-core';

/** Sends a command of the DevTools protocol. */
type Send = (method: string, params?: object) => unknown;

/** What is reached of Playwright's own side of a context. */
interface Inside {
	readonly _connection: {
		toImpl(context: BrowserContext): {
			readonly _browser: {
				readonly _session: { readonly constructor: { readonly prototype: { send: Send } } };
			};
		};
	};
}

const nothingKept = { maxTotalBufferSize: 0, maxResourceBufferSize: 0 };

/**
 * Has Playwright's pages to come keep no copy of what they fetch. Otherwise each does, in its own process, for a debugger
 * to look at: memory and time that no reader's browser spends. Playwright has no option for it.
 */
export function keepNoBodies(context: BrowserContext): void {
	const { toImpl } = (context as unknown as Inside)._connection;
	const { prototype } = toImpl(context)._browser._session.constructor;
	const { send } = prototype;
	prototype.send = function (method, params) {
		return send.call(this, method, method === 'Network.enable' ? { ...params, ...nothingKept } : params);
	};
}
