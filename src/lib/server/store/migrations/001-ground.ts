import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Store } from '#lib/server/store/store.ts';

type Builder = CreateTableBuilder<string, never>;

/** The tables from the first release on: the association, collecting, sealed batches, staff access. */
export function ground(engine: Store['engine']): Migration {
	/** Rows in the order of a random key: their place says nothing about when they came. */
	const unordered = (table: Builder) => (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table);

	return {
		async up(db: Kysely<unknown>) {
			const create = (name: string): Builder => db.schema.createTable(name) as Builder;
			const index = (table: string, ...columns: string[]) =>
				db.schema
					.createIndex(`${table}_by_${columns.join('_')}`)
					.on(table)
					.columns(columns)
					.execute();

			await create('setting')
				.addColumn('key', 'text', (c) => c.primaryKey())
				.addColumn('value', 'text', (c) => c.notNull())
				.execute();
			await create('audit')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('at', 'text', (c) => c.notNull())
				.addColumn('account', 'text')
				.addColumn('action', 'text', (c) => c.notNull())
				.addColumn('subject', 'text', (c) => c.notNull())
				.execute();
			await named(create('department')).execute();
			await named(create('program'))
				.addColumn('department', 'text', (c) => c.notNull().references('department.id'))
				.addColumn('survey', 'text', (c) => c.notNull())
				.execute();
			await named(create('provider')).execute();
			await create('run')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('program', 'text', (c) => c.notNull().references('program.id'))
				.addColumn('label', 'text', (c) => c.notNull())
				.addColumn('starts_on', 'text')
				.addColumn('ends_on', 'text')
				.addColumn('ended_on', 'text')
				.addColumn('source', 'text', (c) => c.notNull())
				.addColumn('no_survey_reason', 'text')
				.execute();
			await index('run', 'program');
			await create('run_provider')
				.addColumn('run', 'text', (c) => c.notNull().references('run.id'))
				.addColumn('provider', 'text', (c) => c.notNull().references('provider.id'))
				.addPrimaryKeyConstraint('run_provider_pk', ['run', 'provider'] as never[])
				.execute();
			await create('person')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('full_name', 'text', (c) => c.notNull())
				.addColumn('match_name', 'text', (c) => c.notNull())
				.addColumn('mobile', 'text')
				.addColumn('email', 'text')
				.execute();
			await index('person', 'match_name');
			await create('enrolment')
				.addColumn('run', 'text', (c) => c.notNull().references('run.id'))
				.addColumn('person', 'text', (c) => c.notNull().references('person.id'))
				.addColumn('removed', 'integer', (c) => c.notNull())
				.addPrimaryKeyConstraint('enrolment_pk', ['run', 'person'] as never[])
				.execute();

			await create('survey_version')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('survey', 'text', (c) => c.notNull())
				.addColumn('version', 'integer', (c) => c.notNull())
				.addColumn('definition', 'text', (c) => c.notNull())
				.addColumn('hash', 'text', (c) => c.notNull().unique())
				.execute();
			await create('publication')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('survey_version', 'text', (c) => c.notNull().references('survey_version.id'))
				.addColumn('run', 'text', (c) => c.unique().references('run.id'))
				.addColumn('slug', 'text')
				.addColumn('month', 'text')
				.addColumn('opens_on', 'text', (c) => c.notNull())
				.addColumn('closes_on', 'text', (c) => c.notNull())
				.addColumn('sealed', 'integer', (c) => c.notNull())
				.addUniqueConstraint('publication_slug_month', ['slug', 'month'] as never[])
				.execute();
			await index('publication', 'sealed', 'closes_on');
			await unordered(create('invitation'))
				.addColumn('id', 'text', (c) => c.primaryKey().notNull())
				.addColumn('publication', 'text', (c) => c.notNull().references('publication.id'))
				.addColumn('person', 'text', (c) => c.notNull().references('person.id'))
				.addColumn('lookup', 'text', (c) => c.notNull().unique())
				.addColumn('generation', 'integer', (c) => c.notNull())
				.addColumn('answered', 'text')
				.addUniqueConstraint('invitation_publication_person', ['publication', 'person'] as never[])
				.execute();
			await unordered(create('voided_link'))
				.addColumn('lookup', 'text', (c) => c.primaryKey().notNull())
				.addColumn('publication', 'text', (c) => c.notNull())
				.execute();
			await unordered(create('spent'))
				.addColumn('publication', 'text', (c) => c.notNull())
				.addColumn('mark', 'text', (c) => c.notNull())
				.addColumn('outcome', 'text', (c) => c.notNull())
				.addPrimaryKeyConstraint('spent_pk', ['publication', 'mark'] as never[])
				.execute();
			await unordered(create('submitted'))
				.addColumn('mark', 'text', (c) => c.primaryKey().notNull())
				.addColumn('publication', 'text', (c) => c.notNull())
				.execute();
			await index('submitted', 'publication');
			await unordered(create('inbox'))
				.addColumn('id', 'text', (c) => c.primaryKey().notNull())
				.addColumn('publication', 'text', (c) => c.notNull())
				.addColumn('version', 'text', (c) => c.notNull())
				.addColumn('language', 'text', (c) => c.notNull())
				.addColumn('channel', 'text', (c) => c.notNull())
				.addColumn('receipt', 'text', (c) => c.notNull().unique())
				.addColumn('body', 'text', (c) => c.notNull())
				.execute();
			await index('inbox', 'publication');
			await unordered(create('import_row'))
				.addColumn('mark', 'text', (c) => c.notNull())
				.addColumn('occurrence', 'integer', (c) => c.notNull())
				.addPrimaryKeyConstraint('import_row_pk', ['mark', 'occurrence'] as never[])
				.execute();

			await create('batch')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('department', 'text')
				.addColumn('program', 'text')
				.addColumn('provider', 'text')
				.addColumn('period', 'text')
				.addColumn('hijri_period', 'text')
				.addColumn('fiscal_year', 'integer', (c) => c.notNull())
				.addColumn('audience', 'text', (c) => c.notNull())
				.addColumn('respondents', 'integer', (c) => c.notNull())
				.addColumn('invited', 'integer')
				.addColumn('sealed_on', 'text', (c) => c.notNull())
				.execute();
			await index('batch', 'department');
			await create('batch_publication')
				.addColumn('batch', 'text', (c) => c.notNull().references('batch.id'))
				.addColumn('publication', 'text', (c) => c.notNull().unique().references('publication.id'))
				.addPrimaryKeyConstraint('batch_publication_pk', ['batch', 'publication'] as never[])
				.execute();
			await create('batch_item')
				.addColumn('batch', 'text', (c) => c.notNull().references('batch.id'))
				.addColumn('item', 'text', (c) => c.notNull())
				.addColumn('subject', 'text', (c) => c.notNull())
				.addColumn('scale', 'text', (c) => c.notNull())
				.addColumn('withheld', 'integer', (c) => c.notNull())
				.addPrimaryKeyConstraint('batch_item_pk', ['batch', 'item', 'subject'] as never[])
				.execute();
			await unordered(create('batch_tally'))
				.addColumn('batch', 'text', (c) => c.notNull().references('batch.id'))
				.addColumn('item', 'text', (c) => c.notNull())
				.addColumn('subject', 'text', (c) => c.notNull())
				.addColumn('value', 'integer', (c) => c.notNull())
				.addColumn('n', 'integer', (c) => c.notNull())
				.addPrimaryKeyConstraint('batch_tally_pk', ['batch', 'item', 'subject', 'value'] as never[])
				.execute();
			await unordered(create('response'))
				.addColumn('id', 'text', (c) => c.primaryKey().notNull())
				.addColumn('batch', 'text', (c) => c.notNull().references('batch.id'))
				.addColumn('version', 'text', (c) => c.notNull())
				.addColumn('language', 'text', (c) => c.notNull())
				.addColumn('channel', 'text', (c) => c.notNull())
				.execute();
			await index('response', 'batch');
			await unordered(create('answer'))
				.addColumn('response', 'text', (c) => c.notNull())
				.addColumn('item', 'text', (c) => c.notNull())
				.addColumn('subject', 'text', (c) => c.notNull())
				.addColumn('value', 'smallint')
				.addPrimaryKeyConstraint('answer_pk', ['response', 'item', 'subject'] as never[])
				.execute();
			await create('comment_block')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('department', 'text')
				.addColumn('program', 'text')
				.addColumn('respondents', 'integer', (c) => c.notNull())
				.addColumn('complete', 'integer', (c) => c.notNull())
				.execute();
			await create('comment_block_batch')
				.addColumn('block', 'text', (c) => c.notNull().references('comment_block.id'))
				.addColumn('batch', 'text', (c) => c.notNull().references('batch.id'))
				.addPrimaryKeyConstraint('comment_block_batch_pk', ['block', 'batch'] as never[])
				.execute();
			await unordered(create('comment'))
				.addColumn('id', 'text', (c) => c.primaryKey().notNull())
				.addColumn('block', 'text', (c) => c.notNull().references('comment_block.id'))
				.addColumn('item', 'text', (c) => c.notNull())
				.addColumn('text', 'text', (c) => c.notNull())
				.execute();
			await index('comment', 'block');
			await create('extract')
				.addColumn('scope', 'text', (c) => c.notNull())
				.addColumn('content_key', 'text', (c) => c.notNull())
				.addColumn('sha256', 'text', (c) => c.notNull())
				.addColumn('bytes', 'integer', (c) => c.notNull())
				.addColumn('manifest', 'text', (c) => c.notNull())
				.addColumn('built_on', 'text', (c) => c.notNull())
				.addPrimaryKeyConstraint('extract_pk', ['scope', 'content_key'] as never[])
				.execute();

			await create('role_grant')
				.addColumn('id', 'text', (c) => c.primaryKey())
				.addColumn('account', 'text', (c) => c.notNull())
				.addColumn('role', 'text', (c) => c.notNull())
				.addColumn('scope', 'text')
				.execute();
			await index('role_grant', 'account');
			await create('acknowledgement')
				.addColumn('account', 'text', (c) => c.notNull())
				.addColumn('edition', 'text', (c) => c.notNull())
				.addColumn('acknowledged_on', 'text', (c) => c.notNull())
				.addPrimaryKeyConstraint('acknowledgement_pk', ['account', 'edition'] as never[])
				.execute();
			await create('setup_link')
				.addColumn('mark', 'text', (c) => c.primaryKey())
				.addColumn('account', 'text')
				.addColumn('expires_at', 'text', (c) => c.notNull())
				.execute();
			await create('job_lease')
				.addColumn('name', 'text', (c) => c.primaryKey())
				.addColumn('holder', 'text', (c) => c.notNull())
				.addColumn('until', 'text', (c) => c.notNull())
				.execute();
			await authTables(db, engine);
		}
	};
}

