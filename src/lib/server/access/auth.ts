import { betterAuth } from 'better-auth';
import type { Database } from '#lib/server/store/store.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { passwordLength } from './password.ts';

/** Hours without a visit after which a session ends. */
const sessionHours = 12;

export type Auth = ReturnType<typeof build>;

const built = new WeakMap<Runtime, Auth>();

/**
 * The password and session machinery of a runtime, on its own store. It is called in process only: none of its
 * HTTP endpoints are served, so nobody signs up by themselves and nothing about accounts is answered to the world.
 */
export function authOf(runtime: Runtime): Auth {
	let auth = built.get(runtime);
	if (!auth) {
		auth = build(runtime);
		built.set(runtime, auth);
	}
	return auth;
}

function build({ config, store, secrets, log }: Runtime) {
	return betterAuth({
		appName: 'Sada',
		baseURL: config.origin,
		secret: secrets.hmac('session', 'cookie'),
		telemetry: { enabled: false },
		database: { db: store.db, type: store.engine },
		user: {
			modelName: 'auth_user',
			additionalFields: {
				language: { type: 'string', required: false, input: false },
				disabled: { type: 'boolean', required: false, input: false }
			}
		},
		session: {
			modelName: 'auth_session',
			expiresIn: sessionHours * 3600,
			updateAge: 3600
		},
		account: { modelName: 'auth_account' },
		verification: { modelName: 'auth_verification' },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.min,
			maxPasswordLength: passwordLength.max
		},
		databaseHooks: {
			session: { create: { before: ({ userId }) => isOpen(store.db, String(userId)) } }
		},
		advanced: {
			cookiePrefix: 'sada',
			useSecureCookies: config.origin.startsWith('https:'),
			ipAddress: { disableIpTracking: true }
		},
		logger: {
			log: (level, message) => {
				if (level === 'error') log.error('access.auth', new Error(message));
			}
		}
	});
}

/** False refuses the session. */
async function isOpen(db: Database, account: string): Promise<false | void> {
	const row = await db
		.selectFrom('auth_user')
		.select('disabled')
		.where('id', '=', account)
		.executeTakeFirst();
	if (!row || row.disabled) return false;
}
