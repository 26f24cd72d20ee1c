import { isMap, isScalar, parseDocument } from 'yaml';
import type { Block } from './blocks.ts';
import { countLineEnds, splitLines } from './lines.ts';
import { Prose, SourceLines } from './parts.ts';

const fenced =
	/^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:(?:[ \t]*(?:\r\n?|\n))+(?=[\w"'-]+[ \t]*:))?(?:[^\r\n][\s\S]*?(?:\r\n?|\n))??(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;

/** The length of the front matter at the start of `text`; 0 when there is none. */
export function frontMatterLength(text: string): number {
	return /^\uFEFF?---/.test(text) ? (fenced.exec(text)?.[0].length ?? 0) : 0;
}

/** YAML between two lines of `---` at the very start of a file. Read when something of it is asked for. */
export class FrontMatter {
	/** Both fences included, up to the line end behind the second one. */
	readonly text: string;
	#content:
		| { readonly values: Readonly<Record<string, unknown>>; readonly error: string | undefined }
		| undefined;

	/** `text` is of the length that `frontMatterLength` told. */
	constructor(text: string) {
		this.text = text;
	}

	/** The YAML between the fences. */
	get source(): string {
		const lines = splitLines(this.text);
		const closing = lines.findLastIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
		return lines.slice(1, closing).join('\n');
	}

	/** What the YAML says; of broken YAML the plain `key: value` lines; empty when it is no mapping. */
	get values(): Readonly<Record<string, unknown>> {
		this.#content ??= read(this.source);
		return this.#content.values;
	}

	/** Why the YAML could not be read, in one line; lines in it count from 1 in the document. */
	get error(): string | undefined {
		this.#content ??= read(this.source);
		return this.#content.error;
	}

	/** The value of a top-level key. */
	get(key: string): unknown {
		return this.text.includes(key) ? this.values[key] : undefined;
	}
}

/** What a template's front matter says of the template itself; anything else in it belongs to the documents. */
export const templateKeys = ['id', 'title', 'summary', 'fileName', 'optional', 'repeatable'] as const;

/** A template whose front matter has an `id` or names its sections describes itself there; any other front matter is the documents'. */
export function describesTemplate(front: FrontMatter): boolean {
	return (
		typeof front.get('id') === 'string' ||
		[front.get('optional'), front.get('repeatable')].some(Array.isArray)
	);
}

/** YAML without what it says of the template itself; empty when nothing is left. */
export function withoutTemplateKeys(source: string): string {
	const yaml = parseDocument(source);
	for (const key of templateKeys) yaml.delete(key);
	return isMap(yaml.contents) && yaml.contents.items.length > 0
		? yaml.toString({ lineWidth: 0 }).trimEnd()
		: '';
}

/** One `key: value` a line, where no YAML reader could think of anything but text. */
const simple = /^([A-Za-z][\w-]*):[ \t]+([A-Za-z][\w-]*(?: [A-Za-z][\w-]*)*)[ \t]*$/;
const special = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function read(source: string): { values: Record<string, unknown>; error: string | undefined } {
	const lines = source.split('\n');
	const values = simpleValues(source);
	return Object.keys(values).length === lines.length ? { values, error: undefined } : readYaml(source);
}

/** The lines that mean the same to everybody; they count even where a slip elsewhere keeps the rest from being read. */
function simpleValues(source: string): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const line of source.split('\n')) {
		const [, key, value] = simple.exec(line) ?? [];
		if (key !== undefined && value !== undefined && !special.test(value)) values[key] = value;
	}
	return values;
}

function readYaml(source: string): { values: Record<string, unknown>; error: string | undefined } {
	const yaml = parseDocument(source, { logLevel: 'silent', strict: false, uniqueKeys: false });
	const [error] = yaml.errors.map(({ message }) =>
		message.replace(/\n[\s\S]*/, '').replace(/at line (\d+)/, (_, line) => `at line ${Number(line) + 1}`),
	);
	if (error !== undefined) return { values: simpleValues(source), error };
	if (!isMap(yaml.contents)) return { values: {}, error };
	try {
		return { values: yaml.toJS({ maxAliasCount: 100 }), error: undefined };
	} catch (reason) {
		return { values: scalarsOf(yaml.contents.items), error: String(reason) };
	}
}

function scalarsOf(items: readonly { key: unknown; value: unknown }[]): Record<string, unknown> {
	return Object.fromEntries(
		items.flatMap(({ key, value }) =>
			isScalar(key) && isScalar(value) ? [[String(key.value), value.value]] : [],
		),
	);
}

/** The lines of front matter that hold a value, as inline text. */
export function metadataOf(text: string): Prose[] {
	const source = new SourceLines(text);
	return splitLines(text).flatMap((line, index): Prose[] => {
		const content = line.replace(/\s#\s.*$/, '').trim();
		const isFence = index === 0 || /^(?:---|\.\.\.)$/.test(content);
		return isFence || content === '' || content.startsWith('#')
			? []
			: [new Prose('metadata', content, index, source)];
	});
}

/** Front matter as the first block of its document. */
export function frontBlock(text: string): Block {
	return { text, lineCount: countLineEnds(text), parts: metadataOf(text), level: 0, type: 'front_matter' };
}
