import { copyWithStyles } from './copy-styles.ts';
import { boxedLines, textLine, type TextLine } from './text-line.ts';

/** A chart that stands alone: its shapes, and its texts apart, since a picture has not the fonts of the page. */
export interface Drawing {
	readonly svg: SVGSVGElement;
	readonly lines: readonly TextLine[];
	readonly fontFamily: string;
	/** In px. */
	readonly width: number;
	readonly height: number;
}

/** Room around the drawing, and the height of a line below it, in px. */
const margin = 24;
const lineHeight = 26;

/**
 * A figure of the page as one drawing: its texts where they stand, its shapes with the styles they have, in the colours
 * of paper whatever the theme, and lines below it. Parts marked `data-no-download`, closed and hidden ones are left out.
 */
export function drawFigure(figure: HTMLElement, foot: readonly string[]): Drawing {
	const root = document.documentElement;
	root.classList.add('paper');
	try {
		return onPaper(figure, foot);
	} finally {
		root.classList.remove('paper');
	}
}

function onPaper(figure: HTMLElement, foot: readonly string[]): Drawing {
	const box = figure.getBoundingClientRect();
	const origin = { x: box.left - margin, y: box.top - margin };
	const shapes: Element[] = [];
	const lines: TextLine[] = [];
	let bottom = 0;
	const walker = document.createTreeWalker(figure, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, isShown);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (node instanceof SVGSVGElement && !node.parentElement?.closest('svg')) {
			const { left, top, width, height } = node.getBoundingClientRect();
			const place = { x: left - origin.x, y: top - origin.y, width, height };
			shapes.push(copyWithStyles(node, place));
			bottom = Math.max(bottom, place.y + height);
		} else if (node instanceof Text && node.parentElement) {
			for (const line of boxedLines(node)) {
				lines.push(textLine(line, node.parentElement, origin));
				bottom = Math.max(bottom, line.rect.bottom - origin.y);
			}
		}
	}
	const width = Math.ceil(box.width) + 2 * margin;
	const height = Math.ceil(bottom) + margin + foot.length * lineHeight;
	const styles = getComputedStyle(document.documentElement);
	const svg = sheet(width, height, styles.getPropertyValue('--paper'));
	svg.append(...shapes);
	const isRtl = styles.direction === 'rtl';
	const footLines = foot.map((text, index) => ({
		text,
		x: isRtl ? width - margin : margin,
		y: Math.ceil(bottom) + (index + 1) * lineHeight,
		size: 16,
		weight: '400',
		colour: styles.getPropertyValue('--ink-soft'),
		isRtl
	}));
	return { svg, lines: [...lines, ...footLines], fontFamily: styles.fontFamily, width, height };
}

function sheet(width: number, height: number, colour: string): SVGSVGElement {
	const namespace = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(namespace, 'svg');
	svg.setAttribute('width', String(width));
	svg.setAttribute('height', String(height));
	svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
	const ground = document.createElementNS(namespace, 'rect');
	ground.setAttribute('width', '100%');
	ground.setAttribute('height', '100%');
	ground.setAttribute('fill', colour);
	svg.append(ground);
	return svg;
}

/** Goes into what is seen. */
function isShown(node: Node): number {
	const element = node instanceof Element ? node : node.parentElement;
	if (!element || element.matches('[data-no-download], summary, .visually-hidden, input, desc, title'))
		return NodeFilter.FILTER_REJECT;
	return element.checkVisibility({ visibilityProperty: true })
		? NodeFilter.FILTER_ACCEPT
		: NodeFilter.FILTER_REJECT;
}
