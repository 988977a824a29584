import { resolve } from 'node:path';
import { z } from 'zod';
import { SadaError } from '#lib/domain/error.ts';

/** What a process is told from outside; read once, here and nowhere else. */
export interface Config {
	/** Address and port the server listens on. */
	readonly host: string;
	readonly port: number;
	/** The address people see, without a slash at the end; links are built on it. */
	readonly origin: string;
	/** Directory of the SQLite file, the secrets and the extracts. */
	readonly dataDirectory: string;
	/** PostgreSQL instead of SQLite when set. */
	readonly databaseUrl: string | null;
	/** The file of the one secret key, outside the database and its backup. */
	readonly secretsFile: string;
	/** An instant at which this process's clock starts instead of now, for demonstrations. */
	readonly now: Date | null;
	/** Whether the form that does nothing is there, to compare with in a bench. */
	readonly bench: boolean;
}

const blankIsUnset = (value: unknown) => (value === '' ? undefined : value);

const environmentSchema = z.object({
	HOST: z.preprocess(blankIsUnset, z.string().default('127.0.0.1')),
	PORT: z.preprocess(blankIsUnset, z.coerce.number().int().min(0).max(65_535).default(3000)),
	ORIGIN: z.preprocess(blankIsUnset, z.url({ protocol: /^https?$/ }).optional()),
	SADA_DATA: z.preprocess(blankIsUnset, z.string().default('./data')),
	SADA_SECRETS: z.preprocess(blankIsUnset, z.string().optional()),
	SADA_BENCH: z.preprocess(blankIsUnset, z.literal('1').optional()),
	SADA_NOW: z.preprocess(blankIsUnset, z.iso.datetime({ offset: true }).optional()),
	DATABASE_URL: z.preprocess(
		blankIsUnset,
		z
			.string()
			.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
			.optional()
	)
});

/** The configuration in an environment. Throws `config.invalid` naming every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const parsed = environmentSchema.safeParse(environment);
	if (!parsed.success) {
		const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
		throw new SadaError('config.invalid', { problems });
	}
	const env = parsed.data;
	const dataDirectory = resolve(env.SADA_DATA);
	return {
		host: env.HOST,
		port: env.PORT,
		origin: (env.ORIGIN ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, ''),
		dataDirectory,
		databaseUrl: env.DATABASE_URL ?? null,
		secretsFile: env.SADA_SECRETS ? resolve(env.SADA_SECRETS) : resolve(dataDirectory, 'secrets'),
		now: env.SADA_NOW ? new Date(env.SADA_NOW) : null,
		bench: env.SADA_BENCH === '1'
	};
}
