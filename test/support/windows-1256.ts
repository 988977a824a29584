/** A text in the code page of Arabic Windows; what it has no place for becomes a question mark. */
export function encodeWindows1256(text: string): Uint8Array {
	const decoder = new TextDecoder('windows-1256');
	const byteOf = new Map(
		Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const)
	);
	return Uint8Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f);
}
