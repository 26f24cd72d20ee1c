/** Headings and prompts of documents repeat, within one and from one to the next. */
const limit = 4096;

/** The same function of a string, its latest results remembered. `compute` must depend on nothing else. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let result = known.get(text);
		if (result === undefined) {
			if (known.size >= limit) known.clear();
			result = compute(text);
			known.set(text, result);
		}
		return result;
	};
}
