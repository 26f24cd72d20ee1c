import * as vscode from 'vscode';

export const root = vscode.workspace.workspaceFolders![0]!.uri;
export const at = (path: string) => vscode.Uri.joinPath(root, path);
export const textOf = async (file: vscode.Uri) => String(await vscode.workspace.fs.readFile(file));
export const remove = (path: string) =>
	vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => {});
export const newDecision = (request?: unknown) =>
	vscode.commands.executeCommand<vscode.Uri | undefined>('technicalDesign.newDecision', request);
export const supersede = (request?: unknown) =>
	vscode.commands.executeCommand('technicalDesign.supersedeDecision', request);

export async function write(path: string, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(at(path), Buffer.from(text));
	return at(path);
}

/**
 * Resolves once VS Code tells of the file, which has to be new: of one that is gone before, it never does. A folder just
 * made may not be watched yet.
 */
export async function writeAndTell(path: string, text: string): Promise<void> {
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, path));
	try {
		const told = new Promise((resolve) => watcher.onDidCreate(resolve));
		await write(path, text);
		await told;
	} finally {
		watcher.dispose();
	}
}

/** Opens a file that holds `text`, the cursor on the line with `words`. */
export async function open(path: string, text: string, words = ''): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(await write(path, text));
	const place = document.positionAt(text.indexOf(words));
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
	return document;
}

export const pathOf = (file: vscode.Uri | undefined) => file && vscode.workspace.asRelativePath(file);

export let made = '';
let tests = 0;

/** Gives each test a folder of its own, `made`: VS Code remembers the documents of the test before. `name`: no other suite's. */
export function useFolderOfItsOwn(name: string): void {
	beforeEach(() => {
		made = `${name}-${++tests}`;
	});
	afterEach(async () => {
		await vscode.workspace.saveAll();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await remove(made);
	});
}
