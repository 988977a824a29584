/**
 * What counts as one when tries from a network address are counted: an IPv6 subscriber holds a whole /64, so that; an
 * IPv4 address by itself.
 */
export function networkOf(address: string): string {
	if (!address.includes(':') || address.includes('.')) return address;
	const [head = '', tail] = address.split('::');
	const groups = head.split(':');
	if (tail === undefined) return groups.slice(0, 4).join(':');
	const behind = tail === '' ? [] : tail.split(':');
	const zeros = Math.max(0, 8 - (head === '' ? 0 : groups.length) - behind.length);
	return [...(head === '' ? [] : groups), ...Array<string>(zeros).fill('0'), ...behind].slice(0, 4).join(':');
}
