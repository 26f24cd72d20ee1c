import { type Uri, workspace } from 'vscode';

/** A file as an editor shows it, in the encoding that the settings give it. Rejects where it cannot be read, or is no text. */
export async function readText(uri: Uri): Promise<string> {
	return workspace.decode(await workspace.fs.readFile(uri), { uri });
}
