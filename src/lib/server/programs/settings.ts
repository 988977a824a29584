import { z } from 'zod';
import type { Account } from '#lib/domain/account.ts';
import { toCleanText, toLatinDigits } from '#lib/domain/arabic-text.ts';
import { checkForm, type Checked, type FieldIssue } from '#lib/domain/form-entry.ts';
import { settingsSchema, type Settings } from '#lib/domain/settings.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { readSettings, saveSettings } from '#lib/server/store/settings.ts';

const { shape } = settingsSchema;

/** Settings that are whole numbers, each with the least and the most it can be. */
export const settingRanges = {
	k: rangeOf(shape.k),
	windowDays: rangeOf(shape.windowDays),
	graceDays: rangeOf(shape.graceDays),
	replyDays: rangeOf(shape.replyDays),
	fiscalYearStartMonth: rangeOf(shape.fiscalYearStartMonth)
} as const;

const entries = z.object({
	k: wholeNumber(settingRanges.k),
	windowDays: wholeNumber(settingRanges.windowDays),
	graceDays: wholeNumber(settingRanges.graceDays),
	replyDays: wholeNumber(settingRanges.replyDays),
	fiscalYearStartMonth: wholeNumber(settingRanges.fiscalYearStartMonth),
	associationAr: line(1, 120),
	associationEn: line(1, 120),
	privacyContact: line(3, 200),
	policyEdition: line(1, 40)
});

/** A field of the form and what is wrong: `missing`, `number`, `range`, `tooLong`, `tooShort` or `lower` (k only). */
export type SettingsResult =
	{ readonly ok: true } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Changes the association's settings from a form: one entry for each setting, the association's name as
 * `associationAr` and `associationEn`. Nothing is saved when anything is wrong. `k` goes upward only: people answered
 * on the promise of the number in force.
 */
export async function changeSettings(
	runtime: Runtime,
	actor: Account,
	form: Readonly<Record<string, unknown>>
): Promise<SettingsResult> {
	const checked = toSettings(form);
	if (!checked.ok) return checked;
	return runtime.store.transaction(async (trx): Promise<SettingsResult> => {
		const before = await readSettings(trx);
		if (checked.value.k < before.k) return { ok: false, issues: [{ field: 'k', code: 'lower' }] };
		const changed = Object.fromEntries(
			Object.entries(checked.value).filter(
				([key, value]) => JSON.stringify(before[key as keyof Settings]) !== JSON.stringify(value)
			)
		);
		const keys = Object.keys(changed);
		if (keys.length === 0) return { ok: true };
		await saveSettings(trx, changed);
		const at = runtime.clock.now();
		await recordAudit(trx, { at, account: actor.id, action: 'settings.change', subject: keys.join(' ') });
		return { ok: true };
	});
}

/** Settings as the entries of the form. */
export function toSettingsForm(settings: Settings): Record<string, string> {
	const { association, ...others } = settings;
	return {
		...Object.fromEntries(Object.entries(others).map(([key, value]) => [key, String(value)])),
		associationAr: association.ar,
		associationEn: association.en
	};
}

function toSettings(form: Readonly<Record<string, unknown>>): Checked<Settings> {
	const checked = checkForm(entries, form);
	if (!checked.ok) return checked;
	const { associationAr, associationEn, ...others } = checked.value;
	return { ok: true, value: { ...others, association: { ar: associationAr, en: associationEn } } };
}

function wholeNumber({ min, max }: { min: number; max: number }) {
	return z
		.string()
		.transform((text) => toLatinDigits(text).trim())
		.pipe(
			z
				.string()
				.min(1, 'missing')
				.regex(/^\d{1,6}$/, 'number')
		)
		.transform(Number)
		.pipe(z.number().min(min, 'range').max(max, 'range'));
}

function line(least: number, most: number) {
	return z
		.string()
		.transform(toCleanText)
		.pipe(z.string().min(1, 'missing').min(least, 'tooShort').max(most, 'tooLong'));
}

function rangeOf(setting: z.ZodDefault<z.ZodInt>): { readonly min: number; readonly max: number } {
	const { minValue, maxValue } = setting.unwrap();
	return { min: minValue ?? 0, max: maxValue ?? Number.MAX_SAFE_INTEGER };
}
