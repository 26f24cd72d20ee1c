import type { IncompletePart, OpenFinding } from '../../protocol.ts';
import { fill, words } from '../words.ts';

/** What is open, section by section. One Tab leads in and out; the arrows, Home and End move inside. */
export class OpenList {
	readonly element = Object.assign(document.createElement('div'), { className: 'parts' });
	#findings: readonly OpenFinding[] = [];
	#items: readonly HTMLButtonElement[] = [];
	/** What it says; undefined before it says anything. */
	#shown: string | undefined;

	constructor(goTo: (finding: OpenFinding) => void) {
		this.element.addEventListener('click', ({ target }) => {
			const item = (target as Element).closest('button');
			const finding = item && this.#findings[this.#items.indexOf(item)];
			if (finding) goTo(finding);
		});
		this.element.addEventListener('focusin', ({ target }) =>
			this.#lead(this.#items.indexOf(target as never)),
		);
		this.element.addEventListener('keydown', (event) => {
			const at = this.#items.indexOf(event.target as never);
			const last = this.#items.length - 1;
			const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
			const to = steps[event.key];
			if (to === undefined) return;
			event.preventDefault();
			this.#items[Math.min(Math.max(to, 0), last)]?.focus();
		});
	}

	/** What has the focus keeps it, as far as there is still something at its place. */
	show(parts: readonly IncompletePart[]): void {
		this.#findings = parts.flatMap(({ findings }) => findings);
		const said = parts.map(({ section, findings }) => [
			section,
			findings.map(({ message, range }) => [message, range.start.line]),
		]);
		if (JSON.stringify(said) === this.#shown) return;
		this.#shown = JSON.stringify(said);
		const focused = this.#items.indexOf(document.activeElement as never);
		const led = Math.max(
			0,
			this.#items.findIndex(({ tabIndex }) => tabIndex === 0),
		);
		const list = parts.length > 0 ? parts.map(createPart) : [create('p', words.nothingOpen)];
		this.element.replaceChildren(...list);
		this.#items = [...this.element.querySelectorAll('button')];
		this.#lead(Math.min(led, this.#items.length - 1));
		if (focused >= 0) this.#items[Math.min(focused, this.#items.length - 1)]?.focus();
	}

	focus(): void {
		this.#items.find(({ tabIndex }) => tabIndex === 0)?.focus();
	}

	#lead(index: number): void {
		for (const [at, item] of this.#items.entries()) item.tabIndex = at === index ? 0 : -1;
	}
}

function createPart({ section, findings }: IncompletePart): HTMLElement {
	const part = document.createElement('section');
	const heading = create('h2', section || words.beforeFirstHeading);
	const list = document.createElement('ul');
	list.append(...findings.map(createItem));
	part.append(heading, list);
	return part;
}

function createItem({ message, range }: OpenFinding): HTMLElement {
	const item = document.createElement('li');
	const button = Object.assign(document.createElement('button'), { type: 'button' });
	button.append(create('span', message), create('small', fill(words.line, range.start.line + 1)));
	item.append(button);
	return item;
}

function create(tag: string, textContent: string): HTMLElement {
	return Object.assign(document.createElement(tag), { textContent });
}
