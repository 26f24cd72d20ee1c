import {
	type CancellationToken,
	CancellationTokenSource,
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	type Uri,
	workspace,
} from 'vscode';
import { DesignDocument, type Summary, summarise, type Template } from '../../core/index.ts';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';

/** A design document of the workspace, open or not. */
export interface IndexedDesign {
	readonly uri: Uri;
	/** Title of the template that it follows. */
	readonly template: string;
	readonly summary: Summary;
}

/** What was read of a file; `design` is undefined for Markdown that follows no template. */
interface Known {
	readonly fingerprint: string;
	readonly design: IndexedDesign | undefined;
}

/** Milliseconds of work after which others get their turn. */
const slice = 10;
/** Files read at the same time. */
const atOnce = 16;
/** Milliseconds without a keystroke after which an open document is looked at again. */
const pause = 300;

/** The design documents of all workspace folders, kept true while files and editors change. Starts with the first scan. */
export class DesignIndex implements Disposable {
	readonly #documents: Documents;
	readonly #templates: Templates;
	readonly #log: LogOutputChannel;
	readonly #known = new Map<string, Known>();
	readonly #changed = new EventEmitter<void>();
	readonly #waiting = new Map<string, NodeJS.Timeout>();
	readonly #subscriptions: Disposable[] = [this.#changed];
	#scanning: CancellationTokenSource | undefined;

	/** `designs` are others than before. */
	readonly onDidChange = this.#changed.event;

	constructor(documents: Documents, templates: Templates, log: LogOutputChannel) {
		this.#documents = documents;
		this.#templates = templates;
		this.#log = log;
	}

	/** In no order. */
	get designs(): readonly IndexedDesign[] {
		return [...this.#known.values()].flatMap(({ design }) => design ?? []);
	}

	/**
	 * Reads every Markdown file of the workspace, a little at a time; a file that is as it was is not analysed again, unless
	 * `anew`. Another scan, or the end of the session, ends it early. Never rejects.
	 */
	async scan(progress: (done: number, total: number) => void, anew = false): Promise<void> {
		this.#follow();
		this.#scanning?.cancel();
		const scanning = new CancellationTokenSource();
		this.#scanning = scanning;
		try {
			await this.#scan(progress, anew, scanning.token);
		} catch (error) {
			this.#log.error('Could not look for design documents', error);
		} finally {
			scanning.dispose();
		}
	}

	dispose(): void {
		this.#scanning?.cancel();
		for (const timer of this.#waiting.values()) {
			clearTimeout(timer);
		}
		Disposable.from(...this.#subscriptions).dispose();
	}

	async #scan(
		progress: (done: number, total: number) => void,
		anew: boolean,
		token: CancellationToken,
	): Promise<void> {
		const templates = await this.#templates.all();
		const files = await workspace.findFiles('**/*.md', '**/node_modules/**', undefined, token);
		const gone = new Set(this.#known.keys());
		if (anew) {
			this.#known.clear();
		}
		let begin = performance.now();
		for (let at = 0; at < files.length; at += atOnce) {
			const batch = files.slice(at, at + atOnce);
			const contents = await Promise.all(batch.map(read));
			for (const [index, uri] of batch.entries()) {
				if (token.isCancellationRequested) {
					return;
				}
				gone.delete(uri.toString());
				this.#keep(uri, contents[index], templates);
				if (performance.now() - begin > slice) {
					this.#changed.fire();
					progress(at + index + 1, files.length);
					await new Promise((resolve) => setTimeout(resolve));
					begin = performance.now();
				}
			}
		}
		for (const uri of gone) {
			this.#known.delete(uri);
		}
		this.#changed.fire();
	}

	#follow(): void {
		if (this.#subscriptions.length > 1) {
			return;
		}
		const files = workspace.createFileSystemWatcher('**/*.md');
		this.#subscriptions.push(
			files,
			files.onDidCreate((uri) => this.#readSoon(uri)),
			files.onDidChange((uri) => this.#readSoon(uri)),
			files.onDidDelete((uri) => {
				if (this.#known.delete(uri.toString())) {
					this.#changed.fire();
				}
			}),
			this.#documents.onDidChange(({ uri }) => this.#readSoon(uri)),
		);
	}

	#readSoon(uri: Uri): void {
		const key = uri.toString();
		if (!workspace.getWorkspaceFolder(uri) || key.includes('/node_modules/')) {
			return;
		}
		clearTimeout(this.#waiting.get(key));
		const readAgain = async () => {
			this.#waiting.delete(key);
			const [templates, content] = await Promise.all([this.#templates.all(), read(uri)]);
			if (this.#keep(uri, content, templates)) {
				this.#changed.fire();
			}
		};
		this.#waiting.set(
			key,
			setTimeout(() => void readAgain(), pause),
		);
	}

	/** Says whether that changes what is told of the file. */
	#keep(uri: Uri, content: Content | undefined, templates: readonly Template[]): boolean {
		const key = uri.toString();
		const before = this.#known.get(key);
		if (!content) {
			return this.#known.delete(key);
		}
		if (before?.fingerprint === content.fingerprint) {
			return false;
		}
		const design = this.#templates.hold(uri) ? undefined : analyse(uri, content.text, templates);
		this.#known.set(key, { fingerprint: content.fingerprint, design });
		return before?.design !== undefined || design !== undefined;
	}
}

interface Content {
	readonly text: string;
	readonly fingerprint: string;
}

/** As the editor has it where the file is open; undefined for a file that cannot be read. */
async function read(uri: Uri): Promise<Content | undefined> {
	const key = uri.toString();
	const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
	try {
		const bytes = open ? new TextEncoder().encode(open.getText()) : await workspace.fs.readFile(uri);
		const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
		return { text: new TextDecoder().decode(bytes), fingerprint: new Uint8Array(digest).join() };
	} catch {
		return undefined;
	}
}

function analyse(uri: Uri, text: string, templates: readonly Template[]): IndexedDesign | undefined {
	const document = DesignDocument.open(text, { templates });
	const { template } = document;
	return template && { uri, template: template.title, summary: summarise(document) };
}
