import {
	type CompletionItem,
	CompletionItemKind,
	type Disposable,
	languages,
	type Position,
	Range,
	type TextDocument,
} from 'vscode';
import type { Documents } from './documents.ts';
import { rangeOf } from './ranges.ts';

/** A choice whose alternatives are on offer. */
interface Offer {
	readonly document: TextDocument;
	readonly range: Range;
	readonly alternatives: readonly string[];
	/** What stands in `range` when it is the choice itself: it must not filter its own alternatives out. */
	readonly filterText?: string;
}

/** Offers the alternatives at a choice: on the choice itself, and while the author types over it. */
export function registerChoices(documents: Documents): Disposable {
	let offer: Offer | undefined;

	return languages.registerCompletionItemProvider('markdown', {
		provideCompletionItems(document, position) {
			offer = offerAt(documents, document, position) ?? continued(offer, document, position);
			return offer?.alternatives.map((alternative, index) => itemFor(alternative, index, offer!));
		},
	});
}

function offerAt(documents: Documents, document: TextDocument, position: Position): Offer | undefined {
	for (const finding of documents.get(document)?.findings ?? []) {
		const range = rangeOf(finding);
		if (finding.rule === 'choice' && range.isSingleLine && range.contains(position)) {
			const { alternatives } = finding.params;
			return { document, range, alternatives, filterText: document.getText(range) };
		}
	}
	return undefined;
}

/** The same offer once the author has typed the beginning of an alternative in the choice's place. */
function continued(offer: Offer | undefined, document: TextDocument, position: Position): Offer | undefined {
	if (offer?.document !== document || !position.isAfter(offer.range.start)) {
		return undefined;
	}
	const range = new Range(offer.range.start, position);
	const typed = document.getText(range).toLowerCase();
	const isBegun = offer.alternatives.some((each) => each.toLowerCase().startsWith(typed));
	return isBegun ? { document, range, alternatives: offer.alternatives } : undefined;
}

function itemFor(label: string, index: number, { range, filterText }: Offer): CompletionItem {
	return {
		label,
		kind: CompletionItemKind.EnumMember,
		range,
		filterText: filterText ?? label,
		sortText: String(index).padStart(2, '0'),
		preselect: index === 0,
	};
}
