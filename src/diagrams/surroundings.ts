// What Mermaid's parsers expect around them, put in place of the globals of these names when they are bundled.

/** Colours are taken to be colours. */
export const window = { CSS: { supports: () => true } };

/** `Object.groupBy`, which Node 20 lacks. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) {
	const groups: Record<PropertyKey, T[]> = {};
	let index = 0;
	for (const item of items) {
		const key = keyOf(item, index++);
		groups[key] ??= [];
		groups[key].push(item);
	}
	return groups;
}
