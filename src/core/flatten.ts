/** Sections and all that is below them, in document order. */
export function flatten<Each extends { readonly children: readonly Each[] }>(
	sections: readonly Each[],
): Each[] {
	return sections.flatMap((section) => [section, ...flatten(section.children)]);
}
