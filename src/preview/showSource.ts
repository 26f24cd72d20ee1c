/** A double click on text asks for its place in the source; on what can be operated it stays what it is. */
export function showSourceOnDoubleClick(main: HTMLElement, show: (node: Node, offset: number) => void): void {
	main.addEventListener('dblclick', (event) => {
		const target = event.target as Element;
		if (event.defaultPrevented || target.closest('a, button, input, summary')) return;
		const { anchorNode, anchorOffset } = window.getSelection() ?? {};
		if (anchorNode && target.contains(anchorNode)) show(anchorNode, anchorOffset ?? 0);
		else show(target, 0);
	});
}
