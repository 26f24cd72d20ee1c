/** Headings and prompts of documents repeat, within one and from one to the next. */
const limit = 4096;

/** The same function of a string, its latest results remembered. `compute` must depend on nothing else. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		const result = known.get(text);
		if (result !== undefined || known.has(text)) return result as T;
		if (known.size >= limit) known.clear();
		const computed = compute(text);
		known.set(text, computed);
		return computed;
	};
}
