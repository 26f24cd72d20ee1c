import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DesignDocument } from '../../src/core/index.ts';
import type { Documents } from '../../src/extension/documents.ts';
import { showOpen } from '../../src/extension/showOpen.ts';
import { registerStatusBar } from '../../src/extension/statusBar.ts';
import { stub } from './support/stub.ts';

const adr = (context: string) =>
	'---\ntemplate: adr\nstatus: Draft\nomit: [Options Considered, Decision, Rationale]\n---\n\n# ADR-1: A\n\n' +
	`## Context\n\n${context}\n\n## Consequences\n\nKnown.\n`;

async function open(content: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
	await vscode.window.showTextDocument(document);
	return document;
}

/** Answers the next question of this kind with what `answer` makes of its items; tells what was asked. */
async function answering(
	ask: 'showQuickPick' | 'showWarningMessage',
	answer: (...args: never[]) => unknown,
	work: () => Thenable<unknown>,
): Promise<void> {
	const restore = stub(vscode.window, ask, (async (...args: never[]) => answer(...args)) as never);
	try {
		await work();
	} finally {
		restore();
	}
}

const setStatus = () => vscode.commands.executeCommand('technicalDesign.setStatus');

describe('Change Document Status', () => {
	const pick = (label: string) => (items: { label: string }[]) => items.find((each) => each.label === label);

	it('writes the chosen one where the document tells its status', async () => {
		const document = await open(adr('Known.'));
		await answering('showQuickPick', pick('Accepted'), setStatus);
		assert.match(document.getText(), /^---\ntemplate: adr\nstatus: Accepted\n/);
		await vscode.commands.executeCommand('undo');
		assert.match(document.getText(), /^---\ntemplate: adr\nstatus: Draft\n/);
	});

	it('does not ask when nothing but the status was open', async () => {
		const document = await open(
			adr('Known.')
				.replace('status: Draft\n', '')
				.replace('## Context', '**Status**: Proposed | Accepted\n\n## Context'),
		);
		await answering('showQuickPick', pick('Accepted'), setStatus);
		assert.match(document.getText(), /^\*\*Status\*\*: Accepted$/m);
	});

	it('asks before it approves what is not complete, and names what is missing', async () => {
		const document = await open(adr('TBD'));
		let detail = '';
		const refuse = (_: string, options: vscode.MessageOptions) => {
			detail = options.detail ?? '';
			return undefined;
		};
		await answering('showWarningMessage', refuse as never, () =>
			answering('showQuickPick', pick('Accepted'), setStatus),
		);
		assert.equal(detail, 'Still open: Context');
		assert.match(document.getText(), /status: Draft/);
	});

	it('writes it where the status is by the time the question is answered', async () => {
		const document = await open(adr('TBD'));
		const change = async () => {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(1, 0), 'owner: Ann\n');
			await vscode.workspace.applyEdit(edit);
			return 'Set “Accepted” Anyway';
		};
		await answering('showWarningMessage', change, () =>
			answering('showQuickPick', pick('Accepted'), setStatus),
		);
		assert.match(document.getText(), /^---\nowner: Ann\ntemplate: adr\nstatus: Accepted\nomit/);
	});
});

describe('The status bar', () => {
	/** What it shows of the active document; undefined where nothing. */
	async function shownFor(text: string): Promise<string | undefined> {
		await open(text);
		const design = DesignDocument.open(text, { templates: [] });
		const documents = { get: () => design, onDidChange: () => ({ dispose() {} }) };
		const item = { text: '', isShown: false, show: () => {}, hide: () => {}, dispose() {} };
		item.show = () => {
			item.isShown = true;
		};
		const restore = stub(vscode.window, 'createStatusBarItem', () => item);
		try {
			registerStatusBar(documents as unknown as Documents).dispose();
			return item.isShown ? item.text : undefined;
		} finally {
			restore();
		}
	}

	it('tells how many sections are complete, where there are any', async () => {
		assert.equal(await shownFor('## One\n\nText.\n\n## Two\n\nTBD\n'), '$(checklist) 1/2');
		assert.equal(await shownFor('Text.\n'), undefined);
	});
});

describe('Show What Is Open', () => {
	it('counts no sections where there are none', async () => {
		const document = await open('Text.\n');
		const design = DesignDocument.open(document.getText(), { templates: [] });
		let title: string | undefined;
		const leave = (_: unknown, options: vscode.QuickPickOptions) => {
			title = options.title;
		};
		await answering('showQuickPick', leave as never, () => showOpen({ document, design }));
		assert.equal(title, 'Show What Is Open');
	});

	it('lists it section by section, and goes to what is chosen', async () => {
		await open(adr('[What forces it]\n\nTBD'));
		let listed: string[] = [];
		const choose = (items: vscode.QuickPickItem[]) => {
			listed = items.map(({ label, description }) => [label, description].filter(Boolean).join(', '));
			return items[2];
		};
		await answering('showQuickPick', choose as never, () =>
			vscode.commands.executeCommand('technicalDesign.showOpen'),
		);
		assert.deepEqual(listed, ['Context', 'Fill in [What forces it], line 11', 'Unfinished: TBD, line 13']);
		const { document, selection } = vscode.window.activeTextEditor!;
		assert.equal(document.getText(selection), 'TBD');
	});
});