function named(table: Builder): Builder {
	return table
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name_ar', 'text', (c) => c.notNull())
		.addColumn('name_en', 'text', (c) => c.notNull())
		.addColumn('archived', 'integer', (c) => c.notNull()) as Builder;
}

/** The tables better-auth keeps staff accounts and sessions in, with its column names. */
async function authTables(db: Kysely<unknown>, engine: Store['engine']): Promise<void> {
	const moment = engine === 'postgres' ? 'timestamptz' : 'text';
	const flag = engine === 'postgres' ? 'boolean' : 'integer';
	await db.schema
		.createTable('auth_user')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('email', 'text', (c) => c.notNull().unique())
		.addColumn('emailVerified', flag, (c) => c.notNull())
		.addColumn('image', 'text')
		.addColumn('language', 'text')
		.addColumn('disabled', flag)
		.addColumn('createdAt', moment, (c) => c.notNull())
		.addColumn('updatedAt', moment, (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('auth_session')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('userId', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
		.addColumn('token', 'text', (c) => c.notNull().unique())
		.addColumn('expiresAt', moment, (c) => c.notNull())
		.addColumn('ipAddress', 'text')
		.addColumn('userAgent', 'text')
		.addColumn('createdAt', moment, (c) => c.notNull())
		.addColumn('updatedAt', moment, (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('auth_account')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('userId', 'text', (c) => c.notNull().references('auth_user.id').onDelete('cascade'))
		.addColumn('accountId', 'text', (c) => c.notNull())
		.addColumn('providerId', 'text', (c) => c.notNull())
		.addColumn('accessToken', 'text')
		.addColumn('refreshToken', 'text')
		.addColumn('idToken', 'text')
		.addColumn('accessTokenExpiresAt', moment)
		.addColumn('refreshTokenExpiresAt', moment)
		.addColumn('scope', 'text')
		.addColumn('password', 'text')
		.addColumn('createdAt', moment, (c) => c.notNull())
		.addColumn('updatedAt', moment, (c) => c.notNull())
		.execute();
	await db.schema
		.createTable('auth_verification')
		.addColumn('id', 'text', (c) => c.primaryKey())
		.addColumn('identifier', 'text', (c) => c.notNull())
		.addColumn('value', 'text', (c) => c.notNull())
		.addColumn('expiresAt', moment, (c) => c.notNull())
		.addColumn('createdAt', moment, (c) => c.notNull())
		.addColumn('updatedAt', moment, (c) => c.notNull())
		.execute();
}
