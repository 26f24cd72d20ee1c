import {
	type Event,
	EventEmitter,
	l10n,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	type Uri,
	workspace,
} from 'vscode';
import { messageOf, type OpenPart } from '../../core/index.ts';
import { rangeOf } from '../ranges.ts';
import type { DesignIndex, IndexedDesign } from './designIndex.ts';

/** How the view arranges documents: below their folders, below their status, or the least complete first. */
export type Order = 'folder' | 'status' | 'completeness';

type Node = Group | Design | Part;

interface Group {
	readonly kind: 'group';
	readonly label: string;
	readonly designs: readonly IndexedDesign[];
}

interface Design extends IndexedDesign {
	readonly kind: 'design';
}

interface Part extends OpenPart {
	readonly kind: 'part';
	readonly uri: Uri;
}

/** The design documents of the workspace, each with its open sections. */
export class DesignTree implements TreeDataProvider<Node> {
	readonly #index: DesignIndex;
	readonly #changed = new EventEmitter<void>();
	#order: Order;
	#filter = '';

	readonly onDidChangeTreeData: Event<void> = this.#changed.event;

	constructor(index: DesignIndex, order: Order) {
		this.#index = index;
		this.#order = order;
		index.onDidChange(() => this.#changed.fire());
	}

	get order(): Order {
		return this.#order;
	}

	set order(order: Order) {
		this.#order = order;
		this.#changed.fire();
	}

	/** Words that a document's title, path, template or status holds; empty for every document. */
	get filter(): string {
		return this.#filter;
	}

	set filter(filter: string) {
		this.#filter = filter;
		this.#changed.fire();
	}

	getChildren(node?: Node): Node[] {
		switch (node?.kind) {
			case undefined:
				return this.#roots();
			case 'group':
				return node.designs.map(designNode);
			case 'design':
				return node.summary.open.map((part) => ({ ...part, kind: 'part', uri: node.uri }));
			case 'part':
				return [];
		}
	}

	getTreeItem(node: Node): TreeItem {
		switch (node.kind) {
			case 'group':
				return groupItem(node);
			case 'design':
				return designItem(node);
			case 'part':
				return partItem(node);
		}
	}

	#roots(): Node[] {
		const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
		const designs = this.#index.designs
			.filter((design) => words.every((word) => wordsOf(design).includes(word)))
			.sort(by(nameOf));
		if (this.#order === 'completeness') {
			return designs.sort((a, b) => shareOf(a) - shareOf(b)).map(designNode);
		}
		const labelOf = this.#order === 'folder' ? folderOf : statusOf;
		return groups(designs, labelOf).sort(by(({ label }) => label));
	}
}

function groups(designs: readonly IndexedDesign[], labelOf: (design: IndexedDesign) => string): Group[] {
	const byLabel = new Map<string, IndexedDesign[]>();
	for (const design of designs) {
		const label = labelOf(design);
		const group = byLabel.get(label);
		if (group) group.push(design);
		else byLabel.set(label, [design]);
	}
	return [...byLabel].map(([label, members]) => ({ kind: 'group', label, designs: members }));
}

function groupItem({ label, designs }: Group): TreeItem {
	const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
	item.description = String(designs.length);
	return item;
}

function designItem(design: Design): TreeItem {
	const { uri, template, summary } = design;
	const { complete, required } = summary.completeness;
	const isComplete = summary.open.length === 0;
	const item = new TreeItem(
		nameOf(design),
		isComplete ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
	);
	const sections = l10n.t('{0} of {1} sections', complete, required);
	item.description = summary.status ? `${summary.status} · ${sections}` : sections;
	item.tooltip = `${workspace.asRelativePath(uri)}\n${template}`;
	item.iconPath = isComplete
		? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
		: new ThemeIcon('circle-large-outline');
	item.accessibilityInformation = { label: `${nameOf(design)}, ${item.description}` };
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	item.contextValue = 'design';
	return item;
}

function partItem({ uri, section, findings }: Part): TreeItem {
	const item = new TreeItem(section || l10n.t('Before the first heading'));
	item.description = String(findings.length);
	item.tooltip = findings
		.map(messageOf)
		.map(({ text, args }) => l10n.t(text, ...args))
		.join('\n');
	const selection = rangeOf(findings[0]!);
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri, { selection }] };
	return item;
}

function designNode(design: IndexedDesign): Design {
	return { kind: 'design', ...design };
}

/** Without the template's name, with which many titles start: the view is narrow. */
function nameOf({ uri, template, summary: { title } }: IndexedDesign): string {
	if (title === undefined) {
		return uri.path.slice(uri.path.lastIndexOf('/') + 1);
	}
	const named = `${template}: `;
	return title.startsWith(named) && title.length > named.length ? title.slice(named.length) : title;
}

function folderOf({ uri }: IndexedDesign): string {
	return workspace.asRelativePath(uri).replace(/\/?[^/]*$/, '') || '.';
}

function statusOf({ summary }: IndexedDesign): string {
	return summary.status ?? l10n.t('No status');
}

function shareOf({ summary: { completeness } }: IndexedDesign): number {
	return completeness.required === 0 ? 1 : completeness.complete / completeness.required;
}

function wordsOf(design: IndexedDesign): string {
	const { uri, template, summary } = design;
	return [nameOf(design), workspace.asRelativePath(uri), template, summary.status].join(' ').toLowerCase();
}

/** Many times as quick as `localeCompare`. */
const { compare } = new Intl.Collator();

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
	return (a, b) => compare(key(a), key(b));
}
