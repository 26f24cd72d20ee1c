import {
	commands,
	Disposable,
	type ExtensionContext,
	type LogOutputChannel,
	l10n,
	window,
	workspace,
} from 'vscode';
import { registerCommand } from '../command.ts';
import type { Documents } from '../documents.ts';
import type { Templates } from '../templates.ts';
import { DesignIndex } from './designIndex.ts';
import { DesignTree, type Order } from './designTree.ts';

const viewId = 'technicalDesign.designs';

/** The view “Design Docs” in the Explorer. Nothing is read before it is seen. */
export function registerView(
	{ workspaceState }: ExtensionContext,
	documents: Documents,
	templates: Templates,
	log: LogOutputChannel,
): Disposable {
	const index = new DesignIndex(documents, templates, log);
	const tree = new DesignTree(index, workspaceState.get<Order>('designOrder', 'folder'));
	const view = window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
	let isComplete = false;

	async function scan(): Promise<void> {
		isComplete = false;
		isComplete = await window.withProgress({ location: { viewId } }, () =>
			index.scan((done, total) => {
				view.message = l10n.t('{0} of {1} Markdown files read', done, total);
			}),
		);
		if (isComplete) {
			view.message = '';
		}
	}
	function scanAgain(): void {
		isComplete = false;
		showOrHide();
	}
	function scanAnew(): void {
		index.distrust();
		scanAgain();
	}
	/** A scan ends while nobody sees the view, and goes on when it is seen. */
	function showOrHide(): void {
		if (isComplete) {
			return;
		}
		if (view.visible) {
			void scan();
		} else {
			index.stop();
		}
	}

	async function askOrder(): Promise<void> {
		const labels: [Order, string][] = [
			['folder', l10n.t('Folder')],
			['status', l10n.t('Status')],
			['completeness', l10n.t('Completeness')],
		];
		const items = labels.map(([order, label]) => ({
			label,
			order,
			description: order === tree.order ? l10n.t('current') : '',
		}));
		const chosen = await window.showQuickPick(items, { title: l10n.t('Sort Design Docs') });
		if (chosen) {
			tree.order = chosen.order;
			await workspaceState.update('designOrder', chosen.order);
		}
	}

	async function askFilter(): Promise<void> {
		const filter = await window.showInputBox({
			title: l10n.t('Filter Design Docs'),
			prompt: l10n.t('Words in the title, path, template or status'),
			value: tree.filter,
		});
		if (filter !== undefined) {
			setFilter(filter.trim());
		}
	}

	function setFilter(filter: string): void {
		tree.filter = filter;
		view.description = filter;
		void commands.executeCommand('setContext', `${viewId}.isFiltered`, filter !== '');
	}

	showOrHide();
	const handling = { failure: l10n.t('Could not change the view.'), log };
	return Disposable.from(
		index,
		tree,
		view,
		view.onDidChangeVisibility(showOrHide),
		templates.onDidChange(scanAnew),
		workspace.onDidChangeWorkspaceFolders(scanAgain),
		workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude')) {
				scanAgain();
			}
		}),
		registerCommand('technicalDesign.designs.sort', askOrder, handling),
		registerCommand('technicalDesign.designs.filter', askFilter, handling),
		registerCommand('technicalDesign.designs.clearFilter', () => setFilter(''), handling),
		registerCommand('technicalDesign.designs.refresh', scanAnew, handling),
	);
}
