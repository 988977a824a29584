/** A line of text of the page where it stands in a drawing, in px; `x` is where reading starts. */
export interface TextLine {
	readonly text: string;
	readonly x: number;
	/** Its base line. */
	readonly y: number;
	readonly size: number;
	readonly weight: string;
	readonly colour: string;
	readonly isRtl: boolean;
}

/** A line of text and the box around it on the page. */
export interface BoxedLine {
	readonly text: string;
	readonly rect: DOMRect;
}

/** The text of a node as it is broken into lines on the page. */
export function boxedLines(node: Text): BoxedLine[] {
	const lines: { text: string; rect: DOMRect }[] = [];
	const range = document.createRange();
	for (const word of node.data.matchAll(/[^ \t\r\n]+/g)) {
		range.setStart(node, word.index);
		range.setEnd(node, word.index + word[0].length);
		const rect = range.getBoundingClientRect();
		if (rect.width === 0) continue;
		const line = lines.at(-1);
		if (line && Math.abs(line.rect.top - rect.top) < rect.height / 2) {
			line.text += ` ${word[0]}`;
			line.rect = around(line.rect, rect);
		} else lines.push({ text: word[0], rect });
	}
	return lines;
}

/** A line as it is drawn, with the origin of the drawing on the page. */
export function textLine(
	{ text, rect }: BoxedLine,
	parent: Element,
	origin: { readonly x: number; readonly y: number }
): TextLine {
	const style = getComputedStyle(parent);
	const isDrawn = parent instanceof SVGElement;
	// Labels of drawings take the direction of what they say, as `unicode-bidi: plaintext` has it.
	const isRtl = isDrawn ? /^\P{L}*[\u0590-\u08ff]/u.test(text) : style.direction === 'rtl';
	const size = parseFloat(style.fontSize);
	return {
		text,
		x: Math.round((isRtl ? rect.right : rect.left) - origin.x),
		y: Math.round(rect.top + rect.height / 2 + size * 0.34 - origin.y),
		size,
		weight: style.fontWeight,
		colour: isDrawn ? style.fill : style.color,
		isRtl
	};
}

/** A line as an element of an SVG. */
export function svgText({ text, x, y, size, weight, colour, isRtl }: TextLine): SVGTextElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
	const attributes = { x, y, 'font-size': size, 'font-weight': weight, fill: colour };
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
	element.setAttribute('direction', isRtl ? 'rtl' : 'ltr');
	element.textContent = text;
	return element;
}

/** The font of a line as a canvas takes it. */
export function canvasFont({ size, weight }: TextLine, fontFamily: string): string {
	return `${weight} ${size}px ${fontFamily}`;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
	const left = Math.min(a.left, b.left);
	const top = Math.min(a.top, b.top);
	return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
