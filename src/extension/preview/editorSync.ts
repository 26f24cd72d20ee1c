import {
	Disposable,
	type Position,
	Range,
	type TextEditor,
	TextEditorRevealType,
	type Uri,
	window,
	workspace,
} from 'vscode';
import type { MarkCursor, ScrollToLine } from '../../protocol.ts';
import { editorOf } from '../editorOf.ts';
import { topLine } from './topLine.ts';

/**
 * Keeps the page and the editors of a document at the same place, as far as the author's settings for Markdown previews
 * want that. Lines are zero-based, with a fraction inside a long one.
 */
export class EditorSync implements Disposable {
	readonly #post: (message: ScrollToLine | MarkCursor) => void;
	readonly #subscription: Disposable;
	#uri: Uri;
	/** The first place that the editor showed when it was last heard of. */
	#top: Position | undefined;
	/** Where the page has sent the editor, and how far from there that was at last. */
	#sent: { readonly line: number; distance: number } | undefined;

	constructor(uri: Uri, post: (message: ScrollToLine | MarkCursor) => void) {
		this.#uri = uri;
		this.#post = post;
		this.#subscription = Disposable.from(
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#scrolled(textEditor)),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (this.#isOurs(textEditor)) this.tellCursor();
			}),
			window.onDidChangeVisibleTextEditors(() => this.tellCursor()),
			window.onDidChangeActiveTextEditor((editor) => {
				// Of two editors of the document the other one. With a document just opened the page gets its place anyway.
				if (editor && this.#top) this.#scrolled(editor);
			}),
		);
	}

	follow(uri: Uri): void {
		this.#uri = uri;
		this.#top = undefined;
		this.#sent = undefined;
	}

	/** The line at the editor's top; undefined where none is open, or the page is not to follow it. */
	get line(): number | undefined {
		const editor = this.#editor;
		return editor && this.#wants('scrollPreviewWithEditor') ? topLine(editor) : undefined;
	}

	tellCursor(): void {
		this.#post({ type: 'cursor', line: this.#editor?.selection.active.line });
	}

	/** Shows a line at the editor's top, without telling the page when the editor gets there. */
	scrollEditor(to: number): void {
		const editor = this.#editor;
		if (!editor || !this.#wants('scrollEditorWithPreview')) return;
		const line = Math.min(Math.floor(to), editor.document.lineCount - 1);
		const character = Math.floor((to - line) * editor.document.lineAt(line).text.length);
		this.#sent = { line, distance: distanceTo(line, editor) };
		editor.revealRange(new Range(line, character, line, character), TextEditorRevealType.AtTop);
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	#scrolled(editor: TextEditor): void {
		const top = editor.visibleRanges[0]?.start;
		if (!top || !this.#isOurs(editor) || this.#top?.isEqual(top)) return;
		this.#top = top;
		if (this.#isOnItsWay(editor) || !this.#wants('scrollPreviewWithEditor')) return;
		this.#post({ type: 'scroll', line: topLine(editor) });
	}

	/** The editor comes nearer to where the page has sent it; its author would sooner or later lead it away. */
	#isOnItsWay(editor: TextEditor): boolean {
		if (!this.#sent) return false;
		const distance = distanceTo(this.#sent.line, editor);
		const isNearer = distance < this.#sent.distance || distance === 0;
		if (isNearer) this.#sent.distance = distance;
		else this.#sent = undefined;
		return isNearer;
	}

	get #editor(): TextEditor | undefined {
		return editorOf(this.#uri);
	}

	#isOurs({ document }: TextEditor): boolean {
		return String(document.uri) === String(this.#uri);
	}

	#wants(setting: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview'): boolean {
		return workspace.getConfiguration('markdown.preview', this.#uri).get(setting, true);
	}
}

function distanceTo(line: number, { visibleRanges }: TextEditor): number {
	return Math.abs((visibleRanges[0]?.start.line ?? 0) - line);
}
