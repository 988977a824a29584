/** How long browsers without idle callbacks wait. */
const patienceMs = 1500;

/** Does something once the page is loaded and has nothing else to do; the result gives it up. */
export function whenIdle(work: () => void): () => void {
	let waiting = true;
	const once = () => {
		if (waiting) work();
	};
	const onIdle = () => {
		if ('requestIdleCallback' in window) window.requestIdleCallback(once);
		else setTimeout(once, patienceMs);
	};
	if (document.readyState === 'complete') onIdle();
	else addEventListener('load', onIdle, { once: true });
	return () => {
		waiting = false;
	};
}
