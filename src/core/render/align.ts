/** Where an item was before, and whether it has to move to get to its new place. */
export interface Match {
	readonly place: number;
	readonly moves: boolean;
}

/** For each item of `after` the equal item of `before`, undefined where there is none. As few items move as possible. */
export function align(before: readonly string[], after: readonly string[]): (Match | undefined)[] {
	const places = new Map<string, number[]>();
	before.forEach((item, place) => {
		const same = places.get(item);
		if (same) same.push(place);
		else places.set(item, [place]);
	});
	const found = after.map((item) => places.get(item)?.shift());
	const staying = new Set(longestRise(found.filter((place) => place !== undefined)));
	return found.map((place) => (place === undefined ? undefined : { place, moves: !staying.has(place) }));
}

/** A longest rising subsequence of distinct numbers. */
function longestRise(numbers: readonly number[]): number[] {
	/** At `length - 1` the smallest number that ends a rise of that length. */
	const ends: number[] = [];
	const lengths = numbers.map((number) => {
		const place = ends.findLastIndex((end) => end < number) + 1;
		ends[place] = number;
		return place + 1;
	});
	const rise: number[] = [];
	for (let at = numbers.length - 1, wanted = ends.length; wanted > 0; at--) {
		const follows = rise.at(-1);
		if (lengths[at] === wanted && (follows === undefined || numbers[at]! < follows)) {
			rise.push(numbers[at]!);
			wanted--;
		}
	}
	return rise;
}
