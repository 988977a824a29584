import type { ReadPoint, SegmentStatus, SeriesReading } from '#lib/analytics/signal/reading.ts';
import type { Month } from '#lib/domain/calendar.ts';
import type { Translate } from '#lib/messages/format.ts';
import { signal } from '#lib/messages/signal.ts';
import type { PlacedAnnotations } from './annotation-geometry.ts';
import type { KeyEntry } from './ChartFigure.svelte';
import { toPercent } from './chart-words.ts';
import { hasGap, type ControlGeometry } from './control-geometry.ts';
import { fewAnswers, isFew } from './marks.ts';

/** What a control chart draws besides its geometry. */
export interface DrawnBeside {
	readonly geometry: ControlGeometry;
	readonly placed: PlacedAnnotations;
	readonly target: number | null;
	readonly k: number;
}

/** The signs that a control chart uses, and no others, in the order in which a reader meets them. */
export function controlSigns(t: Translate, { geometry, placed, target, k }: DrawnBeside): KeyEntry[] {
	const { limits, points, signals } = geometry;
	const has = (mark: string) => signals.some((point) => point.mark === mark);
	const entries: readonly (readonly [boolean, KeyEntry])[] = [
		[points.length > 0, { sign: 'interval', text: t(signal.keyInterval) }],
		[
			points.some(({ point }) => isFew(point.n)),
			{ sign: 'few', text: t(signal.keyFew, { few: fewAnswers }) }
		],
		[geometry.gaps !== '', { sign: 'gap', text: t(signal.keyGap) }],
		[limits.some(({ centre }) => centre !== ''), { sign: 'centre', text: t(signal.keyCentre) }],
		[
			limits.some(({ band, status }) => band !== '' && status !== 'trial'),
			{ sign: 'limits', text: t(signal.keyLimits) }
		],
		[
			limits.some(({ band, status }) => band !== '' && status === 'trial'),
			{ sign: 'trial', text: t(signal.keyTrial) }
		],
		[has('improvement'), { sign: 'improvement', text: t(signal.improvement) }],
		[has('concern'), { sign: 'concern', text: t(signal.concern) }],
		[has('neither'), { sign: 'neither', text: t(signal.neither) }],
		[target !== null, { sign: 'target', text: t(signal.keyTarget, { target: toPercent(target ?? 0) }) }],
		[geometry.withheld.length > 0, { sign: 'withheld', text: t(signal.keyWithheld, { k }) }],
		[placed.holyMonths.length > 0, { sign: 'holy', text: t(signal.keyHolyMonth) }],
		[placed.versions.length > 0, { sign: 'version', text: t(signal.keyNewVersion) }],
		[placed.changes.length > 0, { sign: 'change', text: t(signal.keyChange) }]
	];
	return entries.flatMap(([isUsed, entry]) => (isUsed ? entry : []));
}

/** A group whose small chart a key explains. */
interface SignedPanel {
	readonly reading: SeriesReading;
	readonly points: readonly ReadPoint[];
	readonly withheld?: readonly Month[] | undefined;
}

/** The signs that small control charts use, and no others; `panels` hold the points that are drawn. */
export function panelSigns(
	t: Translate,
	panels: readonly SignedPanel[],
	{ placed, k }: Pick<DrawnBeside, 'placed' | 'k'>
): KeyEntry[] {
	const points = panels.flatMap((panel) => panel.points);
	const segments = panels.flatMap(({ reading }) => (reading.chart === 'none' ? [] : reading.segments));
	const has = (status: SegmentStatus) => segments.some((segment) => segment.status === status);
	const shows = (meaning: ReadPoint['meaning']) =>
		points.some((point) => point.rule !== null && point.meaning === meaning);
	const withheld = panels.some((panel) => (panel.withheld?.length ?? 0) > 0);
	const entries: readonly (readonly [boolean, KeyEntry])[] = [
		[points.length > 0, { sign: 'interval', text: t(signal.keyInterval) }],
		[points.some(({ n }) => isFew(n)), { sign: 'few', text: t(signal.keyFew, { few: fewAnswers }) }],
		[panels.some(({ reading }) => hasGap(reading)), { sign: 'gap', text: t(signal.keyGap) }],
		[segments.length > 0, { sign: 'centre', text: t(signal.keyCentre) }],
		[has('ok'), { sign: 'limits', text: t(signal.keyLimits) }],
		[has('trial'), { sign: 'trial', text: t(signal.keyTrial) }],
		[shows('improvement'), { sign: 'improvement', text: t(signal.improvement) }],
		[shows('concern'), { sign: 'concern', text: t(signal.concern) }],
		[shows('neither'), { sign: 'neither', text: t(signal.neither) }],
		[withheld, { sign: 'withheld', text: t(signal.keyWithheld, { k }) }],
		[placed.holyMonths.length > 0, { sign: 'holy', text: t(signal.keyHolyMonth) }],
		[placed.versions.length > 0, { sign: 'version', text: t(signal.keyNewVersion) }],
		[placed.changes.length > 0, { sign: 'change', text: t(signal.keyChange) }]
	];
	return entries.flatMap(([isUsed, entry]) => (isUsed ? entry : []));
}
