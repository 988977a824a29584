import type { CivilDate } from '#lib/domain/calendar.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { randomId } from '#lib/server/store/id.ts';
import { insertChange } from '#lib/server/store/recorded-changes.ts';
import { saveSettings } from '#lib/server/store/settings.ts';
import type { StoredPlan } from './association.ts';

/** What the made-up association wants to reach. */
const targets = { 'D-OVR-1': 0.85, 'D-FAI-1': 0.9, 'D-CNF-1': 0.9 };

/** What changed in it, in the words of who recorded it; a null department is the whole association. */
const changes: readonly {
	readonly department: string | null;
	readonly changedOn: CivilDate;
	readonly reason: string;
}[] = [
	{
		department: 'employment',
		changedOn: '2025-06-01',
		reason: 'تقليص خطوات التسجيل إلى خطوة واحدة، وإرسال المعلومات قبل البدء بأسبوع'
	},
	{ department: null, changedOn: '2025-01-05', reason: 'اعتماد دليل موحّد لاستقبال المستفيدين في الأقسام' }
];

/** Stores the targets and recorded changes of the demonstration; no limits start anew, so that signals stay. */
export async function makeDemoQualityWork(runtime: Runtime, stored: StoredPlan): Promise<void> {
	await runtime.store.transaction(async (trx) => {
		await saveSettings(trx, { targets });
		for (const { department, changedOn, reason } of changes) {
			await insertChange(trx, {
				id: randomId(),
				changedOn,
				reason,
				rebases: false,
				department: department === null ? null : (stored.departments.get(department) ?? null),
				program: null,
				recordedBy: 'demo',
				recordedOn: changedOn
			});
		}
	});
}
