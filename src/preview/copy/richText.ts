/** How other programs show what they have no look of their own for; they read no style sheets. */
const looks: Readonly<Record<string, string>> = {
	table: 'border-collapse: collapse',
	'th, td': 'border: 1px solid #c9ced4; padding: 4px 10px; vertical-align: top',
	'th:not([align])': 'text-align: left',
	'code, pre': 'background: #f2f3f5; font-family: Consolas, Menlo, monospace',
	pre: 'padding: 8px 12px; white-space: pre-wrap',
	blockquote: 'margin-left: 0; padding-left: 12px; border-left: 3px solid #c9ced4',
	'.alert-title': 'font-weight: bold',
	mark: 'background: #fff1a8',
};

const attributes = new Set(['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'align']);

/** The page's elements as HTML for other programs: with its looks, without what only a page understands. Changes `content`. */
export function richText(content: HTMLElement): string {
	for (const formula of content.querySelectorAll('.math')) {
		const source = formula.querySelector('annotation')?.textContent;
		const dollars = formula.classList.contains('display') ? '$$' : '$';
		if (source) formula.replaceWith(createElement('code', dollars + source.trim() + dollars));
	}
	for (const box of content.querySelectorAll('input')) box.replaceWith(box.checked ? '☑ ' : '☐ ');
	for (const code of content.querySelectorAll('pre > code')) code.replaceWith(code.textContent);
	for (const alert of content.querySelectorAll('.alert')) {
		const quote = createElement('blockquote', '');
		quote.append(...alert.childNodes);
		alert.replaceWith(quote);
	}
	for (const extra of content.querySelectorAll('.back, .for-dark')) extra.remove();
	// Links lead from the document's place alone.
	for (const link of content.querySelectorAll(
		'a:not([href^="http:" i], [href^="https:" i], [href^="mailto:" i])',
	))
		link.replaceWith(...link.childNodes);
	for (const element of content.querySelectorAll<HTMLElement>('*')) {
		const own = Object.entries(looks).filter(([selector]) => element.matches(selector));
		const style = own.map(([, look]) => look).join('; ');
		for (const { name } of [...element.attributes]) if (!attributes.has(name)) element.removeAttribute(name);
		if (style) element.setAttribute('style', style);
	}
	return content.innerHTML;
}

function createElement(tag: string, text: string): HTMLElement {
	return Object.assign(document.createElement(tag), { textContent: text });
}
