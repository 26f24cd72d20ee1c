import { isMap, isScalar, parseDocument } from 'yaml';
import { splitLines } from './markdown/lines.ts';
import type { Prose } from './markdown/parts.ts';

/** YAML between two lines of `---` at the very start of a file. */
export interface FrontMatter {
	/** Both fences included, up to the line end behind the second one. */
	readonly text: string;
	/** What the YAML says; empty when it is no YAML, or no mapping. */
	readonly values: Readonly<Record<string, unknown>>;
	/** Why the YAML could not be read; one line. */
	readonly error: string | undefined;
}

const fenced =
	/^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[^\r\n][\s\S]*?(?:\r\n?|\n))??(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/;

/** The length of the front matter at the start of `text`; 0 when there is none. */
export function frontMatterLength(text: string): number {
	return /^\uFEFF?---/.test(text) ? (fenced.exec(text)?.[0].length ?? 0) : 0;
}

/** Reads front matter of the length that `frontMatterLength` told. Never throws. */
export function readFrontMatter(text: string): FrontMatter {
	const lines = splitLines(text);
	const source = lines
		.slice(
			1,
			lines.findLastIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)),
		)
		.join('\n');
	const yaml = parseDocument(source, { logLevel: 'silent', strict: false, uniqueKeys: false });
	const error = yaml.errors[0]?.message.split('\n', 1)[0];
	if (error !== undefined || !isMap(yaml.contents)) return { text, values: {}, error };
	try {
		return { text, values: yaml.toJS({ maxAliasCount: 100 }) as Record<string, unknown>, error: undefined };
	} catch (reason) {
		return { text, values: scalarsOf(yaml.contents.items), error: String(reason) };
	}
}

function scalarsOf(items: readonly { key: unknown; value: unknown }[]): Record<string, unknown> {
	return Object.fromEntries(
		items.flatMap(({ key, value }) =>
			isScalar(key) && isScalar(value) ? [[String(key.value), value.value]] : [],
		),
	);
}

const entry = /^(\s*(?:-\s+)?(?:[\w .-]+:\s+)?)(["']?)(.*?)\2\s*$/;

/** The values in front matter, one a line, as inline text. */
export function metadataOf(text: string): Prose[] {
	return splitLines(text).flatMap((line, index): Prose[] => {
		const match = index === 0 ? null : entry.exec(line.replace(/\s#\s.*$/, ''));
		if (!match?.[3] || /^(?:---|\.\.\.)$/.test(match[3])) return [];
		return [
			{
				kind: 'metadata',
				content: match[3],
				line: index,
				starts: [0],
				columns: [match[1]!.length + match[2]!.length],
			},
		];
	});
}
