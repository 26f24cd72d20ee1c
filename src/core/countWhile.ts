/** How many of the items come before the first that `isBefore` does not hold for, nor for any behind it. Takes logarithmic time. */
export function countWhile<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(items[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}
