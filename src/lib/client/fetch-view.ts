/** A view as the server answers it, written by the same app from the same function. Rejects when it does not answer 200. */
export async function fetchView<View>(address: string, signal: AbortSignal): Promise<View> {
	const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	return (await response.json()) as View;
}
