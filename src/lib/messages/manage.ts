import type { Catalogue } from './format.ts';

/** Words of the pages where departments, programs and providers are managed. */
export const manage = {
	departmentsLead: {
		ar: 'الأقسام التي تقدّم البرامج. لكل قسم صفحة نتائج يطّلع عليها رئيسه.',
		en: 'The departments that deliver programs. Each has a page of results for its head.'
	},
	departmentsEmpty: { ar: 'لا أقسام بعد', en: 'No departments yet' },
	departmentsEmptyText: {
		ar: 'القسم أول ما يُعرَّف: تتبعه البرامج، ثم دورات تنفيذها، ثم نتائج قياس الرضا.',
		en: 'A department comes first: programs belong to it, then their runs, then the results of the surveys.'
	},
	addDepartment: { ar: 'إضافة قسم', en: 'Add a department' },
	department: { ar: 'القسم', en: 'Department' },
	archiveDepartment: { ar: 'أرشفة القسم', en: 'Archive the department' },
	archiveDepartmentText: {
		ar: 'لن يُعرض هذا القسم عند إضافة البرامج، وتبقى نتائجه كما هي. يمكن إعادته في أي وقت.',
		en: 'The department is offered no more when programs are added. Its results stay as they are. It can be restored at any time.'
	},
	hasPrograms: {
		ar: 'للقسم برامج قائمة. تُؤرشَف برامجه أولًا، ثم يُؤرشَف القسم.',
		en: 'The department has programs in use. Archive those first, then the department.'
	},

	programsLead: {
		ar: 'البرامج وأقسامها، والاستبانة التي يُقاس بها كل برنامج عند انتهاء دورة تنفيذه.',
		en: 'The programs, their departments, and the survey that measures each when one of its runs ends.'
	},
	programsEmpty: { ar: 'لا برامج بعد', en: 'No programs yet' },
	programsEmptyText: {
		ar: 'يُضاف البرنامج إلى قسم، وتُختار له استبانة. بعد ذلك يضيف منسقه دورات التنفيذ.',
		en: 'A program is added to a department and given a survey. Its coordinator then adds its runs.'
	},
	departmentFirst: {
		ar: 'يحتاج البرنامج إلى قسم يتبعه، ولا أقسام بعد.',
		en: 'A program belongs to a department, and there is none yet.'
	},
	addProgram: { ar: 'إضافة برنامج', en: 'Add a program' },
	survey: { ar: 'الاستبانة', en: 'Survey' },
	surveyHint: {
		ar: 'تُرسل إلى المستفيدين عند انتهاء كل دورة تنفيذ. التغيير لا يمس استبانة مفتوحة.',
		en: 'Sent to the beneficiaries when a run ends. A change does not touch a survey that is open.'
	},
	surveyOption: {
		ar: '{title}، {questions, plural, zero {بلا أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}}',
		en: '{title}, {questions, plural, one {# question} other {# questions}}'
	},
	choose: { ar: 'اختيار…', en: 'Choose…' },
	runsUnderWay: { ar: 'دورات جارية', en: 'Runs under way' },
	archiveProgram: { ar: 'أرشفة البرنامج', en: 'Archive the program' },
	archiveProgramText: {
		ar: 'لن تُضاف إلى هذا البرنامج دورات تنفيذ، وتبقى نتائجه كما هي. يمكن إعادته في أي وقت.',
		en: 'No runs can be added to the program any more. Its results stay as they are. It can be restored at any time.'
	},
	hasRuns: {
		ar: 'للبرنامج دورات تنفيذ لم تنته. تُنهى أولًا، ثم يُؤرشَف البرنامج.',
		en: 'The program has runs that have not ended. End those first, then archive it.'
	},
	departmentArchived: {
		ar: 'قسم هذا البرنامج مؤرشف. يُعاد القسم أولًا.',
		en: 'The department of this program is archived. Restore the department first.'
	},

	providersLead: {
		ar: 'من يقدّم البرامج: أفراد أو جهات. تظهر أسماؤهم عند إضافة دورة تنفيذ، ولا يُرتَّبون بالنتائج في أي صفحة.',
		en: 'People and bodies that deliver programs. They are chosen when a run is added, and no page orders them by results.'
	},
	providersEmpty: { ar: 'لا مقدّمي خدمة بعد', en: 'No providers yet' },
	providersEmptyText: {
		ar: 'مقدّم الخدمة مدرّب أو ميسّر أو جهة متعاقد معها. يُختار لكل دورة تنفيذ واحد أو أكثر.',
		en: 'A provider is a trainer, a facilitator or a contracted body. Each run names one or more.'
	},
	addProvider: { ar: 'إضافة مقدّم خدمة', en: 'Add a provider' },
	archiveProvider: { ar: 'أرشفة مقدّم الخدمة', en: 'Archive the provider' },
	archiveProviderText: {
		ar: 'لن يُعرض عند إضافة دورات التنفيذ، وتبقى دوراته ونتائجه كما هي. يمكن إعادته في أي وقت.',
		en: 'The provider is offered no more when runs are added. Their runs and results stay as they are. They can be restored at any time.'
	},

	name: { ar: 'الاسم', en: 'Name' },
	nameAr: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
	nameEn: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
	nameEnHint: {
		ar: 'إن تُرك فارغًا ظهر الاسم العربي في الصفحات الإنجليزية.',
		en: 'Left blank, English pages show the Arabic name.'
	},
	archived: { ar: 'مؤرشف', en: 'Archived' },
	restore: { ar: 'إعادة إلى الاستعمال', en: 'Restore' },
	restoreText: {
		ar: 'مؤرشف: لا يُعرض في القوائم، ونتائجه باقية.',
		en: 'Archived: offered in no list, results kept.'
	},
	search: { ar: 'بحث بالاسم', en: 'Search by name' },
	doSearch: { ar: 'بحث', en: 'Search' },
	showArchived: { ar: 'عرض المؤرشف ({count})', en: 'Show archived ({count})' },
	showCurrent: { ar: 'عرض المستعمل', en: 'Show those in use' },
	nothingFound: { ar: 'لا شيء يطابق «{query}».', en: 'Nothing matches “{query}”.' },
	refused: { ar: 'لم يُنفَّذ الطلب:', en: 'This was not done:' },
	added: { ar: 'تمت الإضافة.', en: 'Added.' },
	changed: { ar: 'حُفظت التغييرات.', en: 'Your changes were saved.' },
	archiveDone: { ar: 'تمت الأرشفة.', en: 'Archived.' },
	restoreDone: { ar: 'عاد إلى الاستعمال.', en: 'Restored.' }
} as const satisfies Catalogue;

/** What is wrong in a field of these forms: by field and code, else by code. */
export const manageIssue = {
	'nameAr.missing': { ar: 'يلزم الاسم بالعربية.', en: 'Enter the name in Arabic.' },
	'nameAr.taken': {
		ar: 'هذا الاسم مستعمل (وربما مؤرشف). يلزم اسم يميّزه.',
		en: 'This name is in use (perhaps archived). Enter one that tells the two apart.'
	},
	tooLong: { ar: 'النص أطول من المسموح.', en: 'This is too long.' },
	'department.missing': { ar: 'يلزم اختيار القسم.', en: 'Choose the department.' },
	'survey.missing': { ar: 'يلزم اختيار الاستبانة.', en: 'Choose the survey.' }
} as const satisfies Catalogue;
