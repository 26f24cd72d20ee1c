declare module 'markdown-it-emoji/lib/data/full.mjs' {
	/** Emoji by their names, as GitHub knows them. */
	const emoji: Readonly<Record<string, string>>;
	export default emoji;
}
