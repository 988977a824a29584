/** A share at four decimals: a page prints whole per cents and draws hundredths of them; more would only be carried. */
export function toFourDecimals(share: number): number {
	return Math.round(share * 10_000) / 10_000;
}
