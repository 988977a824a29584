import type { Catalogue } from './format.ts';

/** Why a row of a roster was not taken, by its code. */
export const rosterRejection = {
	nameMissing: { ar: 'لا يوجد اسم', en: 'there is no name' },
	nameInvalid: { ar: 'ليس في خانة الاسم اسم', en: 'the name cell holds no name' },
	contactMissing: { ar: 'لا يوجد جوال ولا بريد إلكتروني', en: 'there is neither a mobile nor an e-mail' },
	mobileScientific: {
		ar: 'ضاعت أرقام الجوال في برنامج الجداول (صيغة مثل 5.12E+08)؛ يلزم تنسيق العمود نصًا وكتابة الرقم من جديد',
		en: 'the spreadsheet lost digits of the mobile (a form like 5.12E+08): format the column as text and type the number again'
	},
	mobileForeign: { ar: 'رقم جوال من خارج المملكة', en: 'the mobile is not a Saudi number' },
	mobileInvalid: { ar: 'رقم الجوال غير صحيح', en: 'the mobile number is not valid' },
	emailInvalid: { ar: 'البريد الإلكتروني غير صحيح', en: 'the e-mail address is not valid' }
} satisfies Catalogue;

/** What a sensitive column holds, by its kind; such columns are dropped unread. */
export const sensitiveColumn = {
	nationalId: { ar: 'رقم الهوية', en: 'national id' },
	category: { ar: 'الفئة أو الظروف', en: 'category or circumstances' },
	disability: { ar: 'الإعاقة', en: 'disability' },
	orphan: { ar: 'اليُتم', en: 'orphanhood' },
	socialSecurity: { ar: 'الضمان الاجتماعي', en: 'social security' },
	income: { ar: 'الدخل', en: 'income' },
	health: { ar: 'الصحة', en: 'health' },
	address: { ar: 'العنوان', en: 'address' },
	birthDate: { ar: 'تاريخ الميلاد أو العمر', en: 'date of birth or age' },
	gender: { ar: 'الجنس', en: 'gender' },
	nationality: { ar: 'الجنسية', en: 'nationality' },
	bankAccount: { ar: 'الحساب البنكي', en: 'bank account' },
	maritalStatus: { ar: 'الحالة الاجتماعية', en: 'marital status' }
} satisfies Catalogue;

/** Why a roster cannot be imported at all, by its code. */
export const rosterProblem = {
	tooLarge: { ar: 'الملف أكبر من 10 ميجابايت', en: 'the file is larger than 10 MB' },
	tooManyRows: { ar: 'في الملف أكثر من 20,000 صف', en: 'the file has more than 20,000 rows' },
	empty: { ar: 'لا أسماء في الملف', en: 'the file has no people in it' },
	noNameColumn: {
		ar: 'لم يُعثر على عمود الأسماء؛ يكفي أن يكون عنوانه «الاسم»',
		en: 'no column of names was found; the header “Name” is enough'
	},
	noContactColumn: {
		ar: 'لم يُعثر على عمود الجوال ولا البريد؛ يكفي أن يكون عنوانه «الجوال»',
		en: 'no column of mobiles or e-mails was found; the header “Mobile” is enough'
	},
	unclosedQuote: {
		ar: 'علامة اقتباس مفتوحة لا تُغلق في الصف {row}',
		en: 'a quote that is opened in row {row} is never closed'
	},
	rowTooLong: {
		ar: 'الصف {row} أطول من المعقول؛ غالبًا علامة اقتباس لم تُغلق',
		en: 'row {row} is longer than any row can be: most likely a quote was never closed'
	},
	unknownRun: { ar: 'دورة التنفيذ غير موجودة', en: 'there is no such run' },
	importedRun: {
		ar: 'هذه دورة تنفيذ مستوردة من استجابات سابقة، ولا يُضاف إليها مستفيدون',
		en: 'this run was made by importing past responses; nobody can be enrolled in it'
	}
} satisfies Catalogue;

