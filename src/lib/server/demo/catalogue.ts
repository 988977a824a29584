import type { Text } from '#lib/domain/language.ts';

/** A department of the made-up association with its programs. */
export interface DemoDepartment {
	readonly key: string;
	readonly name: Text;
	readonly programs: readonly DemoProgram[];
}

/** A program with the form its people get, how often it runs and the share of people who usually answer. */
export interface DemoProgram {
	readonly key: string;
	readonly name: Text;
	readonly survey: 'F-POST' | 'F-EASY' | 'F-PART';
	readonly responseShare: number;
	/** How often it runs beside the others of its department. */
	readonly weight: number;
}

const program = (
	key: string,
	ar: string,
	en: string,
	responseShare: number,
	{ survey = 'F-POST', weight = 1 }: Partial<DemoProgram> = {}
): DemoProgram => ({ key, name: { ar, en }, survey, responseShare, weight });

/** Six departments and twenty-four programs of a training association. */
export const demoDepartments: readonly DemoDepartment[] = [
	{
		key: 'technical',
		name: { ar: 'قسم التدريب التقني', en: 'Technical Training' },
		programs: [
			program('data', 'تحليل البيانات', 'Data Analysis', 0.74, { weight: 7 }),
			program('web', 'تطوير تطبيقات الويب', 'Web Development', 0.61),
			program('cyber', 'أساسيات الأمن السيبراني', 'Cybersecurity Essentials', 0.57),
			program('excel', 'دورة Excel (متقدم)', 'Excel (Advanced)', 0.74)
		]
	},
	{
		key: 'employment',
		name: { ar: 'قسم التوظيف والتأهيل المهني', en: 'Employment and Career Readiness' },
		programs: [
			program('interview', 'مهارات المقابلة الوظيفية', 'Job Interview Skills', 0.66),
			program('cv', 'بناء السيرة الذاتية', 'Writing a CV', 0.73),
			program('hospitality', 'تأهيل العاملين في الضيافة', 'Hospitality Careers', 0.58),
			program('retail', 'تأهيل مبيعات التجزئة', 'Retail Sales Careers', 0.62)
		]
	},
	{
		key: 'skills',
		name: { ar: 'قسم تنمية المهارات', en: 'Skills Development' },
		programs: [
			program('english', 'اللغة الإنجليزية للعمل', 'English for Work', 0.66),
			program('speaking', 'فن الإلقاء', 'Public Speaking', 0.71),
			program('teamwork', 'العمل ضمن الفريق', 'Teamwork', 0.59),
			program('time', 'إدارة الوقت', 'Time Management', 0.64)
		]
	},
	{
		key: 'enterprise',
		name: { ar: 'قسم ريادة الأعمال والأسر المنتجة', en: 'Enterprise and Productive Families' },
		programs: [
			program('idea', 'من الفكرة إلى المشروع', 'From Idea to Project', 0.62),
			program('pricing', 'التسعير والتكاليف', 'Pricing and Costs', 0.58),
			program('store', 'المتجر الإلكتروني', 'Online Store', 0.69),
			program('crafts', 'الحرف اليدوية', 'Handicrafts', 0.5, { survey: 'F-EASY' })
		]
	},
	{
		key: 'community',
		name: { ar: 'قسم التطوع والمجتمع', en: 'Volunteering and Community' },
		programs: [
			program('volunteer', 'تأهيل المتطوعين', 'Volunteer Preparation', 0.6),
			program('firstaid', 'الإسعافات الأولية', 'First Aid', 0.77),
			program('family', 'الإرشاد الأسري', 'Family Guidance', 0.53),
			program('youth', 'قادة الغد', 'Leaders of Tomorrow', 0.65)
		]
	},
	{
		key: 'empowerment',
		name: { ar: 'قسم تمكين الجمعيات', en: 'Association Empowerment' },
		programs: [
			program('governance', 'حوكمة الجمعيات', 'Governance of Associations', 0.7),
			program('fundraising', 'تنمية الموارد المالية', 'Fundraising', 0.66),
			program('projects', 'إدارة المشاريع', 'Project Management', 0.72),
			program('partners', 'الشراكات التنفيذية', 'Implementation Partnerships', 0.8, { survey: 'F-PART' })
		]
	}
];
