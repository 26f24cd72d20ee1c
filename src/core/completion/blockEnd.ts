import { DesignDocument } from '../document/document.ts';
import { blockAt, outermost } from '../fixes/blockAt.ts';
import { Source } from '../fixes/source.ts';

/** The last line of the top-level block at a line: of a list, table or fence, or of the front matter. The line itself between blocks. */
export function blockEnd(text: string, line: number): number {
	const source = new Source(DesignDocument.open(text, { templates: [] }));
	const block = blockAt(source, line);
	return block ? outermost(block).end - 1 : Math.max(line, source.frontMatter - 1);
}
