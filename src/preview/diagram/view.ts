import type { Drawing, Size } from './drawing.ts';
import { moved, type Transform, whole, zoomed } from './transform.ts';

/** In a tree of its own a drawing's styles and names reach nothing else, and the page's do not reach it. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
	:host > div { all: initial; display: block; height: 100%; cursor: inherit; transform-origin: 0 0; }
	svg { display: block; width: 100%; height: 100%; }
`);

const step = 1.25;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [1, 0],
	ArrowRight: [-1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1],
};

/** A drawing in a frame that it never leaves: enlarged and moved by mouse, wheel and keyboard. */
export class DrawingView {
	readonly element = document.createElement('div');
	readonly #drawn = document.createElement('div');
	#transform = whole;

	/** `wheel`: whether turning it zooms, or does so with Ctrl or Cmd only, and scrolls the page without. */
	constructor({ wheel }: { readonly wheel: 'zooms' | 'scrolls' }) {
		const { element } = this;
		element.className = 'frame';
		element.tabIndex = 0;
		element.setAttribute('role', 'img');
		const root = element.attachShadow({ mode: 'open' });
		root.adoptedStyleSheets = [sheet];
		root.append(this.#drawn);
		element.addEventListener('keydown', (event) => this.#onKey(event));
		element.addEventListener('pointerdown', (event) => this.#onDrag(event));
		element.addEventListener(
			'wheel',
			(event) => {
				if (wheel === 'scrolls' && !event.ctrlKey && !event.metaKey) return;
				event.preventDefault();
				const { left, top } = element.getBoundingClientRect();
				const point = { x: event.clientX - left, y: event.clientY - top };
				this.#apply(zoomed(this.#transform, Math.exp(-event.deltaY / 300), point, this.#frame));
			},
			{ passive: false },
		);
	}

	/** Makes room for a drawing to come. */
	reserve({ width, height }: Size): void {
		this.element.style.setProperty('--width', `${width}`);
		this.element.style.setProperty('--height', `${height}`);
	}

	show({ markup, size, label, description }: Drawing): void {
		this.reserve(size);
		this.element.ariaLabel = description || label;
		this.#drawn.innerHTML = markup;
		if (this.#transform.scale > 1) this.#apply(moved(this.#transform, 0, 0, this.#frame));
	}

	zoomIn(): void {
		this.#zoom(step);
	}

	zoomOut(): void {
		this.#zoom(1 / step);
	}

	reset(): void {
		this.#apply(whole);
	}

	get #frame(): Size {
		return { width: this.element.clientWidth, height: this.element.clientHeight };
	}

	#zoom(factor: number): void {
		const frame = this.#frame;
		this.#apply(zoomed(this.#transform, factor, { x: frame.width / 2, y: frame.height / 2 }, frame));
	}

	#apply(transform: Transform): void {
		this.#transform = transform;
		const { scale, x, y } = transform;
		this.#drawn.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
		this.element.classList.toggle('zoomed', scale > 1);
	}

	#onKey(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const arrow = arrows[event.key];
		if (event.key === '+' || event.key === '=') this.zoomIn();
		else if (event.key === '-') this.zoomOut();
		else if (event.key === '0') this.reset();
		else if (arrow && this.#transform.scale > 1) {
			this.#apply(moved(this.#transform, arrow[0] * 48, arrow[1] * 48, this.#frame));
		} else return;
		event.preventDefault();
	}

	/** From a few pixels on, so that a click stays one. */
	#onDrag(down: PointerEvent): void {
		if (down.button !== 0 || this.#transform.scale === 1) return;
		const { element } = this;
		const start = this.#transform;
		const drag = new AbortController();
		const { signal } = drag;
		element.addEventListener(
			'pointermove',
			(move) => {
				const right = move.clientX - down.clientX;
				const below = move.clientY - down.clientY;
				if (!element.hasPointerCapture(down.pointerId)) {
					if (Math.hypot(right, below) < 4) return;
					element.setPointerCapture(down.pointerId);
				}
				this.#apply(moved(start, right, below, this.#frame));
			},
			{ signal },
		);
		for (const end of ['pointerup', 'pointercancel'])
			window.addEventListener(end, () => drag.abort(), { signal });
	}
}
