import { normaliseForMatching } from '#lib/domain/arabic-text.ts';
import { addDays, endOfMonth, monthOf, startOfMonth, type CivilDate } from '#lib/domain/calendar.ts';
import type { Text } from '#lib/domain/language.ts';
import type { PastResponse } from '#lib/domain/response-row.ts';
import { insertDepartment, listDepartments } from '#lib/server/store/departments.ts';
import { randomId } from '#lib/server/store/id.ts';
import {
	findImportedRun,
	insertImportedRun,
	saveImportedDates,
	type ImportedRun
} from '#lib/server/store/imports.ts';
import { insertProgram, listPrograms } from '#lib/server/store/programs.ts';
import { insertProvider, listProviders } from '#lib/server/store/providers.ts';
import { insertPublication } from '#lib/server/store/publications.ts';
import type { Database } from '#lib/server/store/store.ts';

/** The run that a row belongs to. */
export interface Target extends ImportedRun {
	/** Whether rows may be added: neither sealed nor holding answers to another survey. */
	state: 'open' | 'sealed' | 'surveyDiffers';
	startsOn: CivilDate | null;
	endsOn: CivilDate | null;
}

/** What every run of one import shares. */
export interface TargetContext {
	readonly surveyVersion: string;
	/** The survey programs use that are made here. */
	readonly programSurvey: string;
	readonly today: CivilDate;
}

/** Days for which the runs of an import that was interrupted are kept from being sealed half full. */
const daysToFinish = 3;

/** How runs without any date are labelled. */
const undatedLabel = '—';

/**
 * Finds the run of each row and makes what is missing: department, program, provider, run and publication. While an
 * import is under way its publications close a few days ahead, since what has closed may be sealed at any moment;
 * `finish` gives them the dates of their answers.
 */
export class ResponseTargets {
	readonly created = { departments: 0, programs: 0, providers: 0, runs: 0 };
	readonly #context: TargetContext;
	readonly #targets = new Map<string, Target>();
	readonly #touched = new Set<Target>();

	constructor(context: TargetContext) {
		this.#context = context;
	}

	/** The run of a row if it is known already. */
	known(response: PastResponse): Target | null {
		return this.#targets.get(keyOf(response)) ?? null;
	}

	/** The run of a row, made when missing. The transaction must keep other imports from making it too. */
	async find(trx: Database, response: PastResponse): Promise<Target> {
		const key = keyOf(response);
		const known = this.#targets.get(key);
		if (known) return known;
		const department = await this.#department(trx, response.department);
		const program = await this.#program(trx, department, response.program);
		const provider = response.provider && (await this.#provider(trx, response.provider));
		const label = labelOf(response);
		const existing = await findImportedRun(trx, program, provider, label);
		const target: Target = existing
			? { ...existing, state: 'open' }
			: await this.#makeRun(trx, program, provider, label, response);
		if (target.sealed) target.state = 'sealed';
		else if (target.surveyVersion !== this.#context.surveyVersion) target.state = 'surveyDiffers';
		else if (existing) await this.#reopen(trx, target);
		this.#targets.set(key, target);
		return target;
	}

	/** Notes that a row belongs to a run, which lasts at least from and to the row's date. */
	touch(target: Target, response: PastResponse): void {
		if (target.state !== 'open') return;
		this.#touched.add(target);
		if (response.run === null || response.date === null) return;
		if (target.startsOn === null || response.date < target.startsOn) target.startsOn = response.date;
		if (target.endsOn === null || response.date > target.endsOn) target.endsOn = response.date;
	}

	/** Gives every run that was touched its dates, from which on it may be sealed. */
	async finish(trx: Database): Promise<void> {
		const { today } = this.#context;
		for (const target of this.#touched) {
			const closesOn = target.endsOn ?? today;
			await saveImportedDates(trx, target, {
				endedOn: target.endsOn && earlier(target.endsOn, today),
				opensOn: target.startsOn ?? closesOn,
				closesOn
			});
		}
	}

	async #makeRun(
		trx: Database,
		program: string,
		provider: string | null,
		label: string,
		{ run, date }: PastResponse
	): Promise<Target> {
		const { surveyVersion, today } = this.#context;
		const isMonth = run === null && date !== null;
		const target: Target = {
			run: randomId(),
			publication: randomId(),
			surveyVersion,
			sealed: false,
			state: 'open',
			startsOn: isMonth ? startOfMonth(monthOf(date)) : date,
			endsOn: isMonth ? endOfMonth(monthOf(date)) : date
		};
		await insertImportedRun(trx, {
			id: target.run,
			program,
			provider,
			label,
			startsOn: target.startsOn,
			endsOn: target.endsOn,
			endedOn: target.endsOn && earlier(target.endsOn, today)
		});
		await insertPublication(trx, {
			id: target.publication,
			surveyVersion,
			run: target.run,
			slug: null,
			month: null,
			opensOn: target.startsOn ?? today,
			closesOn: addDays(today, daysToFinish),
			sealed: false
		});
		this.created.runs += 1;
		return target;
	}

	async #reopen(trx: Database, target: Target): Promise<void> {
		const { today } = this.#context;
		await saveImportedDates(trx, target, {
			endedOn: target.endsOn && earlier(target.endsOn, today),
			opensOn: target.startsOn ?? today,
			closesOn: addDays(today, daysToFinish)
		});
	}

	async #department(trx: Database, name: Text): Promise<string> {
		const known = findNamed(await listDepartments(trx), name);
		if (known) return known.id;
		const id = randomId();
		await insertDepartment(trx, id, name);
		this.created.departments += 1;
		return id;
	}

	async #program(trx: Database, department: string, name: Text): Promise<string> {
		const programs = await listPrograms(trx);
		const known = findNamed(
			programs.filter((program) => program.department === department),
			name
		);
		if (known) return known.id;
		const id = randomId();
		await insertProgram(trx, id, { name, department, survey: this.#context.programSurvey });
		this.created.programs += 1;
		return id;
	}

	async #provider(trx: Database, name: Text): Promise<string> {
		const known = findNamed(await listProviders(trx), name);
		if (known) return known.id;
		const id = randomId();
		await insertProvider(trx, id, name);
		this.created.providers += 1;
		return id;
	}
}

/** Both names agree, or one of them where the row's is the same in both languages. */
function findNamed<Named extends { readonly id: string; readonly name: Text }>(
	things: readonly Named[],
	name: Text
): Named | undefined {
	const [ar, en] = [normaliseForMatching(name.ar), normaliseForMatching(name.en)];
	return things.find((thing) => {
		const names = [normaliseForMatching(thing.name.ar), normaliseForMatching(thing.name.en)];
		return ar === en ? names.includes(ar) : names[0] === ar && names[1] === en;
	});
}

function labelOf({ run, date }: PastResponse): string {
	return run ?? (date === null ? undatedLabel : monthOf(date));
}

function keyOf(response: PastResponse): string {
	const { department, program, provider } = response;
	return [
		department.ar,
		department.en,
		program.ar,
		program.en,
		provider?.ar,
		provider?.en,
		labelOf(response)
	].join('\u001f');
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
	return one < other ? one : other;
}
