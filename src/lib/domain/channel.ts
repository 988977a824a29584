import { z } from 'zod';

/**
 * The ways in which the policy deals with people (S4). A personal link is a letter, whatever carries it (SMS,
 * WhatsApp, mail); an open link says where it was placed.
 */
export const channels = [
	'interview',
	'phone',
	'letter',
	'socialResearcher',
	'socialMedia',
	'volunteerPlatform',
	'website'
] as const;

export const channelSchema = z.enum(channels);

export type Channel = z.infer<typeof channelSchema>;

/** The channels an open link may name in its address; anything else counts as the website. */
export const openChannels = ['website', 'socialMedia', 'volunteerPlatform'] as const satisfies Channel[];

/** The channel an open link names, the website when it names none. */
export function toOpenChannel(value: string | null): Channel {
	return openChannels.find((channel) => channel === value) ?? 'website';
}
