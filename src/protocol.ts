import type { BlockChange } from './core/render/change.ts';
import type { Block } from './core/render.ts';

/** What the extension tells the preview's page. */
export type ToPage = ShowDocument | ChangeDocument | ScrollToLine | ShowProblem;

/** The whole document; the page keeps what it shows of the same document already. */
export interface ShowDocument {
	readonly type: 'show';
	readonly uri: string;
	readonly blocks: readonly Block[];
	/** Against which relative images resolve: the document's folder, with a slash at its end. */
	readonly folder: string;
	/** Against which images that start with a slash resolve: the workspace folder, with a slash at its end. */
	readonly root: string;
	/** Zero-based line to have at the top; undefined to stay. */
	readonly line: number | undefined;
}

export interface ChangeDocument extends BlockChange {
	readonly type: 'change';
}

/** The editor's top line, zero-based. */
export interface ScrollToLine {
	readonly type: 'scroll';
	readonly line: number;
}

/** Why there is no document to show. */
export interface ShowProblem {
	readonly type: 'problem';
	readonly message: string;
}

/** What the preview's page tells the extension. */
export type ToExtension = PageReady | OpenLink | RevealLine | SaveDrawing;

/** The page has loaded, for the first time or once more, and shows nothing. */
export interface PageReady {
	readonly type: 'ready';
}

/** A link to something other than a site or a place in the page was followed. */
export interface OpenLink {
	readonly type: 'open';
	/** As the document writes it. */
	readonly href: string;
}

/** A place in the page was chosen: its source is to be shown. */
export interface RevealLine {
	readonly type: 'reveal';
	/** Zero-based. */
	readonly line: number;
}

/** A diagram is to be saved where the author says. */
export interface SaveDrawing {
	readonly type: 'save';
	readonly format: 'svg' | 'png';
	/** A file name without its end. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the page says itself, in the author's language; it comes with the page. */
export interface PageWords {
	readonly diagram: string;
	/** Of a line of the document, one-based, for `{0}`. */
	readonly line: string;
	readonly zoomIn: string;
	readonly zoomOut: string;
	readonly reset: string;
	readonly copySource: string;
	readonly copied: string;
	readonly openLarge: string;
	readonly close: string;
	readonly saveSvg: string;
	readonly savePng: string;
}

/** What the page keeps across reloads of the window. */
export interface PageState {
	readonly uri?: string;
	/** Of diagrams, by a hash of their source. */
	readonly sizes?: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}
