import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A terminal that prints this and ends. */
function printing(text: string): vscode.Pseudoterminal {
	const written = new vscode.EventEmitter<string>();
	const closed = new vscode.EventEmitter<number>();
	return {
		onDidWrite: written.event,
		onDidClose: closed.event,
		open() {
			written.fire(text.replaceAll('\n', '\r\n'));
			closed.fire(1);
		},
		close() {},
	};
}

describe('the problem matcher $technical-design', () => {
	it('puts what a task finds into the Problems view', async () => {
		const path = 'docs/regions.md';
		const [folder] = vscode.workspace.workspaceFolders!;
		const uri = vscode.Uri.joinPath(folder!.uri, path);
		const output = `${path}:3:5: error: Unfinished: TBD [unfinished]\n${path}:4:1: information: “Rollout” is empty [empty-section]\n`;
		const execution = new vscode.CustomExecution(async () => printing(output));
		const task = new vscode.Task({ type: 'check' }, folder!, 'check', 'test', execution, '$technical-design');

		const found = new Promise<vscode.Diagnostic[]>((resolve) => {
			const listener = vscode.languages.onDidChangeDiagnostics(() => {
				const all = vscode.languages.getDiagnostics(uri);
				if (all.length < 2) return;
				listener.dispose();
				resolve(all);
			});
		});
		await vscode.tasks.executeTask(task);

		assert.deepEqual(
			(await found).map(({ message, severity, code, range: { start } }) => ({
				message,
				severity,
				code,
				start,
			})),
			[
				{
					message: 'Unfinished: TBD',
					severity: vscode.DiagnosticSeverity.Error,
					code: 'unfinished',
					start: new vscode.Position(2, 4),
				},
				{
					message: '“Rollout” is empty',
					severity: vscode.DiagnosticSeverity.Information,
					code: 'empty-section',
					start: new vscode.Position(3, 0),
				},
			],
		);
	});
});
