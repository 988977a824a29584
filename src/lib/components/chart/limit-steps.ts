import type { ReadPoint } from '#lib/analytics/signal/reading.ts';
import { toHundredths } from './hundredths.ts';

/** Paths of a segment's lines, in a box of 100 by 100; empty where it has none. */
export interface LimitSteps {
	readonly centre: string;
	/** Both limits, as lines. */
	readonly limits: string;
	/** What lies between them, as an area. */
	readonly band: string;
}

interface Stepped {
	readonly point: ReadPoint;
	readonly left: number;
	readonly right: number;
}

/**
 * The centre line and limits of the points of one segment as steps: limits change with the number of answers, and a
 * step between two points stands half-way between the time they stand for.
 */
export function limitSteps(points: readonly Stepped[], y: (share: number) => number): LimitSteps {
	const edges = edgesOf(points);
	const upper = stepsOf(points, edges, ({ upperLimit }) => upperLimit, y);
	const lower = stepsOf(points, edges, ({ lowerLimit }) => lowerLimit, y);
	return {
		centre: stepsOf(points, edges, ({ centre }) => centre, y),
		limits: upper + lower,
		band: bandOf(points, edges, y)
	};
}

/** One more edge than points: where the step of each begins, and where the last ends. */
function edgesOf(points: readonly Stepped[]): number[] {
	return [
		...points.map(({ left }, index) => {
			const before = points[index - 1];
			return before ? toHundredths((before.right + left) / 2) : left;
		}),
		points.at(-1)?.right ?? 0
	];
}

function stepsOf(
	points: readonly Stepped[],
	edges: readonly number[],
	value: (point: ReadPoint) => number | null,
	y: (share: number) => number
): string {
	let path = '';
	let at: number | null = null;
	for (const [index, { point }] of points.entries()) {
		const share = value(point);
		const next = share === null ? null : y(share);
		if (next === at) continue;
		if (at !== null) path += `H${edges[index]}`;
		if (next !== null) path += at === null ? `M${edges[index]} ${next}` : `V${next}`;
		at = next;
	}
	return at === null ? path : `${path}H${edges.at(-1)}`;
}

function bandOf(points: readonly Stepped[], edges: readonly number[], y: (share: number) => number): string {
	const steps = points.flatMap(({ point }, index) =>
		point.lowerLimit === null || point.upperLimit === null
			? []
			: {
					from: edges[index] ?? 0,
					to: edges[index + 1] ?? 0,
					upper: y(point.upperLimit),
					lower: y(point.lowerLimit)
				}
	);
	const first = steps[0];
	if (!first) return '';
	const there = merged(steps, ({ upper }) => upper).map(({ upper, to }) => `V${upper}H${to}`);
	const back = merged(steps.toReversed(), ({ lower }) => lower).map(({ lower, from }) => `V${lower}H${from}`);
	return `M${first.from} ${first.upper}${there.join('')}${back.join('')}Z`;
}

/** The last of each run of steps of one height: the path goes to its far end at once. */
function merged<Step>(steps: readonly Step[], height: (step: Step) => number): Step[] {
	return steps.filter((step, index) => {
		const next = steps[index + 1];
		return next === undefined || height(next) !== height(step);
	});
}
