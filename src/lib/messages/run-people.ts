import type { Catalogue } from './format.ts';

/** Words of the page with the people of a run. */
export const runPeople = {
	title: { ar: 'المشاركون', en: 'People' },
	lead: {
		ar: 'من شاركوا في هذه الدورة. لا يراهم إلا منسقو البرنامج، ولا تُربط بهم إجابة.',
		en: 'The people who took part in this run. Only the coordinators of the program see them, and no answer is tied to them.'
	},
	emptyTitle: { ar: 'لا أحد في كشف الدورة بعد', en: 'Nobody is in this run yet' },
	emptyText: {
		ar: 'يُستورد الكشف من ملف CSV مع معاينة قبل الحفظ، أو يُضاف المشاركون واحدًا واحدًا أدناه.',
		en: 'Import the roster from a CSV file, with a preview before anything is saved, or add people one by one below.'
	},
	import: { ar: 'استيراد كشف', en: 'Import a roster' },
	addOne: { ar: 'إضافة شخص', en: 'Add one person' },
	addLate: {
		ar: 'الاستبانة مفتوحة: من يُضاف الآن يُنشأ له رابط.',
		en: 'The survey is open: whoever is added now gets a link.'
	},
	closed: {
		ar: 'أُغلقت استبانة هذه الدورة، فلا إضافة إلى كشفها ولا حذف منه.',
		en: 'The survey of this run is closed: nobody can be added or removed.'
	},
	fullName: { ar: 'الاسم الكامل', en: 'Full name' },
	mobile: { ar: 'رقم الجوال', en: 'Mobile' },
	mobileHint: { ar: 'مثل 05XXXXXXXX، أو بمفتاح الدولة.', en: 'As 05XXXXXXXX, or with the country code.' },
	email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
	add: { ar: 'إضافة', en: 'Add' },
	person: { ar: 'الشخص', en: 'Person' },
	standing: { ar: 'الاستجابة', en: 'Response' },
	done: { ar: 'أجاب أو اعتذر', en: 'Answered or declined' },
	waiting: { ar: 'لم يصل رده', en: 'Not yet' },
	notInvited: { ar: 'بلا رابط', en: 'No link' },
	showAll: { ar: 'الكل ({count})', en: 'All ({count})' },
	showWaiting: { ar: 'لم يصل ردهم ({count})', en: 'Not yet ({count})' },
	choice: { ar: 'من يُعرض', en: 'Who is shown' },
	remove: { ar: 'حذف', en: 'Remove' },
	removeOf: { ar: 'حذف {name} من الكشف', en: 'Remove {name} from the run' },
	removeTitle: { ar: 'حذف من كشف الدورة', en: 'Remove from the run' },
	removeText: {
		ar: 'يُحذف هذا الشخص من كشف الدورة، ولا يعيده استيراد الكشف نفسه.',
		en: 'This person is taken out of the run, and importing the same roster again does not bring them back.'
	},
	removeTextInvited: {
		ar: 'يُحذف هذا الشخص من كشف الدورة ويُلغى رابطه إن لم يُستعمل، ولا يعيده استيراد الكشف نفسه.',
		en: 'This person is taken out of the run, and their link is cancelled unless it was used. Importing the same roster again does not bring them back.'
	},
	confirmRemove: { ar: 'تأكيد الحذف', en: 'Remove this person' },
	nobodyFound: { ar: 'لا أحد بهذا الاسم.', en: 'Nobody of this name.' },
	nobodyWaiting: { ar: 'وصلت ردود الجميع.', en: 'Everyone has responded.' }
} as const satisfies Catalogue;

/** What was done to the people of a run, by the name the address carries. */
export const runPeopleDone = {
	added: { ar: 'أُضيف إلى الكشف.', en: 'Added to the run.' },
	addedInvited: {
		ar: 'أُضيف إلى الكشف، ورابطه في صفحة الروابط.',
		en: 'Added to the run. Their link is on the page of links.'
	},
	known: { ar: 'كان هذا الشخص في الكشف من قبل.', en: 'This person was in the run already.' },
	removed: { ar: 'حُذف من الكشف.', en: 'Removed from the run.' },
	removedUsed: {
		ar: 'حُذف من الكشف. كان رابطه قد استُعمل، فيبقى معدودًا بين المدعوين.',
		en: 'Removed from the run. Their link had been used, so they still count as invited.'
	}
} as const satisfies Catalogue;

