/** What GitHub and VS Code call a heading in links to it: `2-open-questions` of `2) Open Questions`. */
export function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{Mark}\p{N}\p{Connector_Punctuation}\- ]/gu, '')
		.replaceAll(' ', '-');
}
