import type { KatexOptions } from 'katex';

const options: KatexOptions = { trust: false, strict: false, maxSize: 50, maxExpand: 1000 };

let katex: typeof import('katex').default | undefined;

/** Draws the formulas in `content`: at once when KaTeX is there, else, once it has loaded, all of the page. */
export async function drawMath(content: ParentNode): Promise<void> {
	const formulas = content.querySelectorAll<HTMLElement>('.math');
	if (formulas.length === 0) return;
	if (katex) {
		for (const formula of formulas) draw(formula, katex);
		return;
	}
	await loadMath();
	if (!katex) return;
	for (const formula of document.querySelectorAll<HTMLElement>('.math:not(:has(.katex))')) {
		draw(formula, katex);
	}
	numberEquations();
}

/** Tells each chunk how many numbered equations stand before it: what it counts by styles ends with it. */
export function numberEquations(): void {
	let count = 0;
	for (const chunk of document.querySelectorAll<HTMLElement>('main > .chunk')) {
		const before = count > 0 ? String(count) : '';
		if (chunk.style.getPropertyValue('--equations') !== before) {
			chunk.style.setProperty('--equations', before);
		}
		count += chunk.querySelectorAll('.eqn-num').length;
	}
}

/** Afterwards formulas are drawn at once. */
export async function loadMath(): Promise<void> {
	katex ??= (await import('katex')).default;
}

/** A formula that is wrong stays as it is written, and says why. */
function draw(formula: HTMLElement, { renderToString }: NonNullable<typeof katex>): void {
	const displayMode = formula.classList.contains('display');
	try {
		formula.innerHTML = renderToString(formula.textContent, { ...options, displayMode });
	} catch (error) {
		formula.classList.add('wrong');
		formula.title = error instanceof Error ? error.message : String(error);
	}
}
