import { z } from 'zod';
import { textSchema } from './language.ts';

/** The association's settings, each with its default. The policy names no number: these are the association's. */
export const settingsSchema = z.strictObject({
	/** Least number of respondents in a sealed batch; upward only, for batches sealed from then on. */
	k: z.int().min(5).max(50).default(5),
	/** Days a survey stays open, the day of opening included. */
	windowDays: z.int().min(1).max(90).default(10),
	/** Days after closing before sealing, for copies answered offline. */
	graceDays: z.int().min(0).max(30).default(3),
	/** Days after sealing in which only the provider sees a batch. */
	replyDays: z.int().min(0).max(60).default(7),
	/** First month of the fiscal year, 1 to 12. */
	fiscalYearStartMonth: z.int().min(1).max(12).default(1),
	association: textSchema.default({ ar: 'جمعية طويق', en: 'Tuwaiq Association' }),
	/** Address or number printed in the privacy notice. */
	privacyContact: z.string().trim().min(3).max(200).default('privacy@example.org'),
	/**
	 * The share of favourable answers, 0 to 1, that the association wants of an item, by item id; without an entry it
	 * has set none.
	 */
	targets: z.record(z.string(), z.number().min(0.01).max(1)).default({}),
	/** Edition of the policy that staff acknowledge before they open results. */
	policyEdition: z.string().trim().min(1).max(40).default('1445')
});

export type Settings = z.infer<typeof settingsSchema>;

/** Items a target can be set for: overall satisfaction, fairness, confidentiality, the right to rate. */
export const targetItems = ['D-OVR-1', 'D-FAI-1', 'D-CNF-1', 'D-VOI-1'] as const;

export const defaultSettings: Settings = settingsSchema.parse({});
