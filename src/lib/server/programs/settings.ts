import { z } from 'zod';
import type { Account } from '#lib/domain/account.ts';
import { toCleanText, toLatinDigits } from '#lib/domain/arabic-text.ts';
import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import { settingsSchema, targetItems, type Settings } from '#lib/domain/settings.ts';
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

/** In the order in which they stand on the page: mistakes are listed in it. */
const entries = z.object({
	associationAr: line(1, 120),
	associationEn: line(1, 120),
	privacyContact: line(3, 200),
	policyEdition: line(1, 40),
	fiscalYearStartMonth: wholeNumber(settingRanges.fiscalYearStartMonth),
	windowDays: wholeNumber(settingRanges.windowDays),
	graceDays: wholeNumber(settingRanges.graceDays),
	k: wholeNumber(settingRanges.k),
	replyDays: wholeNumber(settingRanges.replyDays)
});

const targetEntries = z.object(
	Object.fromEntries(targetItems.map((item) => [targetEntry(item), percentage()]))
);

/** The entry of the form that holds the target of an item: a whole percentage, or empty for none. */
export function targetEntry(item: string): string {
	return `target-${item}`;
}

/** A field of the form and what is wrong: `missing`, `number`, `percentage`, `range`, `tooLong`, `tooShort` or `lower` (k only). */
export type SettingsResult =
	{ readonly ok: true } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

/**
 * Changes the association's settings from a form: one entry for each setting, the association's name as
 * `associationAr` and `associationEn`, targets as `targetEntry` names them (one that is absent stays). Nothing is saved when anything is wrong. `k` goes upward only: people answered
 * on the promise of the number in force.
 */
export async function changeSettings(
	runtime: Runtime,
	actor: Account,
	form: Readonly<Record<string, unknown>>
): Promise<SettingsResult> {
	const checked = checkForm(entries, form);
	const wanted = checkForm(targetEntries, form);
	if (!checked.ok || !wanted.ok) {
		const issues = [checked, wanted].flatMap((part) => (part.ok ? [] : part.issues));
		return { ok: false, issues };
	}
	return runtime.store.transaction(async (trx): Promise<SettingsResult> => {
		const before = await readSettings(trx);
		const settings = toSettings(checked.value, wanted.value, before);
		if (settings.k < before.k) return { ok: false, issues: [{ field: 'k', code: 'lower' }] };
		const changed = Object.fromEntries(
			Object.entries(settings).filter(
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
	const { association, targets, ...others } = settings;
	const percentages = targetItems.map((item): [string, string] => {
		const target = targets[item];
		return [targetEntry(item), target === undefined ? '' : String(Math.round(target * 100))];
	});
	return {
		...Object.fromEntries(Object.entries(others).map(([key, value]) => [key, String(value)])),
		...Object.fromEntries(percentages),
		associationAr: association.ar,
		associationEn: association.en
	};
}

function toSettings(
	{ associationAr, associationEn, ...others }: z.output<typeof entries>,
	wanted: z.output<typeof targetEntries>,
	before: Settings
): Settings {
	const targets = targetItems.flatMap((item): [string, number][] => {
		const entered = wanted[targetEntry(item)];
		const target = entered === undefined ? before.targets[item] : entered;
		return typeof target === 'number' ? [[item, target]] : [];
	});
	return {
		...others,
		association: { ar: associationAr, en: associationEn },
		targets: Object.fromEntries(targets)
	};
}

/** A percentage as a share, null where it is empty, undefined where it is absent. */
function percentage() {
	return z
		.string()
		.transform((text) => toLatinDigits(text).replace(/[%٪\s]/g, ''))
		.pipe(z.string().regex(/^(?:[1-9]\d?|100)?$/, 'percentage'))
		.transform((text) => (text === '' ? null : Number(text) / 100))
		.optional();
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
