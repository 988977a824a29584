/** Everyone the walk over the routes plays, each with the roles they hold in the association it is made for. */
export const everyone = [
	'nobody',
	'closed account',
	'no role',
	'administrator',
	'qualityManager',
	'coordinator',
	'coordinator of another program',
	'departmentHead',
	'head of another department',
	'provider',
	'boardMember',
	'serviceOfficer',
	'socialResearcher',
	'empowermentTeam',
	'partner'
] as const;

export type Who = (typeof everyone)[number];

const anyone = everyone;
const signedIn = everyone.filter((who) => who !== 'nobody' && who !== 'closed account');
const administrator = ['administrator'] as const;
const managers = ['administrator', 'qualityManager'] as const;
const coordinator = ['coordinator'] as const;
const coordinators = ['coordinator', 'coordinator of another program'] as const;
const results = ['qualityManager', 'departmentHead'] as const;

/**
 * Who may open each route of the app: a row for every folder of `src/routes` that answers requests. Nobody else is let
 * in, neither to the page nor to its data, actions or methods. `acts` names those who may use its actions and writing
 * methods where they are fewer.
 */
export const whoMayOpen: Readonly<Record<string, { opens: readonly Who[]; acts?: readonly Who[] }>> = {
	'/': { opens: anyone },
	'/healthz': { opens: anyone },
	'/bench': { opens: [] },
	'/privacy': { opens: anyone },
	'/s/[token]': { opens: anyone },
	'/o/[slug]': { opens: anyone },
	'/r/[receipt]': { opens: anyone },
	'/sign-in': { opens: anyone },
	'/sign-out': { opens: [], acts: anyone },
	'/setup/[token]': { opens: anyone },
	'/acknowledge': { opens: signedIn },

	'/manage/accounts': { opens: administrator },
	'/manage/accounts/new': { opens: administrator },
	'/manage/accounts/[account]': { opens: administrator },
	'/manage/settings': { opens: administrator },
	'/manage/departments': { opens: managers },
	'/manage/departments/[department]': { opens: managers },
	'/manage/programs': { opens: managers },
	'/manage/programs/[program]': { opens: managers },
	'/manage/providers': { opens: managers },
	'/manage/providers/[provider]': { opens: managers },
	'/manage/runs': { opens: [...managers, ...coordinators] },
	'/manage/runs/new': { opens: coordinators },
	// Overview without people; a reason for a missing survey is given by the quality manager too.
	'/manage/runs/[run]': { opens: [...managers, ...coordinator], acts: ['qualityManager', 'coordinator'] },
	'/manage/runs/[run]/edit': { opens: coordinator },
	'/manage/runs/[run]/people': { opens: coordinator },
	'/manage/runs/[run]/people/import': { opens: coordinator },
	'/manage/runs/[run]/links': { opens: coordinator },
	'/manage/runs/[run]/links.csv': { opens: coordinator },

	'/quality': { opens: ['qualityManager'] },
	'/quality/departments/[department]': { opens: results },
	'/quality/departments/[department]/view': { opens: results },
	'/quality/providers/[provider]': { opens: ['qualityManager', 'provider'] },
	'/quality/providers/[provider]/view': { opens: ['qualityManager', 'provider'] },
	'/quality/board': { opens: ['qualityManager', 'boardMember'] },
	'/quality/board/view': { opens: ['qualityManager', 'boardMember'] },
	'/quality/forms': { opens: ['qualityManager'] },
	// Each head sees the changes of own departments and of the whole association.
	'/quality/changes': { opens: [...results, 'head of another department'] },
	'/quality/changes/[change]': { opens: results },
	// The file of the head: each extract goes to the roles it was made for, and the quality manager.
	'/data/[file]': { opens: results }
};
