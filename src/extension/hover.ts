import { type Disposable, Hover, l10n, languages, MarkdownString } from 'vscode';
import { type Finding, type Guidance, guidanceAt } from '../core/index.ts';
import type { Documents } from './documents.ts';
import { rangeOf } from './ranges.ts';

/** More of either would hide the text that the hover is about. */
const mostAsks = 6;
const mostOpen = 3;

/** Tells on a heading or a placeholder what belongs there, and what its section still lacks. */
export function registerHover(documents: Documents): Disposable {
	return languages.registerHoverProvider('markdown', {
		async provideHover(document, position) {
			const design = await documents.whenRead(document);
			const guidance = design && guidanceAt(design, position);
			return guidance && new Hover(contentOf(guidance), rangeOf(guidance));
		},
	});
}

function contentOf({ section, asks, optional, open }: Guidance): MarkdownString {
	const content = new MarkdownString('**').appendText(section).appendMarkdown('**');
	if (optional) {
		content.appendMarkdown(' · ').appendText(l10n.t('may be left out'));
	}
	content.appendMarkdown('\n\n').appendText(openText(open)).appendMarkdown('\n');
	for (const ask of asks.slice(0, mostAsks)) {
		content.appendMarkdown('\n- ').appendText(ask);
	}
	return asks.length > mostAsks ? content.appendMarkdown('\n- …') : content;
}

function openText(open: readonly Finding[]): string {
	if (open.length === 0) {
		return l10n.t('Nothing is left to fill in here.');
	}
	return open.length > mostOpen
		? l10n.t('{0} places are left to fill in.', open.length)
		: l10n.t('Left to fill in: {0}', open.map(nameOf).join(', '));
}

function nameOf(finding: Finding): string {
	switch (finding.rule) {
		case 'placeholder':
		case 'example':
			return finding.params.text;
		case 'choice':
			return finding.params.alternatives.join(' / ');
		case 'unfinished':
			return finding.params.marker;
		case 'empty-section':
		case 'missing-section':
			return finding.params.section;
		case 'mermaid-syntax':
			return l10n.t('a diagram that cannot be drawn');
	}
}
