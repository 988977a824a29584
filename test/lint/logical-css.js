const properties = new RegExp(
	[
		'^(?:(?:scroll-)?(?:margin|padding)-|border-)?(?:left|right)(?:-(?:width|style|color))?$',
		'^border-(?:top|bottom)-(?:left|right)-radius$'
	].join('|')
);

/** Properties whose value names a side. */
const sided = /^(?:text-align|float|clear|caption-side|resize)$/;

/**
 * Reports styles that name left or right: an Arabic page runs the other way.
 * @type {import('eslint').Rule.RuleModule}
 */
export const logicalCss = {
	meta: { type: 'problem', schema: [] },
	create: (context) => ({
		'SvelteStyleElement:exit'() {
			const style = context.sourceCode.parserServices['getStyleContext']?.();
			if (style?.status !== 'success') return;
			style.sourceAst.walkDecls((/** @type {Declaration} */ { prop, value, source: { start } }) => {
				if (!properties.test(prop) && !(sided.test(prop) && /\b(?:left|right)\b/.test(value))) return;
				context.report({
					loc: { line: start.line, column: start.column - 1 },
					message: `${prop}: ${value} is physical, Arabic runs the other way: inline-start, inline-end, start, end`
				});
			});
		}
	})
};

/** @typedef {{ prop: string, value: string, source: { start: { line: number, column: number } } }} Declaration */
