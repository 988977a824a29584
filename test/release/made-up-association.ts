import { addDays, endOfMonth, monthOf, type CivilDate } from '#lib/domain/calendar.ts';
import type { ReleaseRules, WaitingRun } from '#lib/release/waiting-run.ts';
import { seededRandom, type SeededRandom } from '#test/support/seeded-random.ts';
import { tally } from './made-up-run.ts';

/** A small association for audits: its runs over two and a half years, and when results were released. */
export interface MadeUpAssociation {
	readonly runs: readonly WaitingRun[];
	readonly rules: ReleaseRules;
	readonly replyDays: number;
	/** The last day of each month, and a few days in between. */
	readonly releases: readonly CivilDate[];
}

export const items = ['D-OVR-1', 'D-PRO-1', 'D-FAC-1'] as const;

const firstDay = '2024-01-03';

/** The association of a seed: one to three departments, many small runs, shared providers, some undated runs. */
export function madeUpAssociation(seed: number): MadeUpAssociation {
	const random = seededRandom(seed);
	const departments = Array.from({ length: random.integer(1, 3) }, (_, index) => `d${index}`);
	const programs = Array.from({ length: random.integer(1, 7) }, (_, index) => ({
		id: `p${index}`,
		department: random.pick(departments),
		audience: random.chance(0.85) ? ('direct' as const) : ('partner' as const)
	}));
	const providers = Array.from({ length: random.integer(1, 5) }, (_, index) => `v${index}`);
	const smallShare = random.next();
	const runs = Array.from({ length: random.integer(10, 50) }, (_, index) => {
		const program = random.pick(programs);
		const dated = random.chance(0.9);
		const ended = addDays(firstDay, random.integer(0, 850));
		return {
			id: `r${index}`,
			department: program.department,
			program: program.id,
			provider: random.chance(0.85) ? random.pick(providers) : null,
			audience: program.audience,
			open: false,
			period: dated ? monthOf(ended) : null,
			ended: dated ? ended : null,
			dueOn: addDays(ended, 14),
			...answers(random, random.chance(smallShare) ? random.integer(0, 6) : random.integer(5, 30))
		};
	});
	const months = Array.from({ length: 30 }, (_, index) =>
		endOfMonth(monthOf(addDays(firstDay, index * 30.4)))
	);
	const releases = [...new Set(months.flatMap((end) => [addDays(end, -random.integer(1, 27)), end]))].sort();
	return {
		runs: random.chance(0.3) ? [...runs, ...openMonths(random, months)] : runs,
		rules: { k: random.chance(0.8) ? 5 : 7, fiscalYearStartMonth: random.pick([1, 1, 7, 9]) },
		replyDays: random.pick([0, 7, 20]),
		releases
	};
}

function openMonths(random: SeededRandom, months: readonly CivilDate[]): WaitingRun[] {
	return months.map((end, index) => ({
		id: `o${index}`,
		department: null,
		program: null,
		provider: null,
		audience: 'indirect',
		open: true,
		period: monthOf(end),
		ended: end,
		dueOn: addDays(end, 4),
		...answers(random, random.integer(0, 45)),
		people: []
	}));
}

/** Some people answer again and again; some items are skipped by many; now and then all are against one. */
function answers(
	random: SeededRandom,
	respondents: number
): Pick<WaitingRun, 'respondents' | 'people' | 'tallies'> {
	const people = new Set<string>();
	while (people.size < respondents) people.add(`person ${random.integer(0, 400)}`);
	return {
		respondents,
		people: [...people],
		tallies: items.map((item) => {
			const valid = random.chance(0.7) ? respondents : random.integer(0, respondents);
			return tally(item, valid, random.chance(0.05) ? valid : random.integer(0, Math.floor(valid / 2)));
		})
	};
}
