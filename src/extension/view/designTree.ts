import {
	Disposable,
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
import { messageOf, openParts } from '../../core/index.ts';
import { fileName } from '../fileName.ts';
import { rangeOf } from '../ranges.ts';
import type { DesignIndex, IndexedDesign, OpenSection } from './designIndex.ts';

/** How the view arranges documents: below their folders, below their status, or the least complete first. */
export type Order = 'folder' | 'status' | 'completeness';

type Node = Group | Design | Part | More;

interface Group {
	readonly kind: 'group';
	readonly label: string;
	readonly designs: readonly IndexedDesign[];
	readonly isFolded: boolean;
}

interface Design extends IndexedDesign {
	readonly kind: 'design';
}

interface Part extends OpenSection {
	readonly kind: 'part';
	readonly uri: Uri;
}

/** What does not fit on the page before it. */
interface More {
	readonly kind: 'more';
	readonly nodes: readonly Node[];
}

/** Nodes below another that are shown at once, for VS Code makes their items in one go; with more documents, groups are folded. */
const page = 200;

/** The design documents of the workspace, each with its open sections. */
export class DesignTree implements TreeDataProvider<Node>, Disposable {
	readonly #index: DesignIndex;
	readonly #changed = new EventEmitter<void>();
	readonly #subscription: Disposable;
	#order: Order;
	#filter = '';

	readonly onDidChangeTreeData: Event<void> = this.#changed.event;

	constructor(index: DesignIndex, order: Order) {
		this.#index = index;
		this.#order = order;
		this.#subscription = index.onDidChange(() => this.#changed.fire());
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

	dispose(): void {
		Disposable.from(this.#changed, this.#subscription).dispose();
	}

	getChildren(node?: Node): Node[] {
		switch (node?.kind) {
			case undefined:
				return this.#roots();
			case 'group':
				return paged(node.designs.map(designNode));
			case 'design':
				return node.open.map((section) => ({ ...section, kind: 'part', uri: node.uri }));
			case 'part':
				return [];
			case 'more':
				return paged(node.nodes);
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
			case 'more':
				return new TreeItem(l10n.t('{0} more', node.nodes.length), TreeItemCollapsibleState.Collapsed);
		}
	}

	/** Tells of a section what is open in it: to keep all that is open in every document would be much. */
	async resolveTreeItem(item: TreeItem, node: Node): Promise<TreeItem> {
		const document = node.kind === 'part' ? await this.#index.open(node.uri) : undefined;
		if (document && node.kind === 'part') {
			item.tooltip = openParts(document)
				.filter(({ line }) => line === node.line)
				.flatMap(({ findings }) => findings.map(messageOf))
				.map(({ text, args }) => l10n.t(text, ...args))
				.join('\n');
		}
		return item;
	}

	#roots(): Node[] {
		const words = this.#filter.toLowerCase().split(/\s+/).filter(Boolean);
		const found = this.#index.designs.filter((design) =>
			words.every((word) => wordsOf(design).includes(word)),
		);
		const designs = sortedBy(found, nameOf);
		if (this.#order === 'completeness') {
			return paged(designs.sort((a, b) => shareOf(a) - shareOf(b)).map(designNode));
		}
		const labelOf = this.#order === 'folder' ? folderPathOf : statusOf;
		return paged(sortedBy(groups(designs, labelOf), ({ label }) => label));
	}
}

function paged(nodes: readonly Node[]): Node[] {
	const rest = nodes.slice(page);
	return rest.length > 0 ? [...nodes.slice(0, page), { kind: 'more', nodes: rest }] : [...nodes];
}

function groups(designs: readonly IndexedDesign[], labelOf: (design: IndexedDesign) => string): Group[] {
	const isFolded = designs.length > page;
	const byLabel = new Map<string, IndexedDesign[]>();
	for (const design of designs) {
		const label = labelOf(design);
		const group = byLabel.get(label);
		if (group) group.push(design);
		else byLabel.set(label, [design]);
	}
	return [...byLabel].map(([label, members]) => ({ kind: 'group', label, designs: members, isFolded }));
}

function groupItem({ label, designs, isFolded }: Group): TreeItem {
	const { Collapsed, Expanded } = TreeItemCollapsibleState;
	const item = new TreeItem(label, isFolded ? Collapsed : Expanded);
	// VS Code remembers of each id whether it is folded.
	item.id = `${isFolded ? 'folded' : 'unfolded'} ${label}`;
	item.description = String(designs.length);
	item.accessibilityInformation = { label: l10n.t('{0}, documents: {1}', label, designs.length) };
	return item;
}

function designItem(design: Design): TreeItem {
	const { uri, template, status, open } = design;
	const { complete, required } = design.completeness;
	const isComplete = open.length === 0;
	const item = new TreeItem(
		nameOf(design),
		isComplete ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
	);
	const sections = l10n.t('{0} of {1} sections', complete, required);
	item.description = status ? `${status} · ${sections}` : sections;
	item.tooltip = `${workspace.asRelativePath(uri)}\n${template}`;
	item.iconPath = isComplete
		? new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
		: new ThemeIcon('circle-large-outline');
	item.accessibilityInformation = { label: `${nameOf(design)}, ${item.description}` };
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri] };
	item.contextValue = 'design';
	return item;
}

function partItem({ uri, section, count, first }: Part): TreeItem {
	const title = section || l10n.t('Before the first heading');
	const item = new TreeItem(title);
	item.description = String(count);
	item.accessibilityInformation = { label: l10n.t('{0}, open: {1}', title, count) };
	const selection = rangeOf({ range: first });
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [uri, { selection }] };
	return item;
}

function designNode(design: IndexedDesign): Design {
	return { kind: 'design', ...design };
}

/** Without the template's name, with which many titles start: the view is narrow. */
function nameOf({ uri, template, title }: IndexedDesign): string {
	if (title === undefined) {
		return fileName(uri);
	}
	const named = `${template}: `;
	return title.startsWith(named) && title.length > named.length ? title.slice(named.length) : title;
}

function folderPathOf({ uri }: IndexedDesign): string {
	return workspace.asRelativePath(uri).replace(/\/?[^/]*$/, '') || '.';
}

function statusOf({ status }: IndexedDesign): string {
	return status ?? l10n.t('No status');
}

function shareOf({ completeness }: IndexedDesign): number {
	return completeness.required === 0 ? 1 : completeness.complete / completeness.required;
}

function wordsOf(design: IndexedDesign): string {
	const { uri, template, status } = design;
	return [nameOf(design), workspace.asRelativePath(uri), template, status].join(' ').toLowerCase();
}

function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
	// Many times as quick as `localeCompare`. The first costs milliseconds, which activation can do without.
	const { compare } = new Intl.Collator();
	return items
		.map((item) => [keyOf(item), item] as const)
		.sort(([a], [b]) => compare(a, b))
		.map(([, item]) => item);
}
