import {
	type CancellationToken,
	CancellationTokenSource,
	Disposable,
	EventEmitter,
	type LogOutputChannel,
	type TextDocument,
	type Uri,
	workspace,
} from 'vscode';
import {
	type Completeness,
	type DesignDocument,
	type Range,
	summarise,
	type Template,
} from '../../core/index.ts';
import type { Documents } from '../documents.ts';
import { findMarkdown, watchMarkdown } from '../markdownFiles.ts';
import { openInTurns } from '../opening.ts';
import { readText } from '../readText.ts';
import type { Templates } from '../templates.ts';
import { Turns } from '../turns.ts';

/** A design document of the workspace, open or not. */
export interface IndexedDesign {
	readonly uri: Uri;
	/** Title of the template that it follows. */
	readonly template: string;
	/** The heading of level 1 with which it starts; undefined without one. */
	readonly title: string | undefined;
	readonly status: string | undefined;
	readonly completeness: Completeness;
	readonly open: readonly OpenSection[];
}

/** A section with something open in it, its subsections aside. */
export interface OpenSection {
	/** The heading's text; empty for what stands before the first heading. */
	readonly section: string;
	/** Zero-based, of the heading; undefined for what stands before the first one. */
	readonly line: number | undefined;
	/** How much is open, at least 1. */
	readonly count: number;
	/** Where the first of it stands. */
	readonly first: Range;
}

/** What was read of a file; `design` is undefined for Markdown that follows no template. */
interface Known {
	/** Undefined when it has to be looked at again though its content is the same. */
	readonly fingerprint: string | undefined;
	readonly design: IndexedDesign | undefined;
}

interface Work {
	readonly token: CancellationToken;
	readonly progress?: (done: number, total: number) => void;
}

/** Milliseconds of work after which it is told how far it is: to show 2,000 documents is work, too. */
const report = 500;
/** Files read at the same time. */
const atOnce = 16;
/** Milliseconds without a keystroke or another change to a file after which what has changed is looked at. */
const pause = 300;

/** The design documents of all workspace folders, kept true while files and editors change. Starts with the first scan. */
export class DesignIndex implements Disposable {
	readonly #documents: Documents;
	readonly #templates: Templates;
	readonly #log: LogOutputChannel;
	readonly #known = new Map<string, Known>();
	readonly #changed = new EventEmitter<void>();
	/** Files that have changed, to be looked at after the pause. */
	readonly #waiting = new Map<string, Uri>();
	/** Files and folders that are gone, to be forgotten after the pause. */
	readonly #gone = new Set<string>();
	/** Whether there may be files that are not known. */
	#hasNew = false;
	readonly #subscriptions: Disposable[] = [this.#changed];
	#timer: NodeJS.Timeout | undefined;
	#cancelling = new CancellationTokenSource();
	#scanned: Promise<void> = Promise.resolve();

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
	 * Reads every Markdown file of the workspace, a little at a time; a file that is as it was is not analysed again. Resolves
	 * to whether it came to its end: another scan, `stop` and `dispose` end it early, and the next one goes on from there.
	 * Never rejects. `progress` is called now and then while it lasts.
	 */
	async scan(progress: (done: number, total: number) => void = () => {}): Promise<boolean> {
		this.#follow();
		this.stop();
		const { token } = this.#cancelling;
		this.#scanned = this.#guarded(() => this.#scan({ progress, token }));
		await this.#scanned;
		return !token.isCancellationRequested;
	}

	/** Ends a scan early. Files that are known are followed all the same. */
	stop(): void {
		this.#cancelling.cancel();
		this.#cancelling = new CancellationTokenSource();
	}

	/** Lets the next scan analyse every file, be it as it was or not. */
	distrust(): void {
		for (const [key, { design }] of this.#known) {
			this.#known.set(key, { fingerprint: undefined, design });
		}
	}

