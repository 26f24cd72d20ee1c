import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { parseTemplate, type Template } from '../core/index.ts';

/** In the order in which they are offered. Named here because an extension on the web cannot list its folder. */
const builtIn = [
	'technical-design',
	'technical-plan',
	'feature-architecture',
	'application-architecture',
	'system-architecture',
	'adr',
];

/** The templates there are, read when first asked for. */
export class Templates {
	readonly #extension: Uri;
	readonly #log: LogOutputChannel;
	#all: Promise<readonly Template[]> | undefined;

	constructor(extension: Uri, log: LogOutputChannel) {
		this.#extension = extension;
		this.#log = log;
	}

	/** Never rejects: a template that cannot be read is logged and left out. */
	all(): Promise<readonly Template[]> {
		this.#all ??= this.#readAll();
		return this.#all;
	}

	async #readAll(): Promise<Template[]> {
		const templates = await Promise.all(builtIn.map((id) => this.#read(id)));
		return templates.filter((template) => template !== undefined);
	}

	async #read(id: string): Promise<Template | undefined> {
		const uri = Uri.joinPath(this.#extension, 'templates', `${id}.md`);
		try {
			return parseTemplate(new TextDecoder().decode(await workspace.fs.readFile(uri)), id);
		} catch (error) {
			this.#log.warn(`Template skipped: ${uri.toString(true)}`, error);
			return undefined;
		}
	}
}
