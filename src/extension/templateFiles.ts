import { FileSystemError, FileType, type LogOutputChannel, Uri, workspace } from 'vscode';
import { parseTemplate, type Template, templateProblem } from '../core/index.ts';
import { readText } from './readText.ts';
import type { TemplateFolder } from './templateFolders.ts';

/** In the order in which they are offered. Named here because an extension on the web cannot list its folder. */
const builtIn = [
	'technical-design',
	'technical-plan',
	'feature-architecture',
	'application-architecture',
	'system-architecture',
	'adr',
].map((id) => `${id}.md`);

/** Bytes. More is no template that somebody fills in. */
const largest = 1024 * 1024;

/** Whether a file in a folder of templates is one of them. A README tells of the folder. */
export function isTemplateFile(name: string): boolean {
	return /\.md$/i.test(name) && !/^readme\.md$/i.test(name);
}

/** In the order of their names; empty where the folder is missing. What cannot be read or is empty is logged and left out. */
export async function readTemplates(
	{ uri, owner }: TemplateFolder,
	log: LogOutputChannel,
): Promise<Template[]> {
	const names = owner === 'extension' ? builtIn : await namesIn(uri, log);
	const templates = await Promise.all(names.map((name) => readTemplate(uri, name, log)));
	return templates.filter((template) => template !== undefined);
}

async function namesIn(folder: Uri, log: LogOutputChannel): Promise<string[]> {
	try {
		return (await workspace.fs.readDirectory(folder))
			.filter(([name, type]) => isTemplateFile(name) && type & FileType.File)
			.map(([name]) => name)
			.sort();
	} catch (error) {
		if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) {
			log.warn(`Templates skipped: ${folder.toString(true)}`, error);
		}
		return [];
	}
}

async function readTemplate(folder: Uri, name: string, log: LogOutputChannel): Promise<Template | undefined> {
	const uri = Uri.joinPath(folder, name);
	try {
		if ((await workspace.fs.stat(uri)).size > largest) {
			throw new Error('It is larger than 1 MB.');
		}
		const text = await readText(uri);
		const template = parseTemplate(text, name.replace(/\.md$/i, ''));
		const problem = templateProblem(template);
		if (problem) {
			log.warn(
				`Template ${problem.kind === 'empty' ? 'skipped' : 'doubtful'}: ${uri.toString(true)}`,
				problem,
			);
		}
		return problem?.kind === 'empty' ? undefined : template;
	} catch (error) {
		log.warn(`Template skipped: ${uri.toString(true)}`, error);
		return undefined;
	}
}
