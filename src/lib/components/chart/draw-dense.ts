import { Chart, LinearScale, PointElement, ScatterController, Tooltip, type Scale } from 'chart.js';
import { range } from 'd3';
import type { DenseAxis, DenseSeries } from './dense-points.ts';

Chart.register(ScatterController, PointElement, LinearScale, Tooltip);

/** What a dense chart draws, with colours as the page's style sheet resolves them. */
export interface DenseDrawing {
	readonly series: readonly DenseSeries[];
	readonly x: DenseAxis;
	readonly y: DenseAxis;
	readonly colours: Readonly<Record<'ink' | 'grid' | 'paper' | DenseSeries['look'], string>>;
	readonly font: string;
	readonly rtl: boolean;
}

/** Draws thousands of dots on a canvas; `destroy` the result when the canvas goes. Import this module dynamically. */
export function drawDense(canvas: HTMLCanvasElement, drawing: DenseDrawing): { destroy(): void } {
	const { series, x, y, colours, font, rtl } = drawing;
	const text = { family: font, size: 16 };
	const axis = ({ label, from, to, words }: DenseAxis) => ({
		min: from,
		max: to,
		border: { display: false },
		// Words name rows: a line through them would only cross the dots.
		grid: { display: !words, color: colours.grid, drawTicks: false },
		title: { display: !words, text: label, color: colours.ink, font: text },
		ticks: {
			padding: 8,
			color: colours.ink,
			font: text,
			autoSkip: false,
			// Each word in an isolate of its own direction: a canvas is written from the left.
			callback: (value: string | number) =>
				words ? `\u2068${words[Number(value)] ?? ''}\u2069` : String(value)
		},
		afterBuildTicks: (scale: Scale) => {
			scale.ticks = range(Math.ceil(from), Math.floor(to) + 1).map((value) => ({ value }));
		}
	});
	return new Chart(canvas, {
		type: 'scatter',
		data: {
			datasets: series.map(({ name, look, points }) => ({
				label: name,
				data: points.map(({ x: across, y: up }) => ({ x: across, y: up })),
				pointStyle: look === 'apart' ? ('rectRot' as const) : ('circle' as const),
				radius: look === 'apart' ? 3 : 2.5,
				hoverRadius: 6,
				borderWidth: 0,
				backgroundColor: colours[look]
			}))
		},
		options: {
			animation: false,
			responsive: true,
			maintainAspectRatio: false,
			normalized: true,
			interaction: { mode: 'nearest', intersect: true },
			scales: { x: axis(x), y: axis(y) },
			plugins: {
				tooltip: {
					displayColors: false,
					rtl,
					textDirection: rtl ? 'rtl' : 'ltr',
					backgroundColor: colours.ink,
					bodyColor: colours.paper,
					bodyFont: text,
					padding: 8,
					callbacks: {
						label: ({ datasetIndex, dataIndex }) => series[datasetIndex]?.points[dataIndex]?.text ?? ''
					}
				}
			}
		}
	});
}
