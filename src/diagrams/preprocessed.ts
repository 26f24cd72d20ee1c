import { Traced } from './traced.ts';

/** The parts of a source that Mermaid takes out, or rewrites, before a parser gets to see the rest. */
const frontMatter = /^([^\S\n]*)---\s*?\n(?:[\s\S]*?\n)??\1---\s*\n/;
const directive = /%%\{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!\}%%).|\n)*))?\s*(?:\}%%)?/g;
const comment = /^\s*%%(?!\{)[^\n]+\n?/gm;
const entity = /#\w+;/g;

/** What Mermaid puts around the name of an entity in place of `#` and `;`. */
function encoded(found: string): string {
	const name = found.slice(1, -1);
	return `${/^\d+$/.test(name) ? 'ﬂ°°' : 'ﬂ°'}${name}¶ß`;
}

/** The text that Mermaid's parser gets of a diagram's source, line end at its end left out. */
export function preprocessed(source: string): Traced {
	const bare = Traced.from(source).replace(frontMatter, '').replace(directive, '');
	if (/^\s*agentflow/.test(bare.text)) return bare.replace(entity, encoded).replace(/\}[^\S\n]*\n/g, '}\n');
	const text = bare.replace(comment, '').replace(/^\s+/, '').replace(entity, encoded);
	if (/^(?:graph|flowchart|swimlane)/.test(text.text)) return text.replace(/\}\s*\n/g, '}\n');
	if (text.text.startsWith('sankey')) return text.replace(/\n+/g, '\n');
	return text;
}
