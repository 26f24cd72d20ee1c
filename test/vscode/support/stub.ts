/** Replaces a method for one test: the extension and its tests share one `vscode`. Returns what undoes it. */
export function stub<Owner extends object, Name extends keyof Owner>(
	owner: Owner,
	name: Name,
	method: unknown,
): () => void {
	const original = owner[name];
	owner[name] = method as Owner[Name];
	return () => {
		owner[name] = original;
	};
}
