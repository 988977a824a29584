import type { Annotation } from '#lib/analytics/view/annotations.ts';
import { toHundredths } from './hundredths.ts';
import type { MonthScale } from './month-scale.ts';

/** An annotation where it is drawn: from its first month to the end of its last, in % of the plot's width. */
export interface PlacedAnnotation {
	readonly annotation: Annotation;
	readonly x: number;
	readonly width: number;
	/** What it is called in the drawing and in the list below it; changes only, counted from 1. */
	readonly number: number;
}

/** The annotations within the span of a chart by what they are, each in order of time. */
export interface PlacedAnnotations {
	readonly changes: readonly PlacedAnnotation[];
	readonly holyMonths: readonly PlacedAnnotation[];
	readonly versions: readonly PlacedAnnotation[];
}

/** Lays annotations out on a scale; what lies outside its span is left out, what reaches into it is cut off there. */
export function placeAnnotations(annotations: readonly Annotation[], scale: MonthScale): PlacedAnnotations {
	const placed = annotations
		.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
		.flatMap((annotation) => {
			const start = Math.max(0, scale.start(annotation.from));
			const end = Math.min(100, scale.start(annotation.to) + scale.step);
			if (end <= start || (annotation.kind !== 'holy-month' && scale.x(annotation.from) === null)) return [];
			return { annotation, x: toHundredths(start), width: toHundredths(end - start) };
		});
	const ofKind = (kind: Annotation['kind']) =>
		placed
			.filter(({ annotation }) => annotation.kind === kind)
			.map((place, index) => ({ ...place, number: index + 1 }));
	return {
		changes: ofKind('change'),
		holyMonths: ofKind('holy-month'),
		versions: ofKind('new-version')
	};
}
