// DuckDB's loader pipes the module through a TransformStream where there is one, and the browser then compiles it
// anew at every visit. Without one it calls instantiateStreaming, which uses the browser's cache of compiled code.
// The address of DuckDB's own worker, on this origin, stands after the `#`.
const scope = /** @type {any} */ (self);
scope.TransformStream = undefined;
scope.importScripts(new URL(scope.location.hash.slice(1), scope.location.origin).href);
