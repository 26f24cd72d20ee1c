import {
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	languages,
	Position,
	RelativePattern,
	type TextDocument,
	type TextDocumentChangeEvent,
	workspace,
} from 'vscode';
import { DesignDocument, type Template } from '../core/index.ts';
import type { Templates } from './templates.ts';

/** The design documents among the open Markdown files, each kept up to date from keystroke to keystroke. */
export class Documents implements Disposable {
	readonly #log: LogOutputChannel;
	readonly #designs = new Map<TextDocument, DesignDocument>();
	readonly #changed = new EventEmitter<TextDocument>();
	readonly #subscriptions: Disposable;
	#templates: readonly Template[] | undefined;

	/** A Markdown file was opened, edited or closed, or the settings changed: ask `get` again. */
	readonly onDidChange = this.#changed.event;

	constructor(templates: Templates, log: LogOutputChannel) {
		this.#log = log;
		this.#subscriptions = Disposable.from(
			this.#changed,
			workspace.onDidOpenTextDocument((document) => this.#open(document)),
			workspace.onDidChangeTextDocument((event) => this.#edit(event)),
			workspace.onDidSaveTextDocument((document) => this.#verify(document)),
			workspace.onDidCloseTextDocument((document) => this.#close(document)),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('technicalDesign.documents')) {
					for (const document of this.#designs.keys()) {
						this.#changed.fire(document);
					}
				}
			}),
		);
		void templates.all().then((all) => {
			this.#templates = all;
			for (const document of workspace.textDocuments) {
				this.#open(document);
			}
		});
	}

	/** Undefined for a file that follows no variant and that no setting names, and until the templates are read. */
	get(document: TextDocument): DesignDocument | undefined {
		const design = this.#designs.get(document);
		return design && (design.template || isNamedInSettings(document)) ? design : undefined;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#open(document: TextDocument): void {
		if (this.#templates && isAuthored(document)) {
			this.#read(document, this.#templates);
			this.#changed.fire(document);
		}
	}

	#edit({ document, contentChanges }: TextDocumentChangeEvent): void {
		const design = this.#designs.get(document);
		if (!design || contentChanges.length === 0) {
			return;
		}
		try {
			design.update(
				contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
					offset: rangeOffset,
					length: rangeLength,
					text,
				})),
			);
		} catch (error) {
			this.#log.error(`Failed to follow an edit of ${document.uri.toString(true)}`, error);
		}
		if (design.text.length !== lengthOf(document)) {
			this.#reread(document);
		}
		this.#changed.fire(document);
	}

	/** The cheap test on each edit compares lengths; a save is rare enough to compare the text itself. */
	#verify(document: TextDocument): void {
		const design = this.#designs.get(document);
		if (design && design.text !== document.getText()) {
			this.#reread(document);
			this.#changed.fire(document);
		}
	}

	#close(document: TextDocument): void {
		if (this.#designs.delete(document)) {
			this.#changed.fire(document);
		}
	}

	#reread(document: TextDocument): void {
		this.#log.warn(`Read anew because it differed from the editor's text: ${document.uri.toString(true)}`);
		this.#read(document, this.#templates ?? []);
	}

	#read(document: TextDocument, templates: readonly Template[]): void {
		try {
			this.#designs.set(document, DesignDocument.open(document.getText(), { templates }));
		} catch (error) {
			this.#designs.delete(document);
			this.#log.error(`Skipped because it could not be read: ${document.uri.toString(true)}`, error);
		}
	}
}

/** Markdown that somebody can be writing: not the old side of a diff, an output channel or a notebook's cell. */
function isAuthored({ languageId, uri }: TextDocument): boolean {
	return (
		languageId === 'markdown' &&
		(uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true)
	);
}

/** Globs count from the workspace folder that holds the file. */
function isNamedInSettings(document: TextDocument): boolean {
	const globs = workspace.getConfiguration('technicalDesign', document).get<unknown>('documents');
	const folder = workspace.getWorkspaceFolder(document.uri);
	return (
		Array.isArray(globs) &&
		globs
			.filter((glob) => typeof glob === 'string')
			.some((glob) =>
				languages.match({ pattern: folder ? new RelativePattern(folder, glob) : glob }, document),
			)
	);
}

/** In UTF-16 units, without joining the lines as `getText` does. */
function lengthOf(document: TextDocument): number {
	return document.offsetAt(new Position(document.lineCount, 0));
}
