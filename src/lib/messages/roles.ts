import type { Catalogue } from './format.ts';

/** The roles by the names the policy and the association use. */
export const roleNames = {
	administrator: { ar: 'مدير النظام', en: 'System administrator' },
	qualityManager: { ar: 'مسؤول الجودة', en: 'Quality manager' },
	coordinator: { ar: 'منسق البرنامج', en: 'Program coordinator' },
	departmentHead: { ar: 'رئيس القسم', en: 'Department head' },
	provider: { ar: 'مقدّم الخدمة', en: 'Provider' },
	boardMember: { ar: 'عضو مجلس الإدارة', en: 'Board member' },
	serviceOfficer: { ar: 'مسؤول الخدمات', en: 'Service officer' },
	socialResearcher: { ar: 'الباحث الاجتماعي', en: 'Social researcher' },
	empowermentTeam: { ar: 'فريق التمكين', en: 'Empowerment team' },
	partner: { ar: 'جمعية شريكة', en: 'Partner association' }
} as const satisfies Catalogue;

/** What each role that can be given opens. */
export const roleHints = {
	administrator: {
		ar: 'الحسابات والإعدادات والأقسام والبرامج ومقدّمو الخدمة. لا يطّلع على الإجابات ولا على كشوف المستفيدين.',
		en: 'Accounts, settings, departments, programs and providers. Sees neither answers nor rosters.'
	},
	qualityManager: {
		ar: 'نتائج جميع الأقسام، والبرامج ومقدّمو الخدمة.',
		en: 'The results of every department, programs and providers.'
	},
	coordinator: {
		ar: 'دورات التنفيذ وكشوفها وروابط استباناتها في البرامج المختارة.',
		en: 'Runs, rosters and survey links of the programs chosen.'
	},
	departmentHead: {
		ar: 'نتائج الأقسام المختارة.',
		en: 'The results of the departments chosen.'
	},
	provider: {
		ar: 'نتائج مقدّم الخدمة نفسه وحدها، قبل أن يراها غيره.',
		en: 'The provider’s own results only, before anyone else sees them.'
	},
	boardMember: {
		ar: 'نتائج الجمعية وأقسامها مقارنةً بأهدافها، دون أسماء مقدّمي الخدمة.',
		en: 'The results of the association and its departments against its targets, without names of providers.'
	}
} as const satisfies Catalogue;
