import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line as a phone has it. */
export interface Line {
	/** Milliseconds there and back. */
	readonly roundTripMs: number;
	/** In each direction. */
	readonly bytesPerSecond: number;
}

/**
 * A slow line to a local port: a new connection takes one round trip before its first byte, each byte half of one, and
 * no more pass than the line holds. Unlike the throttling of browsers it counts the connection and the headers.
 */
export async function openSlowLine(port: number, line: Line): Promise<{ port: number; close: () => void }> {
	const server = createServer({ allowHalfOpen: true }, (near) => {
		const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		const opensAt = performance.now() + line.roundTripMs;
		carry(near, far, line, opensAt);
		carry(far, near, line, opensAt);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { port: portOf(server), close: () => server.close() };
}

/** Most bytes that travel in one piece: a TCP segment. */
const segment = 1460;

function carry(from: Socket, to: Socket, { roundTripMs, bytesPerSecond }: Line, opensAt: number): void {
	let freeAt = opensAt;
	const after = (at: number, work: () => void) => setTimeout(work, Math.max(0, at - performance.now()));
	from.on('data', (data: Buffer) => {
		for (let start = 0; start < data.length; start += segment) {
			const piece = data.subarray(start, start + segment);
			freeAt = Math.max(freeAt, performance.now()) + (piece.length / bytesPerSecond) * 1000;
			after(freeAt + roundTripMs / 2, () => to.writable && to.write(piece));
		}
	});
	from.on('end', () => after(Math.max(freeAt, performance.now()) + roundTripMs / 2 + 1, () => to.end()));
	from.on('error', () => to.destroy());
	from.on('close', () => after(Math.max(freeAt, performance.now()) + roundTripMs, () => to.destroy()));
}

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}