/** Why a person could not be added or removed. */
export const runPeopleIssue = {
	nameMissing: { ar: 'يلزم الاسم الكامل.', en: 'Enter the full name.' },
	nameInvalid: { ar: 'هذا ليس اسمًا.', en: 'This is not a name.' },
	contactMissing: { ar: 'يلزم رقم جوال أو بريد إلكتروني.', en: 'Enter a mobile or an e-mail address.' },
	mobileScientific: {
		ar: 'ضاعت أرقام من الجوال في برنامج الجداول. يُكتب الرقم كاملًا.',
		en: 'A spreadsheet lost digits of this number. Write it in full.'
	},
	mobileForeign: { ar: 'رقم الجوال من خارج المملكة.', en: 'This is not a Saudi mobile number.' },
	mobileInvalid: { ar: 'رقم الجوال غير صحيح.', en: 'This is not a mobile number.' },
	emailInvalid: { ar: 'البريد الإلكتروني غير صحيح.', en: 'This is not an e-mail address.' },
	surveyClosed: {
		ar: 'أُغلقت استبانة هذه الدورة، فلا يتغير كشفها.',
		en: 'The survey of this run is closed; its people change no more.'
	},
	notEnrolled: { ar: 'لم يعد هذا الشخص في الكشف.', en: 'This person is not in the run any more.' }
} as const satisfies Catalogue;

/** Words of the page that imports a roster. */
export const runImport = {
	title: { ar: 'استيراد كشف المشاركين', en: 'Import a roster' },
	lead: {
		ar: 'ملف CSV فيه عمود للاسم وعمود للجوال أو البريد الإلكتروني. يُعرض ما سيُستورد قبل حفظ أي شيء.',
		en: 'A CSV file with a column of names and one of mobiles or e-mail addresses. You see what would be imported before anything is saved.'
	},
	privacy: {
		ar: 'الأعمدة الحساسة كرقم الهوية والفئة والحالة الاجتماعية لا تُقرأ ولا تُحفظ، ويُذكر ما تُرك منها.',
		en: 'Sensitive columns, such as the national id, category or marital status, are neither read nor kept; those left out are named.'
	},
	file: { ar: 'الملف', en: 'File' },
	fileHint: { ar: 'حتى 10 ميجابايت.', en: 'Up to 10 MB.' },
	encoding: { ar: 'ترميز الملف', en: 'Encoding' },
	separator: { ar: 'الفاصل بين الأعمدة', en: 'Separator' },
	automatic: { ar: 'يُعرف من الملف', en: 'Recognised from the file' },
	foreign: { ar: 'قبول أرقام الجوال من خارج المملكة', en: 'Accept mobiles from other countries' },
	options: { ar: 'خيارات القراءة', en: 'How to read it' },
	preview: { ar: 'معاينة', en: 'Preview' },
	againTitle: {
		ar: 'ملف آخر، أو قراءة أخرى للملف نفسه',
		en: 'Another file, or the same one read differently'
	},
	previewAgain: { ar: 'معاينة من جديد', en: 'Preview again' },
	listSeparator: { ar: '، ', en: ', ' },
	readAs: {
		ar: 'قُرئ الملف بترميز {encoding} وفاصل {separator}. إن لم تظهر الأسماء سليمة فيُختار غيرهما ويُعاين الملف من جديد.',
		en: 'Read as {encoding}, separated by {separator}. If the names look wrong, choose others and preview the file again.'
	},
	firstRows: { ar: 'أول صفوف الملف', en: 'The first rows of the file' },
	willTake: {
		ar: '{count, plural, zero {لا أحد يُستورد من هذا الملف} one {يُستورد شخص واحد} two {يُستورد شخصان} few {يُستورد # أشخاص} many {يُستورد # شخصًا} other {يُستورد # شخص}}',
		en: '{count, plural, one {# person would be imported} other {# people would be imported}}'
	},
	notRead: { ar: 'أعمدة لم تُقرأ لأنها حساسة', en: 'Columns not read because they are sensitive' },
	droppedColumn: { ar: '«{header}»: {kind}', en: '“{header}”: {kind}' },
	droppedUnnamed: { ar: 'العمود {number}: {kind}', en: 'column {number}: {kind}' },
	unused: { ar: 'أعمدة غير مستعملة: {headers}', en: 'Columns not used: {headers}' },
	rejectedTitle: { ar: 'صفوف لا تُستورد', en: 'Rows not taken' },
	row: { ar: 'الصف', en: 'Row' },
	value: { ar: 'القيمة', en: 'Value' },
	reason: { ar: 'السبب', en: 'Reason' },
	moreRejected: {
		ar: '{count, plural, zero {ولا صفوف غيرها} one {وصف واحد غيرها} two {وصفان غيرها} few {و# صفوف غيرها} many {و# صفًا غيرها} other {و# صف غيرها}}',
		en: 'and {count, plural, one {# more} other {# more}}'
	},
	confirm: {
		ar: '{count, plural, zero {لا إضافة} one {إضافة شخص واحد} two {إضافة شخصين} few {إضافة # أشخاص} many {إضافة # شخصًا} other {إضافة # شخص}}',
		en: 'Add {count, plural, one {# person} other {# people}}'
	},
	doneTitle: { ar: 'تم الاستيراد', en: 'Imported' },
	toPeople: { ar: 'عرض الكشف', en: 'See the people' },
	notImported: { ar: 'لم يُستورد شيء:', en: 'Nothing was imported:' },
	noFile: { ar: 'يلزم اختيار ملف.', en: 'Choose a file.' }
} as const satisfies Catalogue;
