import { titleKey } from '../template/titles.ts';
import type { TemplateSection } from '../types.ts';
import type { Node, Tree } from './outline.ts';
import type { SectionFindings } from './sectionFindings.ts';

/** A heading that says all itself: `Status: Accepted`, `depth=2`, `Marksman → Dexterity`, `106 {RESERVED}`, `Is it safe? Yes`, a user story, or a link or picture in it that says more. The template may still ask for more. */
function carriesAnswer({ entry, template }: Node): boolean {
	if (template) return false;
	const { title, source } = entry.heading!;
	if (
		/[:–—]\s+\S|\s-\s+\S|\w=[^\s"]|[([{](?:reserved|removed|withdrawn|none|n\/a)[)\]}]/i.test(title) ||
		(/ (?:[-=]>|→|⇒) \S/.test(title) && !/["“«„]/.test(title)) ||
		(/\?\s+\S/.test(title) && !title.endsWith('?'))
	)
		return true;
	return /\]\([^)]+\)/.test(source) || /^As an?\s/.test(title) || title.split(' ').length >= 12;
}

/** Titles that name a kind of part: people write the parts below them at the same level. */
const collective =
	/^(?:q and a|faq|frequently asked question|implementation (?:detail.*|overview)|user story|use case|specification|semantic|method|example|test plan|proposal|graduation (?:criteria|requirement)|detailed design)$/;
/** Titles that stand for themselves, so that one behind a collective title does not belong to it. */
const usual =
	/^(?:goal|non goal|motivation|summary|background|alternative.*|drawback|reference|risk.*|test.*plan|graduation criteria|implementation history|upgrade.*|dependency|security.*|open question|unresolved.*|future.*|rationale.*|appendix|infrastructure.*)$/;
/** Collective titles that are often left without any part: only one that says much, in no usual word, is a part of theirs. */
const oftenEmpty =
	/^(?:alternative.*|risk.*|design detail|rationale|limitation.*|future (?:plan|work)|user experience.*|documentation (?:update|change)|.*comparison.*|topology consideration)$/;
const usualWord =
	/\b(?:goal|motivation|summary|background|alternative|drawback|reference|risk|test|testing|graduation|history|upgrade|downgrade|dependency|security|question|future|rationale|appendix|infrastructure|performance|scalability|copyright|compatibility|consideration|impact|rollout|rollback|release|deployment|migration|monitoring|metric|observability|support|plan|strategy|adoption|glossary|timeline|milestone)\b/;

/**
 * Whether a heading without text of its own shares the text of the next, which has the same level: a section of the template
 * with its first subsection, an endpoint or signature, which belongs to the one before or to what that is called, a series
 * (`Risks`, `Risk: …`), a kind of part with its first part, and `Part 1`, which parts the whole. Text over a rule is a heading to Markdown, on whatever level.
 */
function sharesText(node: Node, next: Node | undefined): boolean {
	if (next && isTextOverRule(next)) return true;
	if (!next || next.level !== node.level) return false;
	if (isNumberedBelow(node.entry.heading!.title, next.entry.heading!.title)) return true;
	if (node.template) return next.template !== undefined && node.template.children.includes(next.template);
	const own = node.entry.heading!;
	const other = next.entry.heading!;
	if (isSignature(other.source)) return true;
	if (
		isSeries(own.title, other.title) ||
		/^(?:part|teil|partie|parte|часть) (?:\d+|[IVX]+)$/i.test(own.title)
	)
		return true;
	if (collective.test(own.key)) return !usual.test(other.key) && !collective.test(other.key);
	return oftenEmpty.test(own.key) && other.key.split(' ').length > 3 && !usualWord.test(other.key);
}

/** Several lines, or a sentence, with `---` right below. */
function isTextOverRule({ entry: { heading, block } }: Node): boolean {
	const { source } = heading!;
	return source.includes('\n') || (/[.。!！]$/.test(source) && !/^\s*#/.test(block.text));
}

/** `3. Design` and `3.1 Storage`, `II. Changes` and `1. A queue`. */
function isNumberedBelow(title: string, next: string): boolean {
	const number = /^\d+(?:\.\d+)*/.exec(title)?.[0];
	if (number) return next.startsWith(`${number}.`) && /\d/.test(next.charAt(number.length + 1));
	return /^(?:[IVX]+\.|[一二三四五六七八九十]+、)/.test(title) && /^1[.)、]/.test(next);
}

function isSignature(source: string): boolean {
	return /^(?:`[^`]+`|(?:GET|PUT|POST|PATCH|DELETE|HEAD)\s+\S+)/.test(source);
}

const member = /^(?:([\p{L}\s]+)(?::\s|\s#?\d)|(?:1|a)[.)]\s)/iu;

/** `Risk: …` and `Alternative #1` behind a title that begins or ends with that word, `1. …` behind one without a number. */
function isSeries(title: string, next: string): boolean {
	const first = member.exec(next);
	if (!first || /^\W*\w{1,2}[.)]\s|\s#?\d|:\s/.test(title)) return false;
	if (first[1] === undefined) return true;
	const words = titleKey(title).split(' ');
	return [words[0], words.at(-1)].includes(titleKey(first[1]));
}

/** `## (2nd edition)` below the title and above `# Summary`: no part is deeper than the next; or the title below a mere number. */
function isSubtitle({ index, level }: Node, nodes: readonly Node[]): boolean {
	const [first] = nodes;
	if (index !== 1 || first!.filled) return false;
	const next = nodes[2];
	return (
		next !== undefined &&
		(next.level < level ||
			(next.level === level && first!.level < level && isNumber.test(first!.entry.heading!.title)))
	);
}

/** `RFC-0021`, `RFC 21 for Presto` */
const isNumber = /^[A-Z]{2,8}[- ]?\d+(?: for \S+)?$/;

/**
 * Reports those of `some` nodes that are empty. The first heading of a document is its title, whatever its level; a title needs no
 * text of its own. `titleSection` is the template's.
 */
export function findEmptySections(
	some: readonly Node[],
	{ nodes, title }: Tree,
	titleSection: TemplateSection | undefined,
	findings: SectionFindings,
): void {
	for (const node of some) {
		if (
			node.filled ||
			node.children.length > 0 ||
			node === title ||
			(node.index === 0 && (!node.template || node.template === titleSection))
		)
			continue;
		if (node.entry.heading!.source === '') continue;
		if (
			isTextOverRule(node) ||
			carriesAnswer(node) ||
			isSubtitle(node, nodes) ||
			sharesText(node, nodes[node.index + 1])
		)
			continue;
		findings.add('empty-section', node.entry, node.entry.heading!.title);
	}
}
