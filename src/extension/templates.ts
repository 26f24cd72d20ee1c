import { Disposable, EventEmitter, type LogOutputChannel, type Uri, workspace } from 'vscode';
import type { Template } from '../core/index.ts';
import { fileName } from './fileName.ts';
import { folderOf } from './folderOf.ts';
import { isTemplateFile, readTemplates } from './templateFiles.ts';
import { holds, type Places, type TemplateFolder, templateFolders, watchFolders } from './templateFolders.ts';

/** Milliseconds without a change after which the folders are read again: a checkout changes many files at once. */
const pause = 100;

/** The templates there are: the team's, the user's and those built in. Read when first asked for, then kept up to date. */
export class Templates implements Disposable {
	readonly #places: Places;
	readonly #log: LogOutputChannel;
	readonly #changed = new EventEmitter<readonly Template[]>();
	readonly #origins = new WeakMap<Template, TemplateFolder>();
	readonly #configured: Disposable;
	#folders: readonly TemplateFolder[] = [];
	#watcher = new Disposable(() => {});
	#waiting: NodeJS.Timeout | undefined;
	#all: Promise<readonly Template[]> | undefined;

	/** They, or their folders, are others than before; tells all that there are now. Not before they were asked for. */
	readonly onDidChange = this.#changed.event;

	constructor(places: Places, log: LogOutputChannel) {
		this.#places = places;
		this.#log = log;
		this.#findFolders();
		this.#configured = Disposable.from(
			workspace.onDidChangeWorkspaceFolders(() => this.#findFolders()),
			workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration('technicalDesign.templateFolders')) {
					this.#findFolders();
				}
			}),
		);
	}

	/**
	 * In the order in which they are offered, each id once: the team's, then the user's, then the built-in ones.
	 * Never rejects: a template that cannot be read is logged and left out.
	 */
	all(): Promise<readonly Template[]> {
		this.#all ??= this.#readAll();
		return this.#all;
	}

	/** The folder that a template is from. */
	originOf(template: Template): TemplateFolder | undefined {
		return this.#origins.get(template);
	}

	/** Whether a file is one of the templates, and so no document. */
	includes(file: Uri): boolean {
		const folder = folderOf(file).toString();
		return isTemplateFile(fileName(file)) && this.#folders.some(({ uri }) => uri.toString() === folder);
	}

	/** The folder for a template that comes new: the first of the team's, else the user's. */
	get folderForNew(): Uri {
		return this.#folders[0]!.uri;
	}

	/** Whether a file lies in a folder of templates, be it one of them or not. */
	hold(file: Uri): boolean {
		return this.#folders.some(({ uri }) => holds(uri, file));
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		Disposable.from(this.#changed, this.#configured, this.#watcher).dispose();
	}

	#findFolders(): void {
		this.#folders = templateFolders(this.#places);
		this.#watcher.dispose();
		this.#watcher = watchFolders(
			this.#folders.filter(({ owner }) => owner !== 'extension').map(({ uri }) => uri),
			() => this.#readSoon(),
		);
		this.#readSoon();
	}

	#readSoon(): void {
		if (this.#all) {
			clearTimeout(this.#waiting);
			this.#waiting = setTimeout(() => void this.#readAgain(), pause);
		}
	}

	async #readAgain(): Promise<void> {
		const reading = this.#readAll();
		this.#all = reading;
		const all = await reading;
		if (this.#all === reading) {
			this.#changed.fire(all);
		}
	}

	async #readAll(): Promise<readonly Template[]> {
		const found = await Promise.all(
			this.#folders.map(async (folder) => {
				const templates = await readTemplates(folder, this.#log);
				for (const template of templates) {
					this.#origins.set(template, folder);
				}
				return templates;
			}),
		);
		const byId = new Map<string, Template>();
		for (const template of found.flat()) {
			const first = byId.get(template.id);
			if (first) {
				const [hidden, by] = [template, first].map((each) => this.originOf(each)?.uri.toString(true));
				this.#log.info(`Template “${template.id}” of ${hidden} is hidden by that of ${by}`);
			} else {
				byId.set(template.id, template);
			}
		}
		return [...byId.values()];
	}
}
