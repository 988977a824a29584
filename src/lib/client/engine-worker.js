// DuckDB's loader pipes the module through a TransformStream where there is one, and the browser then compiles it
// anew at every visit. Without one it calls instantiateStreaming, which uses the browser's cache of compiled code.
// The addresses of DuckDB's own worker and of its module, on this origin, stand after the `#`.
const scope = /** @type {any} */ (self);
scope.TransformStream = undefined;
const [workerAddress, moduleAddress] = scope.location.hash
	.slice(1)
	.split('#')
	.map((/** @type {string} */ address) => new URL(address, scope.location.origin).href);

// The module, a hundred times the worker's code, is on its way while that is compiled and run.
const fetchAny = scope.fetch;
const moduleResponse = fetchAny(moduleAddress);
scope.fetch = (/** @type {Request} */ request) =>
	request.url === moduleAddress ? moduleResponse : fetchAny(request);
scope.importScripts(workerAddress);

// What compiling leaves behind is twice the module, out of the collector's sight, and stays for seconds. A claim on
// memory, never filled, makes Chromium's collector look: 45 MB less while the first queries run. Others pay nothing.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = /** @type {typeof instantiateStreaming} */ (
	async (source, imports) => {
		const instantiated = await instantiateStreaming(source, imports);
		setTimeout(claimMemory);
		return instantiated;
	}
);

// The engine copies its file, and leaves the message that brought it behind as well.
scope.addEventListener('message', (/** @type {MessageEvent<{ type: string }>} */ { data }) => {
	if (data.type === 'REGISTER_FILE_BUFFER') setTimeout(claimMemory);
});

function claimMemory() {
	try {
		return new ArrayBuffer(2 ** 26);
	} catch {
		// A device without so much room collects by itself.
		return null;
	}
}
