import { addDays, hijriOf, weekdayOf, type CivilDate } from '#lib/domain/calendar.ts';
import type { Text } from '#lib/domain/language.ts';
import { demoDepartments, type DemoProgram } from './catalogue.ts';
import { familyNames, menGiven, providerFamily, providerGiven, womenGiven } from './names.ts';
import type { Random } from './random.ts';

/** One person who can be invited. */
export interface DemoPerson {
	readonly name: string;
	readonly mobile: string;
}

/** One dated delivery of a program. */
export interface DemoRun {
	readonly department: string;
	readonly program: DemoProgram;
	/** Indexes into `DemoPlan.providers`; two now and then. */
	readonly providers: readonly number[];
	readonly label: string;
	readonly startsOn: CivilDate;
	readonly endsOn: CivilDate;
	readonly people: readonly DemoPerson[];
}

/** Who works where and what runs when, before anybody has answered. */
export interface DemoPlan {
	readonly providers: readonly Text[];
	/** In order of ending. */
	readonly runs: readonly DemoRun[];
}

const providersPerDepartment = 10;

/** Runs that ended so lately that their surveys are open. */
const recentRuns = 4;

/** One run in so many ended before anybody was enrolled. */
const runsPerEmptyRoster = 60;

/**
 * Plans `runs` runs over the three years before `today` and the weeks around it: 15 to 60 people each, about one
 * in twelve much smaller and a few without a roster, few in Ramadan and in the height of summer.
 */
export function planDemo(random: Random, today: CivilDate, runs = 300): DemoPlan {
	const providers = demoDepartments.flatMap((_, department) =>
		Array.from({ length: providersPerDepartment }, (_, index) =>
			providerName(department * providersPerDepartment + index)
		)
	);
	const planned: DemoRun[] = [];
	const labels = new Map<string, number>();
	const dates = endDates(random.fork('dates'), today, runs);
	for (const [index, endsOn] of dates.entries()) {
		const draw = random.fork(`run ${index}`);
		const departmentIndex = index % demoDepartments.length;
		const department = demoDepartments[departmentIndex];
		if (!department) throw new RangeError('no department');
		const program = draw.pick(department.programs.flatMap((offered) => Array(offered.weight).fill(offered)));
		const number = (labels.get(program.key) ?? 0) + 1;
		labels.set(program.key, number);
		planned.push({
			department: department.key,
			program,
			providers: providersOf(draw, departmentIndex),
			label: `${endsOn.slice(0, 4)}-${String(number).padStart(2, '0')}`,
			startsOn: addDays(endsOn, -draw.pick([2, 4, 4, 9, 18, 32])),
			endsOn,
			people: draw.chance(1 / runsPerEmptyRoster) ? [] : peopleOf(draw, index, sizeOf(draw))
		});
	}
	return { providers, runs: planned };
}

/**
 * Ends on Sundays to Thursdays, from three years ago until a fortnight from now, in order; the first of them drawn
 * from the days before today, so that there are always surveys open.
 */
function endDates(random: Random, today: CivilDate, runs: number): CivilDate[] {
	const dates: CivilDate[] = [];
	while (dates.length < runs) {
		const isRecent = dates.length < recentRuns;
		const date = isRecent
			? addDays(today, -random.integer(1, 8))
			: addDays(today, -Math.floor(random.next() * 1096) + 14);
		if (weekdayOf(date) > 4) continue;
		if (!isRecent && !random.chance(busyness(date))) continue;
		dates.push(date);
	}
	return dates.sort();
}

/** How likely a run is to end around a date, 0 to 1: Ramadan and high summer are quiet. */
function busyness(date: CivilDate): number {
	if (hijriOf(date).month === 9) return 0.25;
	const month = Number(date.slice(5, 7));
	return month === 7 || month === 8 ? 0.45 : 1;
}

function providersOf(random: Random, department: number): number[] {
	const first = department * providersPerDepartment + rosterIndex(random);
	if (!random.chance(0.08)) return [first];
	const second = department * providersPerDepartment + rosterIndex(random);
	return second === first ? [first] : [first, second];
}

/** The third provider of a department delivers about three times as often as a colleague. */
function rosterIndex(random: Random): number {
	const drawn = random.integer(0, providersPerDepartment + 1);
	return drawn < providersPerDepartment ? drawn : 2;
}

function providerName(index: number): Text {
	const given = providerGiven[index % providerGiven.length] ?? ['', ''];
	const family = providerFamily[Math.floor(index / providerGiven.length) % providerFamily.length] ?? ['', ''];
	return { ar: `${given[0]} ${family[0]}`, en: `${given[1]} ${family[1]}` };
}

function sizeOf(random: Random): number {
	return random.chance(1 / 12) ? random.integer(3, 8) : random.integer(15, 60);
}

function peopleOf(random: Random, run: number, count: number): DemoPerson[] {
	return Array.from({ length: count }, (_, index) => {
		const father = random.pick(menGiven);
		const given = random.chance(0.6) ? random.pick(womenGiven) : random.pick(menGiven);
		return {
			name: `${given} ${father} ${random.pick(familyNames)}`,
			// Numbers of a range of their own, so that no two made-up people share one.
			mobile: `+9665${String(10_000_000 + run * 100 + index)}`
		};
	});
}