/** The lines in which an import of a roster is reported. */
export const rosterImport = {
	accepted: {
		ar: '{count, plural, zero {لم يُقبل أحد} one {قُبل شخص واحد} two {قُبل شخصان} few {قُبل {count} أشخاص} many {قُبل {count} شخصًا} other {قُبل {count} شخص}}',
		en: '{count, plural, one {# person accepted} other {# people accepted}}'
	},
	added: {
		ar: '{count, plural, zero {لم يُضف أحد} one {أضيف شخص واحد} two {أضيف شخصان} few {أضيف {count} أشخاص} many {أضيف {count} شخصًا} other {أضيف {count} شخص}}',
		en: '{count, plural, one {# person added} other {# people added}}'
	},
	known: {
		ar: '{count, plural, zero {لا مسجلين من قبل} one {شخص واحد مسجل من قبل} two {شخصان مسجلان من قبل} few {{count} أشخاص مسجلون من قبل} many {{count} شخصًا مسجلون من قبل} other {{count} شخص مسجلون من قبل}}',
		en: '{count, plural, one {# person was enrolled before} other {# people were enrolled before}}'
	},
	removed: {
		ar: '{count, plural, zero {لا مستبعدين} one {شخص واحد سبق استبعاده فلم يُعَد} two {شخصان سبق استبعادهما فلم يُعادا} few {{count} أشخاص سبق استبعادهم فلم يُعادوا} many {{count} شخصًا سبق استبعادهم فلم يُعادوا} other {{count} شخص سبق استبعادهم فلم يُعادوا}}',
		en: '{count, plural, one {# person had been removed and stays so} other {# people had been removed and stay so}}'
	},
	invited: {
		ar: '{count, plural, zero {لا دعوات جديدة} one {دعوة جديدة واحدة} two {دعوتان جديدتان} few {{count} دعوات جديدة} many {{count} دعوة جديدة} other {{count} دعوة جديدة}}',
		en: '{count, plural, one {# new invitation, since the survey is open} other {# new invitations, since the survey is open}}'
	},
	late: {
		ar: '{count, plural, zero {لا متأخرين} one {شخص واحد أضيف بعد إغلاق الاستبانة فلا دعوة له} two {شخصان أضيفا بعد إغلاق الاستبانة فلا دعوة لهما} few {{count} أشخاص أضيفوا بعد إغلاق الاستبانة فلا دعوة لهم} many {{count} شخصًا أضيفوا بعد إغلاق الاستبانة فلا دعوة لهم} other {{count} شخص أضيفوا بعد إغلاق الاستبانة فلا دعوة لهم}}',
		en: '{count, plural, one {# person came after the survey had closed and is not invited} other {# people came after the survey had closed and are not invited}}'
	},
	merged: {
		ar: '{count, plural, zero {لا صفوف مكررة} one {صف مكرر واحد دُمج} two {صفان مكرران دُمجا} few {{count} صفوف مكررة دُمجت} many {{count} صفًا مكررًا دُمجت} other {{count} صف مكرر دُمجت}}',
		en: '{count, plural, one {# row repeated a person and was merged} other {# rows repeated a person and were merged}}'
	},
	rejected: {
		ar: '{count, plural, zero {لم يُرفض أي صف} one {رُفض صف واحد} two {رُفض صفان} few {رُفضت {count} صفوف} many {رُفض {count} صفًا} other {رُفض {count} صف}}',
		en: '{count, plural, one {# row not taken} other {# rows not taken}}'
	},
	rejectedRow: { ar: 'الصف {row}: {reason}', en: 'row {row}: {reason}' },
	dropped: {
		ar: 'العمود «{header}» لم يُقرأ: {kind} من البيانات الحساسة التي لا تُحفظ هنا',
		en: 'the column "{header}" was not read: {kind} is sensitive and not kept here'
	}
} satisfies Catalogue;

/** Names of the encodings a file can be read in. */
export const encodingName = {
	'utf-8': { ar: 'UTF-8', en: 'UTF-8' },
	'windows-1256': { ar: 'عربي ويندوز (Windows-1256)', en: 'Arabic Windows (Windows-1256)' },
	'utf-16le': { ar: 'UTF-16 (نص يونيكود)', en: 'UTF-16 (Unicode text)' }
} satisfies Catalogue;

/** Names of the separators of a CSV file. */
export const separatorName = {
	',': { ar: 'فاصلة (,)', en: 'comma (,)' },
	';': { ar: 'فاصلة منقوطة (;)', en: 'semicolon (;)' },
	'\t': { ar: 'علامة جدولة', en: 'tab' }
} satisfies Catalogue;

