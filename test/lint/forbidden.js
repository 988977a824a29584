/**
 * A rule that reports every node a selector finds, each with its reason.
 * @param {[selector: string, message: string][]} entries
 * @returns {import('eslint').Rule.RuleModule}
 */
function forbid(...entries) {
	return {
		meta: { type: 'problem', schema: [] },
		create: (context) =>
			Object.fromEntries(
				entries.map(([selector, message]) => [
					selector,
					(/** @type {import('estree').Node} */ node) => context.report({ node, message })
				])
			)
	};
}

const intl =
	":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name='DateTimeFormat']";

/** Dates as people read them: devices and ICU versions differ in their default calendar and digits. */
export const namedCalendars = forbid(
	...['calendar', 'numberingSystem'].map(
		(option) =>
			/** @type {[string, string]} */ ([
				`${intl}:not(:has(Property[key.name='${option}']))`,
				`name the ${option}, or use #lib/domain/calendar.ts: devices differ in their defaults`
			])
	),
	[
		'CallExpression[callee.property.name=/^toLocale(?:Date|Time)?String$/]',
		'use #lib/domain/calendar.ts, or Intl with calendar and digits named: devices differ in their defaults'
	]
);

/** What makes a function give another answer tomorrow. */
export const noAmbientInput = forbid(
	[
		"CallExpression[callee.object.name='Date'][callee.property.name='now']",
		'time enters as an argument; runtime.clock is its one source'
	],
	[
		"NewExpression[callee.name='Date'][arguments.length=0]",
		'time enters as an argument; runtime.clock is its one source'
	],
	[
		"CallExpression[callee.object.name='Math'][callee.property.name='random']",
		'randomness enters as an argument; on the server it comes from node:crypto'
	]
);

/** The environment enters in one module. */
export const noEnvironment = forbid([
	":not(CallExpression[callee.name='readConfig']) > MemberExpression[object.name='process'][property.name='env']",
	'the environment is read in lib/server/config.ts'
]);

/** Rooms have folders; a file beside them belongs to one. */
export const noStrayFile = forbid(['Program', 'a file here belongs in the folder of its concept']);

/** Components receive data. */
export const noFetch = forbid([
	":matches(CallExpression[callee.name='fetch'], CallExpression[callee.property.name='fetch'])",
	'components receive data and emit callbacks: the page or lib/client fetches'
]);

const letters = '/\\p{L}/u';
const spoken =
	'/^(?:alt|aria-(?:description|label|placeholder|roledescription|valuetext)|label|placeholder|title)$/';
const literal = `:matches(Literal[value=${letters}], TemplateLiteral:has(> TemplateElement[value.cooked=${letters}]))`;
const fromCatalogue = 'texts come from #lib/messages, in both languages';

/** Words in markup, plain, spoken or inside braces. */
export const noTextInMarkup = forbid(
	[`:not(SvelteStyleElement):not(SvelteScriptElement) > SvelteText[value=${letters}]`, fromCatalogue],
	[`SvelteAttribute[key.name=${spoken}] > SvelteLiteral[value=${letters}]`, fromCatalogue],
	[`SvelteAttribute[key.name=${spoken}] > SvelteMustacheTag > ${literal}`, fromCatalogue],
	[`:not(SvelteAttribute):not(SvelteStyleDirective) > SvelteMustacheTag > ${literal}`, fromCatalogue],
	[
		`:not(SvelteAttribute):not(SvelteStyleDirective) > SvelteMustacheTag > ConditionalExpression > ${literal}`,
		fromCatalogue
	]
);

/** Styles the content security policy refuses. */
export const noInlineStyle = forbid([
	":matches(SvelteAttribute[key.name='style'], SvelteStyleDirective)",
	'the content security policy refuses inline styles: a class, or an attribute of SVG'
]);
