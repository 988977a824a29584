/**
 * Reports an import, static or dynamic, of a value or a type, that the room of the file may not make.
 * @type {import('eslint').Rule.RuleModule}
 */
export const imports = {
	meta: {
		type: 'problem',
		schema: [
			{
				type: 'object',
				properties: {
					why: { type: 'string' },
					only: { type: 'array', items: { type: 'string' } },
					never: { type: 'array', items: { type: 'string' } }
				},
				additionalProperties: false
			}
		]
	},
	create(context) {
		const room = context.options[0] ?? {};
		/** @param {import('estree').Node | null | undefined} source */
		const check = (source) => {
			if (!source) return;
			if (source.type !== 'Literal' || typeof source.value !== 'string') {
				if (room.only)
					context.report({ node: source, message: `${room.why}; this one is decided at run time` });
				return;
			}
			const message = mistakeIn(source.value, room);
			if (message) context.report({ node: source, message });
		};
		return {
			'ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression'(
				/** @type {any} */ node
			) {
				check(node.source);
			},
			TSImportType(/** @type {any} */ node) {
				check(node.source ?? node.argument?.literal);
			}
		};
	}
};

/**
 * @param {string} address
 * @param {{ why?: string, only?: string[], never?: string[] }} room
 * @returns {string | undefined}
 */
function mistakeIn(address, { why = '', only, never }) {
	if (/(?:^|\/)\.\.(?:\/|$)/.test(address))
		return 'imports go down (./x.ts) or across (#lib/room/x.ts), never up';
	if (address.startsWith('$lib')) return 'plain Node does not know $lib: #lib/room/x.ts';
	if (matches(address, '$app/stores')) return '$app/stores is going away: $app/state';
	if (/^(?:#|\.\/)/.test(address) && !/\.\w+(?:\?[\w&-]+)?$|\/\$types$/.test(address)) {
		return 'an import names its file with the extension';
	}
	const allowed = address.startsWith('./') || !only || only.some((beginning) => matches(address, beginning));
	const refused = never?.some((beginning) => matches(address, beginning)) ?? false;
	return allowed && !refused ? undefined : why;
}

/**
 * @param {string} address
 * @param {string} beginning a folder or scheme when it ends with / or :, else a package with its subpaths
 */
function matches(address, beginning) {
	if (/[/:]$/.test(beginning)) return address.startsWith(beginning);
	return address === beginning || address.startsWith(`${beginning}/`);
}