	/** The document as it is now; undefined when it cannot be read. */
	async open(uri: Uri): Promise<DesignDocument | undefined> {
		const content = await read(uri);
		return content && this.#analyse(content, await this.#templates.all());
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.stop();
		Disposable.from(...this.#subscriptions).dispose();
	}

	#follow(): void {
		if (this.#subscriptions.length > 1) {
			return;
		}
		this.#subscriptions.push(
			watchMarkdown({
				came: () => {
					this.#hasNew = true;
					this.#lookSoon();
				},
				changed: (uri) => this.#changedAt(uri),
				gone: (uri) => {
					this.#gone.add(uri.toString());
					this.#lookSoon();
				},
			}),
			this.#documents.onDidChange(({ uri }) => this.#changedAt(uri)),
		);
	}

	async #scan(work: Work): Promise<void> {
		const files = await findMarkdown({ token: work.token });
		if (work.token.isCancellationRequested) {
			return;
		}
		const found = new Set(files.map(String));
		for (const key of this.#known.keys()) {
			if (!found.has(key)) {
				this.#known.delete(key);
			}
		}
		await this.#read(files, work);
		this.#changed.fire();
	}

	#changedAt(uri: Uri): void {
		this.#waiting.set(uri.toString(), uri);
		this.#lookSoon();
	}

	#lookSoon(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#guarded(() => this.#look()), pause);
	}

	async #look(): Promise<void> {
		await this.#scanned;
		const { token } = this.#cancelling;
		const forgotten = this.#forget();
		const isKnown = (uri: Uri) => this.#known.has(uri.toString());
		const changed = [...this.#waiting.values()].filter(isKnown);
		this.#waiting.clear();
		const hasNew = this.#hasNew;
		this.#hasNew = false;
		// Which files are hidden, and what a folder holds, only a search tells.
		const found = hasNew ? (await findMarkdown({ token })).filter((uri) => !isKnown(uri)) : [];
		if ((await this.#read([...changed, ...found], { token })) || forgotten) {
			this.#changed.fire();
		}
	}

	/** Forgets the files that are gone, and those of folders that are. Says whether a design was among them. */
	#forget(): boolean {
		if (this.#gone.size === 0) {
			return false;
		}
		let matters = false;
		for (const [key, { design }] of this.#known) {
			if (pathsTo(key).some((path) => this.#gone.has(path))) {
				this.#known.delete(key);
				matters ||= design !== undefined;
			}
		}
		this.#gone.clear();
		return matters;
	}

	/** Says whether that changes `designs`. Lets others have their turn, and tells of what it has when it does. */
	async #read(files: readonly Uri[], { token, progress }: Work): Promise<boolean> {
		const templates = await this.#templates.all();
		let matters = false;
		const turns = new Turns();
		let told = performance.now();
		for (let at = 0; at < files.length; at += atOnce) {
			const batch = files.slice(at, at + atOnce);
			const contents = await Promise.all(batch.map(read));
			for (const [index, uri] of batch.entries()) {
				if (token.isCancellationRequested) {
					return matters;
				}
				matters = (await this.#keep(uri, contents[index], templates)) || matters;
				const now = performance.now();
				if (now - told > report) {
					this.#changed.fire();
					progress?.(at + index + 1, files.length);
					told = now;
				}
				if (turns.isOver) await turns.pass();
			}
		}
		return matters;
	}

	/** Says whether that changes what is told of the file. */
	async #keep(uri: Uri, content: Content | undefined, templates: readonly Template[]): Promise<boolean> {
		const key = uri.toString();
		const before = this.#known.get(key);
		if (!content) {
			return this.#known.delete(key);
		}
		const { fingerprint, document } = content;
		if (!document && before?.fingerprint === fingerprint) {
			return false;
		}
		const design = this.#templates.hold(uri)
			? undefined
			: indexed(uri, await this.#analyse(content, templates));
		this.#known.set(key, { fingerprint, design });
		return before?.design !== undefined || design !== undefined;
	}

	async #analyse({ text, document }: Content, templates: readonly Template[]): Promise<DesignDocument> {
		const opened = document && this.#documents.getAny(document);
		return opened ?? (await openInTurns(text, { templates }));
	}

	async #guarded(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			this.#log.error('Could not look for design documents', error);
		}
	}
}

interface Content {
	readonly text: string;
	readonly fingerprint: string;
	/** Where the file is open. */
	readonly document: TextDocument | undefined;
}

/** As the editor has it where the file is open; undefined for a file that cannot be read. */
async function read(uri: Uri): Promise<Content | undefined> {
	const key = uri.toString();
	const document = workspace.textDocuments.find((each) => each.uri.toString() === key);
	try {
		const text = document?.getText() ?? (await readText(uri));
		const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
		return { text, fingerprint: new Uint8Array(digest).join(), document };
	} catch {
		return undefined;
	}
}

/** Cloned, for a string that was cut out of a text keeps all of that text in memory. */
function indexed(uri: Uri, document: DesignDocument): IndexedDesign | undefined {
	const { template } = document;
	if (!template) {
		return undefined;
	}
	const { open, ...summary } = summarise(document);
	const sections = open.map(
		({ section, line, findings }): OpenSection => ({
			section,
			line,
			count: findings.length,
			first: findings[0]!.range,
		}),
	);
	return { uri, template: template.title, ...structuredClone({ ...summary, open: sections }) };
}

/** A file's own and those of the folders that hold it. */
function pathsTo(uri: string): string[] {
	return [...uri.matchAll(/\/|$/g)].map(({ index }) => uri.slice(0, index));
}
