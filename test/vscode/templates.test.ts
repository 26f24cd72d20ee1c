import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Templates } from '../../src/extension/templates.ts';
import { MemoryFileSystem } from './support/memoryFileSystem.ts';
import { recordingLog } from './support/recordingLog.ts';

const { extensionUri } = vscode.extensions.getExtension('technical-design.technical-design')!;

describe('the templates', () => {
	it('are those in the folder of that name', async () => {
		const { log, lines } = recordingLog();
		const templates = await new Templates(extensionUri, log).all();
		const files = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(extensionUri, 'templates'));
		assert.deepEqual(templates.map(({ id }) => `${id}.md`).sort(), files.map(([name]) => name).sort());
		assert.deepEqual(lines, []);
	});

	it('come without the one that cannot be read, and the log names it', async () => {
		const disk = new MemoryFileSystem();
		disk.entries.set('/templates/technical-plan.md', Buffer.from('# Technical Plan: [Name]\n'));
		const registered = vscode.workspace.registerFileSystemProvider('unreadable-templates', disk);
		try {
			const { log, lines } = recordingLog();
			const templates = await new Templates(vscode.Uri.parse('unreadable-templates:/'), log).all();
			assert.deepEqual(
				templates.map(({ id }) => id),
				['technical-plan'],
			);
			assert.equal(lines.length, 5);
			assert.ok(lines.some((line) => line.includes('/templates/technical-design.md')));
		} finally {
			registered.dispose();
		}
	});
});
