import { type CancellationToken, Disposable, type Uri, workspace } from 'vscode';
import { type NoteKind, noteKindOf, peopleIn, titleOf } from '../../core/index.ts';
import { fileName } from '../fileName.ts';
import { findMarkdown, watchMarkdown } from '../markdownFiles.ts';
import { readText } from '../readText.ts';

/** Files looked into at most: each read is a request over the network where the workspace is remote. */
const limit = 300;

/** A Markdown file of the workspace. */
export interface Note {
	readonly uri: Uri;
	readonly title: string;
	/** What a design document would link to it as; undefined for other files. */
	readonly kind: NoteKind | undefined;
	/** Named in its author, owner and reviewer fields. */
	readonly people: readonly string[];
}

/** What the workspace's Markdown files tell; each is read once, and again after it has changed. */
export class Notes implements Disposable {
	readonly #notes = new Map<string, Promise<Note | undefined>>();
	readonly #watching: Disposable;
	#files: readonly Uri[] | undefined;
	/** Counts how often files came or went, so that a search that missed one is not kept. */
	#changes = 0;

	constructor() {
		const forgetFiles = () => {
			this.#files = undefined;
			this.#changes++;
		};
		const forget = (uri: Uri) => this.#notes.delete(uri.toString());
		this.#watching = Disposable.from(
			watchMarkdown({
				came: forgetFiles,
				// Of a file in a new folder, the first report may be of a change.
				changed: (uri) => forget(uri) || forgetFiles(),
				gone: (uri) => {
					forgetFiles();
					forget(uri);
				},
			}),
			workspace.onDidChangeWorkspaceFolders(forgetFiles),
		);
	}

	/** Never rejects: what cannot be read is left out. Empty once cancelled. */
	async all(token: CancellationToken): Promise<readonly Note[]> {
		const changes = this.#changes;
		const files = this.#files ?? (await findFiles(token));
		if (token.isCancellationRequested) {
			return [];
		}
		if (changes === this.#changes) {
			this.#files = files;
		}
		const notes = await Promise.all(files.map((uri) => this.#note(uri)));
		return notes.filter((note) => note !== undefined);
	}

	dispose(): void {
		this.#watching.dispose();
	}

	#note(uri: Uri): Promise<Note | undefined> {
		const key = uri.toString();
		const note = this.#notes.get(key) ?? read(uri);
		this.#notes.set(key, note);
		return note;
	}
}

async function findFiles(token: CancellationToken): Promise<readonly Uri[]> {
	try {
		return await findMarkdown({ limit, token });
	} catch {
		return [];
	}
}

async function read(uri: Uri): Promise<Note | undefined> {
	try {
		const text = await readText(uri);
		const name = fileName(uri).replace(/\.md$/i, '');
		return {
			uri,
			title: titleOf(text) ?? name,
			kind: noteKindOf(workspace.asRelativePath(uri, false)),
			people: peopleIn(text),
		};
	} catch {
		return undefined;
	}
}
