import { type Block, parseBlocks } from '../markdown/blocks.ts';
import { describesTemplate, FrontMatter, frontMatterLength } from '../markdown/frontMatter.ts';
import { normaliseLineEnds } from '../markdown/lines.ts';
import { plainText, withoutComments } from '../markdown/reading.ts';
import type { Template, TemplateSection } from '../types.ts';
import { titleKey, titlePattern } from './titles.ts';

type OpenSection = { -readonly [Key in keyof TemplateSection]: TemplateSection[Key] } & {
	children: OpenSection[];
	lines: { start: number; end: number };
};

/**
 * Reads any Markdown file as a template: sections from its headings, prompts from its text. Front matter with an `id`,
 * `optional` or `repeatable` describes the template; other front matter belongs to the documents made from it. Never throws: what cannot be
 * read is taken as plain text. `id` names the template where its front matter does not.
 */
export function parseTemplate(text: string, id: string): Template {
	const length = frontMatterLength(text);
	const front = new FrontMatter(text.slice(0, length));
	const own = describesTemplate(front) ? front.values : {};
	const body = normaliseLineEnds(text.slice(length)).replace(/^\uFEFF?\n*/, '');
	const blocks = parseBlocks(body);
	const sections = readSections(blocks, namesIn(own.optional), namesIn(own.repeatable));
	const [first, ...others] = sections;
	const heading = others.some(({ level }) => level === first!.level) ? undefined : first?.title;
	return {
		id: textOf(own.id) ?? id,
		title: textOf(own.title) ?? (heading && namesTemplate(heading) ? cutPrompts(heading) : readable(id)),
		summary: textOf(own.summary) ?? '',
		fileName: fileNameIn(own.fileName),
		text,
		body,
		sections,
	};
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Always of a Markdown file beside the others: a template does not choose the folder, nor a name that some disks refuse. */
function fileNameIn(value: unknown): string {
	const name = textOf(value);
	if (name === undefined || isNoFileName(name)) return '{slug}.md';
	return /\.(?:md|markdown)$/i.test(name) ? name : `${name}.md`;
}

/** Whether a template's `fileName` leads to another folder, hides the file, or holds what some disks refuse. */
export function isNoFileName(name: string): boolean {
	return /^\.|[\\/:*?"<>|\0-\x1f]/.test(name);
}

function namesIn(value: unknown): ReadonlySet<string> {
	return new Set(Array.isArray(value) ? value.map((each) => titleKey(String(each))) : []);
}

/** `nixos-rfc` → `Nixos rfc`. */
function readable(id: string): string {
	const words = id.replace(/[-_]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A heading that only holds a title's place does not: `[Feature Name]`, `KEP-NNNN: Your short title`, `NUMBER. TITLE`. */
function namesTemplate(heading: string): boolean {
	return !/^\W*[[{<]|\b(?:name|title)[\s.…!*_]*$|\bN{3,5}\b|\b0{3,4}\b/i.test(heading);
}

/** `Technical Plan: [Feature Name]` → `Technical Plan`. */
function cutPrompts(title: string): string {
	return (
		withoutComments(title)
			.trim()
			.replace(/[\s:–—-]*(?:\[.*\]|\{.*\}|<.*>)\s*$/, '') || title
	);
}

const optionalMark =
	/\((?:optional|if (?:applicable|needed|any)|as needed)\)|\boptional\b|[([（【](?:opcional|optionnel(?:le)?|facultati(?:f|ve)|fakultativ|可选|可選|任意)[)\]）】]/i;

/** `Omit this section if it does not apply.`, `This section is optional`, `Optional, but suggested for first drafts.` */
const saysOptional =
	/(?<!\bnot\s+)\b(?:omit|remove|delete|skip|drop)\s+this\s+(?:sub)?section\b|\bthis\s+(?:sub)?section\s+(?:is\s+(?:completely\s+|entirely\s+)?optional|(?:may|can)\s+be\s+(?:omitted|removed|deleted|skipped|left\s+out))\b|\b(?:an?|this)\s+optional\s+(?:sub)?section\b|^[\s>*_[{(]*optional\b\s*[,.:;]/i;

function readSections(
	blocks: readonly Block[],
	optional: ReadonlySet<string>,
	repeatable: ReadonlySet<string>,
): TemplateSection[] {
	const roots: OpenSection[] = [];
	const open: OpenSection[] = [];
	let line = 0;
	blocks.forEach((block, index) => {
		const heading = block.level > 0 && !isEmptyItem.test(block.text) ? block.parts[0] : undefined;
		if (heading?.kind === 'heading') {
			const start = line + heading.line;
			while (open.length > 0 && open.at(-1)!.level >= block.level) open.pop()!.lines.end = start;
			const siblings = open.at(-1)?.children ?? roots;
			const title = plainText(heading.content);
			const key = titleKey(title);
			const again = siblings.some((each) => isSamePattern(each.title, title));
			const section: OpenSection = {
				title,
				level: block.level,
				optional:
					again ||
					optional.has(key) ||
					optionalMark.test(title) ||
					isMarkedOptional(blocks[index - 1]) ||
					isMarkedOptional(blocks[index + 1]),
				repeatable: again || repeatable.has(key),
				lines: { start, end: start },
				children: [],
			};
			siblings.push(section);
			open.push(section);
		} else if (saysOptional.test(block.text) && block.type !== 'fence') {
			const section = open.at(-1);
			if (section) section.optional = true;
		}
		line += block.lineCount;
	});
	for (const section of open) section.lines.end = line;
	return roots;
}

/** `Pros:` above `-`, which Markdown takes for a heading and who wrote it for a list. */
const isEmptyItem = /:[ \t]*\r?\n {0,3}-[ \t]*(?:\r?\n|$)/;

/** Of `Decision 1: […]` and `Decision 2: […]` one is enough. */
function isSamePattern(first: string, second: string): boolean {
	const a = titlePattern(first);
	const b = titlePattern(second);
	return a.open && b.open && /[[{<]|\d:?$/.test(second) && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** `<!-- This is an optional element. Feel free to remove. -->`, before a heading or right below it. */
function isMarkedOptional(block: Block | undefined): boolean {
	return block?.type === 'html_block' && /^\s*<!--[\s\S]*\boptional\b/i.test(block.text);
}
