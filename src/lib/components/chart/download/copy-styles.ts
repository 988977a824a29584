/** What of an element's style shows in a drawing, and children take over unless they say otherwise. */
const inherited = [
	'visibility',
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'paint-order',
	'shape-rendering'
] as const;

/** What each element says for itself, with the value it has by itself. */
const own = {
	'vector-effect': 'none',
	overflow: 'hidden',
	transform: 'none',
	r: '0px'
} as const;

/** A copy of the shapes of a drawing at a place of another, with the styles they have on the page written into them. */
export function copyWithStyles(
	original: SVGSVGElement,
	place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
): Element {
	const copy = styledCopy(original, {});
	for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
	return copy;
}

type Styles = Readonly<Record<string, string>>;

function styledCopy(element: Element, around: Styles): Element {
	const copy = element.cloneNode(false) as Element;
	copy.removeAttribute('class');
	const computed = getComputedStyle(element);
	const styles = Object.fromEntries(inherited.map((name) => [name, computed.getPropertyValue(name)]));
	for (const name of inherited) {
		const value = styles[name] ?? '';
		if (value !== around[name]) copy.setAttribute(name, value);
	}
	for (const [name, initial] of Object.entries(own)) {
		const value = computed.getPropertyValue(name);
		if (value !== '' && value !== initial) copy.setAttribute(name, value);
	}
	for (const child of element.children) {
		if (!child.matches('text, desc, title') && getComputedStyle(child).display !== 'none')
			copy.append(styledCopy(child, styles));
	}
	return copy;
}
