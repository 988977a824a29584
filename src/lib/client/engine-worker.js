// DuckDB's loader pipes the module through a TransformStream where there is one, and the browser then compiles it
// anew at every visit. Without one it calls instantiateStreaming, which uses the browser's cache of compiled code.
// The address of DuckDB's own worker, on this origin, stands after the `#`.
self.TransformStream = undefined;
self.importScripts(new URL(self.location.hash.slice(1), self.location.origin).href);
