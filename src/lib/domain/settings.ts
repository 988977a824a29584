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
	/** Edition of the policy that staff acknowledge before they open results. */
	policyEdition: z.string().trim().min(1).max(40).default('1445')
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