/** What is wrong in a map of past responses beside what can be wrong in any definition, by the code of the issue. */
export const mapIssue = {
	eitherOr: { ar: 'يلزم أحد الحقلين: {first} أو {second}', en: 'needs either {first} or {second}' },
	notTogether: { ar: 'لا يجتمع {first} و{second}', en: '{first} and {second} do not go together' },
	unknownColumn: { ar: 'لا عمود في الملف بعنوان «{column}»', en: 'the file has no column "{column}"' },
	repeatedColumn: {
		ar: 'في الملف أكثر من عمود بعنوان «{column}»',
		en: 'the file has more than one column "{column}"'
	},
	rangeBackwards: {
		ar: 'نهاية المدى قبل بدايته في الملف',
		en: 'the range ends before it begins in the file'
	},
	unknownForm: { ar: 'لا توجد استبانة جاهزة باسم {form}', en: 'there is no ready survey {form}' },
	unknownItem: {
		ar: 'لا يوجد سؤال بالمعرّف {id} في الاستبانة {form}',
		en: 'there is no item {id} in the survey {form}'
	},
	wrongRecode: {
		ar: 'القيمة المقابلة عدد من 0 إلى 10، أو "NA"، أو null',
		en: 'a cell stands for a number from 0 to 10, "NA" or null'
	},
	recodedText: { ar: 'السؤال النصي لا تُقابَل قيمه', en: 'cells of a text item stand for themselves' },
	noHeaderRow: { ar: 'ليس في الملف صف رقم {row} للعناوين', en: 'the file has no row {row} of headers' }
} satisfies Catalogue;

/** Why a row of past responses was not taken, by its code. */
export const responseRejection = {
	departmentMissing: { ar: 'لا يوجد قسم', en: 'there is no department' },
	programMissing: { ar: 'لا يوجد برنامج', en: 'there is no program' },
	nameTooLong: {
		ar: 'اسم القسم أو البرنامج أو مقدّم الخدمة أطول من 200 حرف',
		en: 'the name of a department, program or provider is longer than 200 characters'
	},
	dateInvalid: { ar: '«{value}» في العمود «{column}» ليس تاريخًا', en: '"{value}" in "{column}" is no date' },
	dateFuture: {
		ar: 'التاريخ «{value}» في العمود «{column}» لم يأتِ بعد',
		en: 'the date "{value}" in "{column}" is in the future'
	},
	valueUnknown: {
		ar: '«{value}» في العمود «{column}» ليس من إجابات السؤال',
		en: '"{value}" in "{column}" is no answer to the item'
	},
	tooManyCells: { ar: 'في الصف خلايا أكثر من العناوين', en: 'the row has more cells than there are headers' },
	noAnswers: { ar: 'لا إجابة في الصف', en: 'there is no answer in the row' },
	sealed: {
		ar: 'نتائج دورة التنفيذ هذه أُقفلت ولا يضاف إليها شيء',
		en: 'the results of its run are sealed; nothing can be added'
	},
	surveyDiffers: {
		ar: 'دورة التنفيذ هذه فيها استجابات لاستبانة أخرى أو لإصدار آخر منها',
		en: 'its run holds responses to another survey or another version of it'
	}
} satisfies Catalogue;

/** The lines in which an import of past responses is reported. */
export const responseImport = {
	progress: {
		ar: 'قُرئ {read, number}: أضيف {imported, number}، سبق استيراده {known, number}، رُفض {rejected, number}',
		en: '{read, number} rows read: {imported, number} added, {known, number} known before, {rejected, number} not taken'
	},
	created: {
		ar: 'جديد: الأقسام {departments, number}، البرامج {programs, number}، مقدّمو الخدمة {providers, number}، دورات التنفيذ {runs, number}',
		en: 'new: departments {departments, number}, programs {programs, number}, providers {providers, number}, runs {runs, number}'
	},
	unused: { ar: 'أعمدة لم تُستعمل: {columns}', en: 'columns not used: {columns}' },
	shortened: {
		ar: '{count, plural, zero {لا تعليقات مقصوصة} one {قُصّ تعليق واحد طويل} two {قُصّ تعليقان طويلان} few {قُصّت {count} تعليقات طويلة} many {قُصّ {count} تعليقًا طويلًا} other {قُصّ {count} تعليق طويل}}',
		en: '{count, plural, one {# long comment was cut} other {# long comments were cut}}'
	},
	stopped: {
		ar: 'توقفت القراءة قبل نهاية الملف: {reason}',
		en: 'reading stopped before the end of the file: {reason}'
	}
} satisfies Catalogue;
