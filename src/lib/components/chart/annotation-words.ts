import type { Annotation } from '#lib/analytics/view/annotations.ts';
import { annotation } from '#lib/messages/annotation.ts';
import type { Translate } from '#lib/messages/format.ts';

/** What an annotation says: the words of who recorded it, or what the app knows by itself. */
export function annotationText(t: Translate, { label }: Annotation): string {
	return 'text' in label ? label.text : t(annotation[label.key], label.params);
}
