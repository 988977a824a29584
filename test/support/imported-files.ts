import { seededRandom } from './seeded-random.ts';

/** The 28 headers of the course evaluation that the worked example of the README imports, misspelt as they are. */
export const evaluationItems = [
	'Orientation',
	'Course Objectives',
	'Valua additon',
	'Syllabus Oriented',
	'Assignments',
	'Resources provided',
	'Practicals',
	'activities',
	'interactive',
	'met expectations',
	'Relevant',
	'Life aim',
	'Instructor knowledge',
	'Instructor prep',
	'Instructor plan',
	'instructor commitment',
	'instructor punctual',
	'instructor speaking',
	'instructor effictiveness',
	'instructor helpful',
	'instructor positive',
	'instructor respectful',
	'class participation',
	'instructor assignment',
	'instructor responsiveness',
	'instructor eval sys',
	'instructor solutions',
	'isntructor treatment'
];

/**
 * A made-up file of the shape of that evaluation: 3 instructors, 5 classes, no dates, and half of the forms giving one
 * answer to everything, so that many rows repeat exactly.
 */
export function evaluationFile(forms: number): string {
	const random = seededRandom(28);
	const lines = [`instcode,course code,repeat,attendance,difficulty,${evaluationItems.join(',')}`];
	for (let form = 0; form < forms; form++) {
		const same = random.integer(1, 5);
		const isStraight = random.chance(0.5);
		const answers = evaluationItems.map(() => (isStraight ? same : random.integer(1, 5)));
		const heading = [random.integer(1, 3), random.integer(1, 5), 1, random.integer(0, 1), 3];
		lines.push([...heading, ...answers].join(','));
	}
	return `${lines.join('\n')}\n`;
}
