import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { DesignDocument, type Finding, parseTemplate } from '../../src/core/index.ts';

interface Snippet {
	prefix: string;
	body: string[];
	description: string;
}

const { extensionPath, packageJSON } = vscode.extensions.getExtension('technical-design.technical-design')!;
const read = (path: string) => readFileSync(join(extensionPath, path), 'utf8');
const contributed: { path: string }[] = packageJSON.contributes.snippets;

const variants = [
	'technical-design',
	'technical-plan',
	'feature-architecture',
	'application-architecture',
	'system-architecture',
].map((id) => parseTemplate(read(`templates/${id}.md`), id));
const adr = parseTemplate(read('templates/adr.md'), 'adr');
const templates = [...variants, adr];

const snippets = contributed.flatMap(({ path }) =>
	Object.values<Snippet>(JSON.parse(read(path))).map(({ prefix, body, description }) => {
		const origin = templates.filter(
			({ id, title }) => id === basename(path, '.json') || description.includes(` of ${title}`),
		);
		return { prefix, body: body.join('\n'), homes: origin.length > 0 ? origin : variants };
	}),
);

/** What each tab stop says when nobody fills it in, where that is a prompt or a choice not made. */
function promptsIn(body: string): string[] {
	const stops = body.matchAll(/\$\{\d+(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])+)\|)\}/g);
	return Array.from(stops, ([, text, choice]) =>
		(text ?? choice!.split(/(?<!\\),/)[0]!).replace(/\\(.)/g, '$1'),
	).filter((text) => /^\[|\w(?: \| |\/)\w/.test(text));
}

/**
 * The prompts at which no finding stands. In code of no language brackets may draw: there one on the prompt's line will do.
 */
function unfound(text: string, prompts: string[], { findings }: DesignDocument): string[] {
	const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
	const offsetOf = ({ line, character }: Finding['range']['start']) => lineStarts[line]! + character;
	let from = 0;
	return prompts.filter((prompt) => {
		let start = text.indexOf(prompt, from);
		assert.ok(start >= 0, `${prompt} is not in the document`);
		from = start + prompt.length;
		let end = from;
		const fences = text.slice(0, start).match(/^ *```.*$/gm) ?? [];
		if (fences.length % 2 === 1 && fences.at(-1)!.endsWith('```')) {
			start = text.lastIndexOf('\n', start) + 1;
			end = text.indexOf('\n', end);
		}
		return !findings.some(({ range }) => offsetOf(range.start) < end && start < offsetOf(range.end));
	});
}

describe('each snippet, expanded in the editor and left unfilled', () => {
	let editor: vscode.TextEditor;

	before(async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
		editor = await vscode.window.showTextDocument(document);
	});

	after(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

	async function expand(body: string): Promise<string> {
		const { document } = editor;
		const all = new vscode.Range(
			new vscode.Position(0, 0),
			document.lineAt(document.lineCount - 1).range.end,
		);
		assert.ok(await editor.insertSnippet(new vscode.SnippetString(body), all));
		return document.getText();
	}

	for (const { prefix, body, homes } of snippets) {
		it(`${prefix} lacks nothing, and each of its prompts is found`, async () => {
			const expanded = await expand(body);
			for (const { id } of homes) {
				const head = `---\ntemplate: ${id}\n---\n\n${id === 'adr' ? '' : '# Title\n\n'}`;
				const text = `${head}${expanded}\n`;
				const design = DesignDocument.open(text, { templates });
				const own = design.findings.filter(({ range }) => range.start.line >= head.split('\n').length - 1);
				const others = own.filter(({ rule }) => !/^(?:placeholder|choice|example)$/.test(rule));
				assert.deepEqual(others, [], id);
				assert.ok(own.length > 0, `nothing is found in a ${id}`);
				assert.deepEqual(unfound(text, promptsIn(body), design), [], id);
			}
		});
	}
});
