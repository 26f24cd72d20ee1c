import {
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	languages,
	RelativePattern,
	type TextDocument,
	type TextDocumentChangeEvent,
	workspace,
} from 'vscode';
import type { OpenOptions } from '../core/document/document.ts';
import { DesignDocument, type Template } from '../core/index.ts';
import { DiagramChecker } from '../diagrams/checker.ts';
import type { ParseDiagram } from '../diagrams/modules.ts';
import { Opening } from './opening.ts';
import type { Templates } from './templates.ts';
import { lengthOf } from './textLength.ts';

interface Kept {
	readonly design: DesignDocument;
	/** What the text's length must be after the edits seen, in UTF-16 units. */
	length: number;
}

/** The design documents among the open Markdown files, each kept up to date from keystroke to keystroke. */
export class Documents implements Disposable {
	readonly #source: Templates;
	readonly #log: LogOutputChannel;
	readonly #kept = new Map<TextDocument, Kept>();
	readonly #openings = new Map<TextDocument, Opening>();
	/** One is opened after the other. */
	#opened: Promise<void> = Promise.resolve();
	readonly #changed = new EventEmitter<TextDocument>();
	readonly #diagrams: DiagramChecker;
	readonly #subscriptions: Disposable;
	#templates: readonly Template[] | undefined;

	/** A Markdown file was opened, edited or closed, its diagrams were parsed, or the settings or templates changed: ask `get` again. */
	readonly onDidChange = this.#changed.event;

	/** `readParsers` is called when a document holds a diagram, and does not reject. */
	constructor(templates: Templates, readParsers: () => Promise<ParseDiagram>, log: LogOutputChannel) {
		this.#source = templates;
		this.#log = log;
		this.#diagrams = new DiagramChecker(readParsers, (sources) => this.#recheckDiagrams(sources));
		this.#subscriptions = Disposable.from(
			this.#changed,
			workspace.onDidOpenTextDocument((document) => this.#open(document)),
			workspace.onDidChangeTextDocument((event) => this.#edit(event)),
			workspace.onDidSaveTextDocument((document) => this.#verify(document)),
			workspace.onDidCloseTextDocument((document) => this.#close(document)),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('technicalDesign.documents')) {
					for (const document of this.#kept.keys()) {
						this.#changed.fire(document);
					}
				}
			}),
			templates.onDidChange((all) => this.#judgeBy(all)),
		);
		void templates.all().then((all) => this.#judgeBy(all));
	}

	/** Undefined for a template, for a file that follows none and that no setting names, and until all is read. */
	get(document: TextDocument): DesignDocument | undefined {
		const design = this.#kept.get(document)?.design;
		return design && (design.template || isNamedInSettings(document)) ? design : undefined;
	}

	/** The same as soon as all is read. */
	async whenRead(document: TextDocument): Promise<DesignDocument | undefined> {
		await this.#source.all();
		while (this.#openings.has(document)) {
			await this.#opened;
		}
		return this.get(document);
	}

	/** The same as `get` also for a file that follows no template. */
	getAny(document: TextDocument): DesignDocument | undefined {
		return this.#kept.get(document)?.design;
	}

	/** What documents are judged by; empty until it is read. */
	get templates(): readonly Template[] {
		return this.#templates ?? [];
	}

	dispose(): void {
		for (const opening of this.#openings.values()) {
			opening.stop();
		}
		this.#openings.clear();
		this.#subscriptions.dispose();
	}

	#judgeBy(templates: readonly Template[]): void {
		this.#templates = templates;
		for (const document of workspace.textDocuments) {
			this.#open(document);
		}
	}

	#open(document: TextDocument): void {
		if (!this.#templates || !isAuthored(document) || this.#source.includes(document.uri)) {
			this.#close(document);
			return;
		}
		this.#openings.get(document)?.stop();
		const opening = new Opening(this.#options);
		this.#openings.set(document, opening);
		this.#opened = this.#opened.then(() => this.#read(document, opening));
	}

	async #read(document: TextDocument, opening: Opening): Promise<void> {
		try {
			const design = await opening.read(() => document.getText());
			if (!design) {
				return;
			}
			this.#openings.delete(document);
			this.#kept.set(document, { design, length: design.length });
			if (design.length !== lengthOf(document)) {
				this.#readAgain(document);
			} else if (design.frontMatterError) {
				this.#log.warn(`Front matter skipped: ${document.uri.toString(true)}: ${design.frontMatterError}`);
			} else if (design.unknownTemplate) {
				this.#log.warn(`Unknown template “${design.unknownTemplate}”: ${document.uri.toString(true)}`);
			}
		} catch (error) {
			this.#openings.delete(document);
			this.#skip(document, error);
		}
		this.#changed.fire(document);
	}

	#edit({ document, contentChanges }: TextDocumentChangeEvent): void {
		const kept = this.#kept.get(document);
		const opening = this.#openings.get(document);
		if ((!kept && !opening) || contentChanges.length === 0) {
			return;
		}
		const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
			offset: rangeOffset,
			length: rangeLength,
			text,
		}));
		opening?.edit(edits);
		if (!kept) {
			return;
		}
		try {
			kept.design.update(edits);
			kept.length += edits.reduce((growth, { length, text }) => growth + text.length - length, 0);
		} catch (error) {
			kept.length = -1;
			this.#log.error(`Failed to follow an edit of ${document.uri.toString(true)}`, error);
		}
		if (kept.length !== lengthOf(document)) {
			this.#readAgain(document);
		}
		this.#changed.fire(document);
	}

	#recheckDiagrams(sources: ReadonlySet<string>): void {
		for (const opening of this.#openings.values()) {
			opening.recheckDiagrams(sources);
		}
		for (const [document, { design }] of this.#kept) {
			if (design.recheckDiagrams(sources)) {
				this.#changed.fire(document);
			}
		}
	}

	/** After each edit lengths are compared, for that is cheap; a save is rare enough to compare the texts. */
	#verify(document: TextDocument): void {
		const kept = this.#kept.get(document);
		if (kept && kept.design.text !== document.getText()) {
			this.#readAgain(document);
			this.#changed.fire(document);
		}
	}

	#close(document: TextDocument): void {
		this.#openings.get(document)?.stop();
		this.#openings.delete(document);
		if (this.#kept.delete(document)) {
			this.#changed.fire(document);
		}
	}

	#readAgain(document: TextDocument): void {
		this.#log.warn(`Read again because it differed from the editor: ${document.uri.toString(true)}`);
		const text = document.getText();
		try {
			this.#kept.set(document, { design: DesignDocument.open(text, this.#options), length: text.length });
		} catch (error) {
			this.#skip(document, error);
		}
	}

	#skip(document: TextDocument, error: unknown): void {
		this.#kept.delete(document);
		this.#log.error(`Skipped because it could not be read: ${document.uri.toString(true)}`, error);
	}

	get #options(): OpenOptions {
		return { templates: this.templates, checkDiagram: this.#diagrams.check };
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
