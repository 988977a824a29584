import type { Drawing } from './draw-figure.ts';
import { canvasFont, svgText } from './text-line.ts';

/** Pixels of the picture for each of the page: sharp on paper and on screens of high density. */
const density = 2;

/** A drawing with its texts as an SVG, as a data address. */
export function toSvgAddress({ svg, lines, fontFamily }: Drawing): string {
	const whole = svg.cloneNode(true) as SVGSVGElement;
	whole.setAttribute('font-family', fontFamily);
	whole.append(...lines.map(svgText));
	return addressOf(whole);
}

/**
 * A drawing with its texts as a PNG, as a data address. Texts are written with the fonts of the page, which a picture
 * inside a page cannot have.
 */
export async function toPng({ svg, lines, fontFamily, width, height }: Drawing): Promise<string> {
	const image = new Image();
	image.src = addressOf(svg);
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width * density;
	canvas.height = height * density;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('The browser gives no canvas to draw on.');
	context.scale(density, density);
	context.drawImage(image, 0, 0, width, height);
	for (const line of lines) {
		context.font = canvasFont(line, fontFamily);
		context.fillStyle = line.colour;
		context.direction = line.isRtl ? 'rtl' : 'ltr';
		context.textAlign = 'start';
		context.fillText(line.text, line.x, line.y);
	}
	return canvas.toDataURL('image/png');
}

function addressOf(svg: SVGSVGElement): string {
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}
