/** The drawing of each diagram in VS Code's own preview or in ours, undefined where none is shown. */
export function pictures(): (Element | undefined)[] {
	return [...document.querySelectorAll('design-diagram, .mermaid')].map((diagram) => {
		const root = diagram.matches('.mermaid') ? diagram : diagram.querySelector('.frame')?.shadowRoot;
		const picture = root?.querySelector('svg');
		return picture && picture.getBoundingClientRect().height > 0 ? picture : undefined;
	});
}
