import { describe, expect, test } from 'vitest';
import { weekdayOf } from '#lib/domain/calendar.ts';
import { answersOfRun } from '#lib/server/demo/answers.ts';
import { demoDepartments } from '#lib/server/demo/catalogue.ts';
import { demoEffects } from '#lib/server/demo/effects.ts';
import { planDemo, type DemoRun } from '#lib/server/demo/plan.ts';
import { seededRandom } from '#lib/server/demo/random.ts';
import { findReadySurvey } from '#lib/server/programs/ready-surveys.ts';

const today = '2026-11-22';

function favourableShare(runs: readonly DemoRun[], item: string): number {
	let favourable = 0;
	let valid = 0;
	for (const [index, run] of runs.entries()) {
		const survey = findReadySurvey(run.program.survey);
		if (!survey) throw new RangeError(run.program.survey);
		for (const { answers } of answersOfRun(seededRandom(`a ${index}`), run, survey, demoEffects)) {
			const value = answers[item];
			if (typeof value !== 'number') continue;
			valid++;
			if (value >= 4) favourable++;
		}
	}
	return favourable / valid;
}

describe('the plan of the demonstration', () => {
	const plan = planDemo(seededRandom('sada'), today);

	test('is the same for the same seed and another for another', () => {
		expect(planDemo(seededRandom('sada'), today)).toEqual(plan);
		expect(planDemo(seededRandom('other'), today)).not.toEqual(plan);
	});

	test('has 6 departments, 24 programs, 60 providers and 300 runs over three years', () => {
		expect(demoDepartments).toHaveLength(6);
		expect(demoDepartments.flatMap((department) => department.programs)).toHaveLength(24);
		expect(plan.providers).toHaveLength(60);
		expect(new Set(plan.providers.map((provider) => provider.en)).size).toBe(60);
		expect(plan.runs).toHaveLength(300);
		expect(plan.runs[0]?.endsOn.slice(0, 4)).toBe('2023');
		expect(new Set(plan.runs.map((run) => run.program.key)).size).toBe(24);
	});

	test('ends runs on working days, some of them still to come', () => {
		expect(plan.runs.every((run) => weekdayOf(run.endsOn) <= 4)).toBe(true);
		expect(plan.runs.filter((run) => run.endsOn >= today).length).toBeGreaterThan(0);
	});

	test('puts 15 to 60 people in a run, 3 to 8 in a few, and leaves some without a roster', () => {
		const everySize = plan.runs.map((run) => run.people.length);
		const sizes = everySize.filter((size) => size > 0);
		expect(everySize.length - sizes.length).toBeGreaterThan(2);
		expect(sizes.every((size) => (size >= 15 && size <= 60) || (size >= 3 && size <= 8))).toBe(true);
		const small = sizes.filter((size) => size <= 8).length;
		expect(small).toBeGreaterThan(10);
		expect(small).toBeLessThan(50);
	});

	test('gives every person a mobile number of their own', () => {
		const mobiles = plan.runs.flatMap((run) => run.people.map((person) => person.mobile));
		expect(new Set(mobiles).size).toBe(mobiles.length);
		expect(mobiles.every((mobile) => /^\+9665\d{8}$/.test(mobile))).toBe(true);
	});
});

describe('the answers of the demonstration', () => {
	const { runs } = planDemo(seededRandom('sada'), today);
	const post = runs.filter((run) => run.program.survey === 'F-POST');

	test('show the department that improved after its dated change', () => {
		const employment = post.filter((run) => run.department === 'employment');
		const before = employment.filter((run) => run.endsOn < '2025-06');
		const after = employment.filter((run) => run.endsOn >= '2025-06');
		expect(favourableShare(after, 'D-PRO-1') - favourableShare(before, 'D-PRO-1')).toBeGreaterThan(0.15);
	});

	test('show the program whose information gets less clear', () => {
		const data = post.filter((run) => run.program.key === 'data');
		const before = data.filter((run) => run.endsOn < '2025-07');
		const late = data.filter((run) => run.endsOn >= '2026-06');
		expect(favourableShare(before, 'D-INF-1') - favourableShare(late, 'D-INF-1')).toBeGreaterThan(0.25);
	});

	test('show the provider who differs on explaining and nothing on courtesy', () => {
		const theirs = post.filter((run) => run.providers.length === 1 && run.providers[0] === 22);
		const others = post.filter((run) => run.department === 'skills' && !run.providers.includes(22));
		expect(theirs.length).toBeGreaterThan(5);
		expect(favourableShare(others, 'D-PRV-1') - favourableShare(theirs, 'D-PRV-1')).toBeGreaterThan(0.2);
		expect(Math.abs(favourableShare(others, 'D-COU-1') - favourableShare(theirs, 'D-COU-1'))).toBeLessThan(
			0.1
		);
	});
});
