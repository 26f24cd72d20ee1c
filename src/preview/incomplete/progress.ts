import type { IncompletePart, OpenFinding, ShowIncomplete } from '../../protocol.ts';
import { fill, words } from '../words.ts';
import { OpenList } from './openList.ts';

/**
 * A line at the top of the window that fills as the document does. Its words unfold the list of what is open. It lies
 * over the page, which it does not move.
 */
export class Progress {
	readonly #element = document.createElement('aside');
	readonly #button = createButton('summary');
	readonly #panel = Object.assign(document.createElement('div'), { className: 'unfolded', hidden: true });
	readonly #list: OpenList;

	constructor(goTo: (finding: OpenFinding) => void, hide: () => void) {
		this.#list = new OpenList(goTo);
		this.#element.className = 'progress';
		this.#element.hidden = true;
		// No heading is called so.
		this.#panel.id = 'open:list';
		this.#button.setAttribute('aria-controls', this.#panel.id);
		const hideButton = createButton('hide', words.hide);
		this.#panel.append(this.#list.element, hideButton);
		this.#element.append(this.#button, this.#panel);
		document.body.prepend(this.#element);

		this.#unfold(false);
		this.#button.addEventListener('click', () => this.#unfold(this.#panel.hidden));
		hideButton.addEventListener('click', hide);
		this.#element.addEventListener('keydown', (event) => this.#useKey(event));
		window.addEventListener('pointerdown', ({ target }) => {
			if (!this.#element.contains(target as Node)) this.#unfold(false);
		});
	}

	/** Without `completeness` there is no line. */
	show(completeness: ShowIncomplete['completeness'], parts: readonly IncompletePart[]): void {
		this.#element.hidden = !completeness;
		if (!completeness) this.#unfold(false);
		const { complete, required } = completeness ?? { complete: 0, required: 0 };
		const isComplete = complete === required;
		this.#element.classList.toggle('complete', isComplete);
		this.#element.style.setProperty('--part', String(isComplete ? 1 : complete / required));
		this.#button.textContent = isComplete
			? fill(words.allSections, required)
			: fill(words.sections, complete, required);
		this.#list.show(parts);
	}

	#unfold(isUnfolded: boolean): void {
		this.#panel.hidden = !isUnfolded;
		this.#button.setAttribute('aria-expanded', String(isUnfolded));
	}

	#useKey(event: KeyboardEvent): void {
		if (event.key === 'Escape' && !this.#panel.hidden) {
			this.#unfold(false);
			this.#button.focus();
		} else if (event.key === 'ArrowDown' && event.target === this.#button) {
			this.#unfold(true);
			this.#list.focus();
		} else {
			return;
		}
		event.preventDefault();
	}
}

function createButton(className: string, textContent = ''): HTMLButtonElement {
	return Object.assign(document.createElement('button'), { type: 'button', className, textContent });
}
