import type { DatedChange, VersionStart } from '#lib/analytics/view/annotations.ts';
import type { Account } from '#lib/domain/account.ts';
import { hijriMonthOf, monthOf } from '#lib/domain/calendar.ts';
import { checkForm, type FieldIssue } from '#lib/domain/form-entry.ts';
import { isDateOfChange, recordedChangeForm, type ChangePlace } from '#lib/domain/recorded-change.ts';
import { canRecordChange } from '#lib/server/access/change-scope.ts';
import { lastVisibleSealing } from '#lib/server/extracts/scope.ts';
import type { Runtime } from '#lib/server/runtime/runtime.ts';
import { recordAudit } from '#lib/server/store/audit.ts';
import { findDepartment } from '#lib/server/store/departments.ts';
import { randomId } from '#lib/server/store/id.ts';
import { findProgram } from '#lib/server/store/programs.ts';
import {
	deleteChange,
	findChange,
	insertChange,
	listChanges,
	updateChange
} from '#lib/server/store/recorded-changes.ts';
import { readSettings } from '#lib/server/store/settings.ts';
import type { Database } from '#lib/server/store/store.ts';
import { listVersionStarts } from '#lib/server/store/version-starts.ts';
import type { Saved } from './named-things.ts';

/**
 * Records a change (`id` null) or corrects one, from a form. Issues: those of `recordedChangeForm`, `dateRange` where
 * nobody can know of the day, and `place` `missing` where it is none of the account's. The correction of a change that
 * is gone, or not the account's, is refused as `change` `gone`.
 */
export async function saveChange(
	runtime: Runtime,
	actor: Account,
	id: string | null,
	entries: unknown
): Promise<Saved> {
	const checked = checkForm(recordedChangeForm, entries);
	if (!checked.ok) return checked;
	const { place: placeEntry, ...input } = checked.value;
	const today = runtime.clock.today();
	if (!isDateOfChange(input.changedOn, today)) return refuse('changedOn', 'dateRange');
	return runtime.store.transaction(async (trx): Promise<Saved> => {
		const place = await findPlace(trx, placeEntry);
		if (!place || !canRecordChange(actor, place.department)) return refuse('place', 'missing');
		const saved = { ...input, ...place, id: id ?? randomId() };
		if (id === null) {
			await insertChange(trx, { ...saved, recordedBy: actor.id, recordedOn: today });
		} else {
			const before = await findChange(trx, id);
			if (!before || !canRecordChange(actor, before.department)) return refuse('change', 'gone');
			await updateChange(trx, saved);
		}
		await note(runtime, trx, actor, id === null ? 'change.record' : 'change.correct', saved.id);
		return { ok: true, id: saved.id };
	});
}

/** Removes a recorded change: limits are again what they would have been. False when it is gone or not the account's. */
export async function removeChange(runtime: Runtime, actor: Account, id: string): Promise<boolean> {
	return runtime.store.transaction(async (trx) => {
		const change = await findChange(trx, id);
		if (!change || !canRecordChange(actor, change.department)) return false;
		await deleteChange(trx, id);
		await note(runtime, trx, actor, 'change.remove', id);
		return true;
	});
}

/**
 * The recorded changes that concern the charts of a department: its own, those of its programs and those of the whole
 * association. With null, the charts of the association: those of the whole association. The earliest first.
 */
export async function changesFor(runtime: Runtime, department: string | null): Promise<DatedChange[]> {
	const changes = await listChanges(runtime.store.db);
	return changes
		.filter((change) => change.department === null || change.department === department)
		.map(({ id, changedOn, reason, rebases, department, program }) => ({
			id,
			changedOn,
			reason,
			rebases,
			department,
			program,
			months: { gregory: monthOf(changedOn), 'islamic-umalqura': hijriMonthOf(changedOn) }
		}))
		.reverse();
}

/** When results of newer survey versions begin in a department (null: the association), as everyone may see it today. */
export async function versionStartsFor(runtime: Runtime, department: string | null): Promise<VersionStart[]> {
	const { db } = runtime.store;
	const { replyDays } = await readSettings(db);
	const scope = { role: 'departmentHead', id: department } as const;
	const sealedBy = lastVisibleSealing(scope, runtime.clock.today(), replyDays);
	return listVersionStarts(db, { department, sealedBy });
}

/** What an entry of the form names; null when there is no such thing. */
async function findPlace(db: Database, entry: string): Promise<ChangePlace | null> {
	if (entry === 'association') return { department: null, program: null };
	const [kind, id = ''] = entry.split(':', 2);
	if (kind === 'department') {
		return (await findDepartment(db, id)) && { department: id, program: null };
	}
	const program = kind === 'program' ? await findProgram(db, id) : null;
	return program && { department: program.department, program: program.id };
}

async function note(runtime: Runtime, db: Database, actor: Account, action: string, subject: string) {
	await recordAudit(db, { at: runtime.clock.now(), account: actor.id, action, subject });
}

function refuse(field: FieldIssue['field'], code: string): Saved {
	return { ok: false, issues: [{ field, code }] };
}
