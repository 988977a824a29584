import type { Selectable } from 'kysely';

/**
 * The tables of the store, the same on SQLite and PostgreSQL. Ids are random text, dates civil dates
 * (`YYYY-MM-DD`, Asia/Riyadh), booleans 0 or 1, structured values JSON text.
 *
 * The collecting tables (`invitation`, `spent`, `submitted`, `inbox`, `response`, `answer`, `comment`) hold no
 * time, no sequence and no column that joins an answer to a person: see "Answers cannot be joined to people"
 * in the README's decisions.
 */
export interface Schema {
	setting: { key: string; value: string };
	audit: { id: string; at: string; account: string | null; action: string; subject: string };
	department: Named;
	program: Named & { department: string; survey: string };
	provider: Named;
	run: {
		id: string;
		program: string;
		label: string;
		starts_on: string | null;
		ends_on: string | null;
		/** The day it ended, null while it has not. */
		ended_on: string | null;
		source: 'app' | 'import';
		/** Why a run that ended has no survey. */
		no_survey_reason: string | null;
	};
	run_provider: { run: string; provider: string };
	person: {
		id: string;
		full_name: string;
		/** The name normalised for matching. */
		match_name: string;
		mobile: string | null;
		email: string | null;
	};
	enrolment: { run: string; person: string; removed: number };

	survey_version: { id: string; survey: string; version: number; definition: string; hash: string };
	publication: {
		id: string;
		survey_version: string;
		run: string | null;
		slug: string | null;
		month: string | null;
		opens_on: string;
		/** Last day on which it can be answered. */
		closes_on: string;
		sealed: number;
	};
	invitation: {
		id: string;
		publication: string;
		person: string;
		lookup: string;
		generation: number;
		/** Null until the publication is sealed, then the same moment for all. */
		answered: 'answered' | 'declined' | 'none' | null;
	};
	voided_link: { lookup: string; publication: string };
	spent: { publication: string; mark: string; outcome: 'answered' | 'declined' };
	submitted: { mark: string; publication: string };
	inbox: {
		id: string;
		publication: string;
		version: string;
		language: string;
		channel: string;
		receipt: string;
		body: string;
	};
	import_row: { mark: string; occurrence: number };

	batch: {
		id: string;
		department: string | null;
		program: string | null;
		provider: string | null;
		/** Month of the latest run, `YYYY-MM`; null for undated runs. */
		period: string | null;
		/** The same in the Umm al-Qura calendar. */
		hijri_period: string | null;
		fiscal_year: number;
		audience: string;
		respondents: number;
		/** Invitations not voided; null where nobody was invited (imports, open audiences). */
		invited: number | null;
		sealed_on: string;
	};
	batch_publication: { batch: string; publication: string };
	/** What was asked in a batch; `subject` is a provider's id or ''. */
	batch_item: { batch: string; item: string; subject: string; scale: string; withheld: number };
	/** Counts by value of the items released in a batch; value -1 counts "not applicable". */
	batch_tally: { batch: string; item: string; subject: string; value: number; n: number };
	response: { id: string; batch: string; version: string; language: string; channel: string };
	answer: { response: string; item: string; subject: string; value: number | null };
	comment_block: {
		id: string;
		department: string | null;
		program: string | null;
		respondents: number;
		complete: number;
	};
	comment_block_batch: { block: string; batch: string };
	comment: { id: string; block: string; item: string; text: string };
	extract: {
		scope: string;
		content_key: string;
		sha256: string;
		bytes: number;
		manifest: string;
		built_on: string;
	};
	/** Figures of one department and fiscal year from whole answer sets; department '' is the association. */
	whole_figure: { department: string; fiscal_year: number; content_key: string; figures: string };
	/** A change that charts show; without a department it concerns the whole association. */
	recorded_change: {
		id: string;
		department: string | null;
		program: string | null;
		changed_on: string;
		reason: string;
		/** 1 where control limits start anew at it. */
		rebases: number;
		recorded_by: string;
		recorded_on: string;
	};

	role_grant: { id: string; account: string; role: string; scope: string | null };
	acknowledgement: { account: string; edition: string; acknowledged_on: string };
	setup_link: { mark: string; account: string | null; expires_at: string };
	job_lease: { name: string; holder: string; until: string };
	auth_user: {
		id: string;
		name: string;
		email: string;
		emailVerified: number | boolean;
		image: string | null;
		language: string | null;
		disabled: number | boolean | null;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	auth_session: {
		id: string;
		userId: string;
		token: string;
		expiresAt: string | Date;
		ipAddress: string | null;
		userAgent: string | null;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	auth_account: {
		id: string;
		userId: string;
		accountId: string;
		providerId: string;
		accessToken: string | null;
		refreshToken: string | null;
		idToken: string | null;
		accessTokenExpiresAt: string | Date | null;
		refreshTokenExpiresAt: string | Date | null;
		scope: string | null;
		password: string | null;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
	auth_verification: {
		id: string;
		identifier: string;
		value: string;
		expiresAt: string | Date;
		createdAt: string | Date;
		updatedAt: string | Date;
	};
}

interface Named {
	id: string;
	name_ar: string;
	name_en: string;
	archived: number;
}

/** One row of a table as it is read. */
export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
