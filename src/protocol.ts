import type { BlockChange } from './core/render/change.ts';
import type { Block } from './core/render.ts';
import type { Completeness, Range, RuleId } from './core/types.ts';

/** What the extension tells the preview's page. */
export type ToPage =
	| ShowDocument
	| ChangeDocument
	| ShowIncomplete
	| ScrollToLine
	| MarkCursor
	| KeepLock
	| ShowProblem
	| ExportDocument
	| CopyDocument;

/** The whole document; the page keeps what it shows of the same document already. */
export interface ShowDocument {
	readonly type: 'show';
	readonly uri: string;
	readonly blocks: readonly Block[];
	/** Of the document; whoever answers tells which it saw. */
	readonly version: number;
	readonly images: {
		/** Against which relative images resolve: the document's folder, with a slash at its end. */
		readonly folder: string;
		/** Against which images that start with a slash resolve: the workspace folder, with a slash at its end. */
		readonly root: string;
		/** Whether those from other sites are loaded. */
		readonly remote: boolean;
	};
	/** Whether to offer that images from other sites be loaded, where there are any. */
	readonly offersImages: boolean;
	readonly isLocked: boolean;
	/** Zero-based line to have at the top, which need not be whole; undefined to stay, also after the page was loaded anew. */
	readonly line: number | undefined;
}

/** What comes with the page, to be shown without a word from the extension. */
export interface OpenedPage {
	/** No other page has it. */
	readonly id: string;
	readonly show: ShowDocument;
}

export interface ChangeDocument extends BlockChange {
	readonly type: 'change';
	readonly version: number;
}

/** What is incomplete in the document that the page shows, as it shows it. */
export interface ShowIncomplete {
	readonly type: 'incomplete';
	/** The document is shown as to its readers: nothing below is told. */
	readonly isHidden: boolean;
	/** Undefined for a document that follows no template. */
	readonly completeness: Completeness | undefined;
	/** In document order. */
	readonly parts: readonly IncompletePart[];
}

/** A section with what is open in it, its subsections aside. */
export interface IncompletePart {
	/** The heading's text; empty for what stands before the first heading. */
	readonly section: string;
	/** Zero-based, of the heading. */
	readonly line: number | undefined;
	readonly findings: readonly OpenFinding[];
}

export interface OpenFinding {
	readonly rule: RuleId;
	readonly range: Range;
	/** What it says to the author, in their language. */
	readonly message: string;
	/** What the source says there. */
	readonly text: string;
	/** How often its line says the same before it. */
	readonly before: number;
}

/** The editor's top line, zero-based; with a fraction where it is inside a wrapped one. */
export interface ScrollToLine {
	readonly type: 'scroll';
	readonly line: number;
}

/** The line of the editor's cursor, zero-based; undefined while no editor shows the document. */
export interface MarkCursor {
	readonly type: 'cursor';
	readonly line: number | undefined;
}

/** Whether the preview stays at its document from now on, to be kept in the page's state. */
export interface KeepLock {
	readonly type: 'lock';
	readonly isLocked: boolean;
}

/** Why there is no document to show. */
export interface ShowProblem {
	readonly type: 'problem';
	readonly message: string;
}

/** The document is wanted as one file of HTML. */
export interface ExportDocument {
	readonly type: 'export';
	/** Comes back with the answer; whoever asks but once needs none. */
	readonly id?: number;
	/** The title of a document without a heading. */
	readonly name: string;
}

/** The document is wanted on the clipboard; the page has the focus, or gets it. */
export interface CopyDocument {
	readonly type: 'copy';
	/** Comes back with the answer. */
	readonly id: number;
	/** For programs that take plain text. */
	readonly text: string;
}

/** What the preview's page tells the extension. */
export type ToExtension =
	| PageReady
	| PageScrolled
	| OpenLink
	| RevealLine
	| GoToFinding
	| HideIncomplete
	| TickTask
	| LoadImages
	| SaveDrawing
	| DocumentExported
	| ExportFailed
	| DocumentCopied;

/** The page has loaded, for the first time or once more. */
export interface PageReady {
	readonly type: 'ready';
	/** Of what came with it, if it shows that; without, it shows nothing. */
	readonly opened?: string;
}

/** The reader has scrolled: this line, zero-based and hardly ever whole, is at the top. */
export interface PageScrolled {
	readonly type: 'scrolled';
	readonly line: number;
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

/** Something incomplete was chosen: its source is to be shown, selected to be typed over. */
export interface GoToFinding extends Pick<OpenFinding, 'rule' | 'range'> {
	readonly type: 'goTo';
}

/** The document is to be shown as to its readers. */
export interface HideIncomplete {
	readonly type: 'hideIncomplete';
}

/** A task's box was clicked. */
export interface TickTask {
	readonly type: 'tick';
	/** Of the document as the page shows it. */
	readonly version: number;
	/** Zero-based line on which the box stands. */
	readonly line: number;
	readonly wasChecked: boolean;
}

/** Images from other sites are to be loaded: in this document until the window closes, or in all from now on. */
export interface LoadImages {
	readonly type: 'loadImages';
	readonly always: boolean;
}

/** A diagram is to be saved where the author says. */
export interface SaveDrawing {
	readonly type: 'save';
	readonly format: 'svg' | 'png';
	/** A file name without its end. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The document as one file of HTML, as it was shown when that was asked for. */
export interface DocumentExported {
	readonly type: 'exported';
	readonly id: number | undefined;
	readonly html: string;
}

/** The document could not be made one file. */
export interface ExportFailed {
	readonly type: 'exportFailed';
	readonly id: number | undefined;
	/** What went wrong, for the log. */
	readonly reason: string;
}

/** The document is on the clipboard, or could not be put there. */
export interface DocumentCopied {
	readonly type: 'copied';
	readonly id: number;
	readonly isDone: boolean;
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
	readonly notCopied: string;
	readonly openLarge: string;
	readonly close: string;
	readonly saveSvg: string;
	readonly savePng: string;
	readonly notSaved: string;
	/** Characters it has for `{0}`, those it may have for `{1}`. */
	readonly diagramTooLong: string;
	readonly remoteImages: string;
	readonly loadImages: string;
	readonly alwaysLoadImages: string;
	/** Complete ones for `{0}`, all for `{1}`. */
	readonly sections: string;
	/** All for `{0}`. */
	readonly allSections: string;
	/** A count for `{0}`. */
	readonly open: string;
	readonly nothingOpen: string;
	readonly beforeFirstHeading: string;
	readonly hide: string;
}

/** What the page keeps across reloads of the window. */
export interface PageState {
	readonly uri?: string;
	readonly isLocked?: boolean;
	readonly hidesIncomplete?: boolean;
	/** At the top; zero-based, hardly ever whole. */
	readonly line?: number;
	/** Of what came with a page and was shown: loaded once more, the page is older than the document may be. */
	readonly opened?: string;
	/** Of diagrams, by a hash of their source. */
	readonly sizes?: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
}
