/**
 * Counts how often each mark has come, in 12 bytes a place instead of a text: files of millions of rows are counted in
 * a few dozen megabytes. Marks are told apart by 52 of their bits; two that agree in those share a count, which is
 * the same on every reading of the file and harmless, since a row is known by its whole mark and its count.
 */
export class Occurrences {
	#keys = new Float64Array(1 << 12);
	#counts = new Uint32Array(1 << 12);
	#used = 0;

	/** How often this mark came before; notes that it came once more. A mark is base64url of at least 9 characters. */
	next(mark: string): number {
		if (this.#used * 2 >= this.#keys.length) this.#grow();
		const key = keyOf(mark);
		const place = this.#placeOf(key);
		if (this.#keys[place] === 0) {
			this.#keys[place] = key;
			this.#used += 1;
		}
		const before = this.#counts[place] ?? 0;
		this.#counts[place] = before + 1;
		return before;
	}

	#placeOf(key: number): number {
		const last = this.#keys.length - 1;
		let place = key % this.#keys.length;
		while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = place === last ? 0 : place + 1;
		return place;
	}

	#grow(): void {
		const [keys, counts] = [this.#keys, this.#counts];
		this.#keys = new Float64Array(keys.length * 2);
		this.#counts = new Uint32Array(keys.length * 2);
		keys.forEach((key, index) => {
			if (key === 0) return;
			const place = this.#placeOf(key);
			this.#keys[place] = key;
			this.#counts[place] = counts[index] ?? 0;
		});
	}
}

/** A whole number from 1 to 2^52 out of the first characters of a mark. */
function keyOf(mark: string): number {
	return Buffer.from(mark.slice(0, 12), 'base64url').readUIntBE(0, 6) * 16 + (mark.charCodeAt(8) % 16) + 1;
}
