/** What of an element's style shows in a drawing. */
const shown = [
	'display',
	'visibility',
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'vector-effect',
	'paint-order',
	'shape-rendering',
	'overflow',
	'transform',
	'r'
] as const;

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

function styledCopy(element: Element, inherited: Styles): Element {
	const copy = element.cloneNode(false) as Element;
	copy.removeAttribute('class');
	const computed = getComputedStyle(element);
	const own = Object.fromEntries(shown.map((name) => [name, computed.getPropertyValue(name)]));
	for (const name of shown) {
		const value = own[name] ?? '';
		if (value !== '' && value !== inherited[name] && value !== initial[name]) copy.setAttribute(name, value);
	}
	for (const child of element.children) {
		if (!child.matches('text, desc, title') && getComputedStyle(child).display !== 'none')
			copy.append(styledCopy(child, own));
	}
	return copy;
}

/** Values that a drawing has by itself; `display` is left out where it shows at all. */
const initial: Styles = {
	display: 'inline',
	visibility: 'visible',
	transform: 'none',
	'vector-effect': 'none',
	'paint-order': 'normal',
	'shape-rendering': 'auto',
	r: '0px'
};
