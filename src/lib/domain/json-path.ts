/** The keys that lead from the root of a JSON value to one part of it. */
export type JsonKeys = readonly PropertyKey[];

const identifier = /^(?:[A-Za-z_]|\$\w)[\w-]*$/;

/**
 * A JSON place as people write it: `items[3].scale`, `scales["my scale"].options[0]`; the root is `$`.
 * Two different places never give the same text.
 */
export function writeJsonPath(keys: JsonKeys): string {
	let path = '';
	for (const key of keys) {
		if (typeof key === 'number') path += `[${key}]`;
		else if (identifier.test(String(key))) path += path === '' ? String(key) : `.${String(key)}`;
		else path += `[${JSON.stringify(String(key))}]`;
	}
	return path === '' ? '$' : path;
}
