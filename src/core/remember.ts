/** Headings and prompts of documents repeat, within one and from one to the next. */
const limit = 4096;

/** The same function of a string, its latest results remembered. `compute` must depend on nothing else. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
	let known = new Map<string, T>();
	let older: typeof known = new Map();
	return (text) => {
		const latest = known.get(text);
		if (latest !== undefined || known.has(text)) return latest as T;
		const old = older.get(text);
		const result = old !== undefined || older.has(text) ? (old as T) : compute(text);
		if (known.size >= limit) [older, known] = [known, new Map()];
		known.set(text, result);
		return result;
	};
}

/** The same of a string and an object that never changes. */
export function rememberBy<Owner extends object, T>(
	compute: (owner: Owner, text: string) => T,
): (owner: Owner, text: string) => T {
	const known = new WeakMap<Owner, (text: string) => T>();
	return (owner, text) => {
		let own = known.get(owner);
		if (!own) {
			own = remember((each) => compute(owner, each));
			known.set(owner, own);
		}
		return own(text);
	};
}
