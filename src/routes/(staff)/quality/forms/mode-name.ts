import type { Mode } from '#lib/analytics/view/mode-effects.ts';
import { channelName, languageName } from '#lib/messages/forms.ts';
import type { Message, Translate } from '#lib/messages/format.ts';

const names: Readonly<Record<Mode, Readonly<Record<string, Message>>>> = {
	channel: channelName,
	language: languageName
};

/** The name of a channel or language; its id where it has none. */
export function modeName(t: Translate, mode: Mode, group: string): string {
	const name = names[mode][group];
	return name ? t(name) : group;
}
