import type { Drawing } from './drawing.ts';
import type { DiagramTheme } from './theme.ts';

/** Characters of markup, of all drawings together. */
const limit = 3_000_000;

/** Drawings by theme and source, to be back at once: after an undo, in another theme and back. Least recently used go first. */
export class DrawingCache {
	readonly #drawings = new Map<string, Drawing>();
	#length = 0;

	get(theme: DiagramTheme, source: string): Drawing | undefined {
		const key = keyOf(theme, source);
		const drawing = this.#drawings.get(key);
		if (drawing) {
			this.#drawings.delete(key);
			this.#drawings.set(key, drawing);
		}
		return drawing;
	}

	add(theme: DiagramTheme, source: string, drawing: Drawing): void {
		const key = keyOf(theme, source);
		this.#remove(key);
		this.#drawings.set(key, drawing);
		this.#length += drawing.markup.length;
		for (const oldest of this.#drawings.keys()) {
			if (this.#length <= limit) break;
			this.#remove(oldest);
		}
	}

	#remove(key: string): void {
		this.#length -= this.#drawings.get(key)?.markup.length ?? 0;
		this.#drawings.delete(key);
	}
}

function keyOf(theme: DiagramTheme, source: string): string {
	return `${theme.key}\n${source}`;
}
