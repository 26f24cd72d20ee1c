import {
	commands,
	type Disposable,
	type ExtensionContext,
	type LogOutputChannel,
	l10n,
	type QuickPickItem,
	QuickPickItemKind,
	type TextDocument,
	Uri,
	window,
	workspace,
} from 'vscode';
import {
	type Change,
	type DesignDocument,
	insertOpenSection,
	type OpenSection,
	openSections,
	snippetText,
} from '../core/index.ts';
import { activeFile } from './activeFile.ts';
import { registerCommand } from './command.ts';
import type { Documents } from './documents.ts';
import { made, UserError } from './errors.ts';
import { insertSnippet } from './insertSnippet.ts';
import { rangeOf, workspaceEdit } from './ranges.ts';
import { readSnippets, type SnippetGroup } from './snippets.ts';

interface Choice extends QuickPickItem {
	/** Undefined for what only separates groups. */
	readonly insert?: (document: TextDocument) => Thenable<unknown>;
}

/** Insert Section: takes a document's Uri, or serves the active editor, which need not be a text editor. */
export function registerInsertSection(
	{ extension }: ExtensionContext,
	documents: Documents,
	log: LogOutputChannel,
): Disposable {
	let snippets: Promise<SnippetGroup[]> | undefined;

	/** The section is looked for anew: the document may have changed while the list was open. */
	async function insert(document: TextDocument, { section, present }: OpenSection): Promise<void> {
		const design = documents.get(document);
		const open =
			design && openSections(design).find((each) => each.section === section && !each.present === !present);
		if (!open) {
			throw new UserError(l10n.t('The document has changed meanwhile.'));
		}
		await apply(document, insertOpenSection(design, open));
	}

	async function choose(argument?: unknown): Promise<void> {
		const uri = argument instanceof Uri ? argument : activeFile();
		const document = uri && (await workspace.openTextDocument(uri));
		if (document?.languageId !== 'markdown') {
			throw new UserError(l10n.t('Open a Markdown file first.'));
		}
		snippets ??= readSnippets(extension, log);
		const [groups, design] = await Promise.all([snippets, documents.whenRead(document)]);
		const own = design?.template;
		const choice = await window.showQuickPick<Choice>(
			[
				...(design ? sectionChoices(design, (section) => insert(document, section)) : []),
				...groups.filter(({ id }) => id !== own?.id).flatMap(snippetChoices),
			],
			{
				title: l10n.t('Insert Section'),
				placeHolder: l10n.t('Select what to insert'),
				matchOnDescription: true,
				matchOnDetail: true,
			},
		);
		await choice?.insert?.(document);
	}

	return registerCommand('technicalDesign.insertSection', choose, {
		failure: l10n.t('Could not insert a section.'),
		log,
	});
}

/** What the document's template has to offer: first what is missing, then what may be there, then more of what may repeat. */
function sectionChoices(design: DesignDocument, insert: (section: OpenSection) => Promise<void>): Choice[] {
	const title = design.template?.title ?? '';
	const open = openSections(design);
	const states = { missing: l10n.t('missing'), optional: l10n.t('optional'), another: l10n.t('another') };
	const ordered = (['missing', 'optional', 'another'] as const).flatMap((state) =>
		open.filter((each) => each.state === state),
	);
	const choices = ordered.map((each): Choice => {
		const change = insertOpenSection(design, each);
		const [heading = '', ...below] = linesOf(change.edits.map(({ text }) => text).join('\n'));
		const name = heading.replace(/^#+ /, '');
		// Labels begin with the heading: the picker sorts what it filters by that, and snippets have prefixes.
		return {
			label: name,
			description: states[each.state],
			detail: preview(below),
			insert: () => insert(each),
		};
	});
	return choices.length > 0 ? [separator(title), ...choices] : [];
}

function snippetChoices({ title, snippets }: SnippetGroup): Choice[] {
	return [
		separator(title),
		...snippets.map(({ prefix, name, body }) => ({
			label: prefix,
			description: name,
			detail: preview(linesOf(snippetText(body, new Date())).filter((line) => !line.startsWith('#'))),
			insert: (document: TextDocument) => insertSnippet(document, body),
		})),
	];
}

function separator(label: string): Choice {
	return { label, kind: QuickPickItemKind.Separator };
}

function linesOf(text: string): string[] {
	return text.split(/\r?\n/).filter((line) => /\w/.test(line) && !line.startsWith('```'));
}

/** The beginning of what will be inserted, in one line and without markup. */
function preview(lines: readonly string[]): string {
	return lines
		.slice(0, 3)
		.map((line) => line.replace(/^\s*(?:#+|[-*]|\d+\.|\|)\s+|\s*\|$|[*`]/g, ''))
		.join(' · ');
}

async function apply(document: TextDocument, { edits, select }: Change): Promise<void> {
	await made(workspace.applyEdit(workspaceEdit(document, edits)));
	if (select) {
		await commands.executeCommand('technicalDesign.select', document.uri, rangeOf({ range: select }));
	}
}
