import type { VersionStart } from '#lib/analytics/view/annotations.ts';
import type { CivilDate, Month } from '#lib/domain/calendar.ts';
import type { Database } from './store.ts';

/**
 * When results of each survey's newer versions begin: the earliest dated batch, among those of a department (null: of
 * the association) sealed by a day. The first version of a survey begins nothing and is left out. In order of month.
 */
export async function listVersionStarts(
	db: Database,
	{ department, sealedBy }: { department: string | null; sealedBy: CivilDate }
): Promise<VersionStart[]> {
	const { fn } = db;
	// Most associations have one version of each survey; then batches, of which there are many, need no look.
	const renewed = await db
		.selectFrom('survey_version')
		.select('survey')
		.groupBy('survey')
		.having(fn.count('version').distinct(), '>', 1)
		.execute();
	if (renewed.length === 0) return [];
	const all = db
		.selectFrom('batch')
		.innerJoin('batch_publication', 'batch_publication.batch', 'batch.id')
		.innerJoin('publication', 'publication.id', 'batch_publication.publication')
		.innerJoin('survey_version', 'survey_version.id', 'publication.survey_version')
		.select([
			'survey_version.survey as survey',
			'survey_version.version as version',
			fn.min<Month>('batch.period').as('month'),
			fn.min<Month>('batch.hijri_period').as('hijri')
		])
		.where(
			'survey_version.survey',
			'in',
			renewed.map(({ survey }) => survey)
		)
		.where('batch.sealed_on', '<=', sealedBy)
		.where('batch.period', 'is not', null)
		.where('batch.hijri_period', 'is not', null)
		.groupBy(['survey_version.survey', 'survey_version.version'])
		.orderBy('survey_version.survey')
		.orderBy('survey_version.version');
	const rows = await (department === null ? all : all.where('batch.department', '=', department)).execute();
	const newer = rows.filter(({ survey }, index) => rows[index - 1]?.survey === survey);
	return newer
		.map(({ survey, version, month, hijri }) => ({
			survey,
			version,
			months: { gregory: month, 'islamic-umalqura': hijri }
		}))
		.sort((a, b) => (a.months.gregory < b.months.gregory ? -1 : 1));
}
