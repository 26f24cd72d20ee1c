import { parseArguments } from './arguments.ts';
import { UsageError } from './errors.ts';
import { Templates } from './templateFiles.ts';
import { dressFor, styleOf } from './terminal.ts';

/** `templates`: which there are to start from. */
export function listTemplates(args: readonly string[]): number {
	const { values, positionals } = parseArguments(args, {
		json: { type: 'boolean' },
		templates: { type: 'string' },
	});
	if (positionals.length > 0)
		throw new UsageError(`“${positionals[0]}” is one too many: use technical-design templates.`);
	const templates = new Templates(values.templates).all.map(({ id, title, summary }) => ({
		id,
		title,
		summary,
	}));
	process.stdout.write(values.json ? `${JSON.stringify(templates, undefined, 2)}\n` : table(templates));
	return 0;
}

/** Two columns: the id, and beside it the title with the summary below. */
function table(rows: readonly { id: string; title: string; summary: string }[]): string {
	const { width, paint } = styleOf(dressFor(process.stdout));
	const indent = Math.max(...rows.map(({ id }) => id.length)) + 2;
	return rows
		.map(({ id, title, summary }) => {
			const lines = [paint('bold', title), ...wrap(summary, width - indent)];
			return `${id.padEnd(indent)}${lines.join(`\n${' '.repeat(indent)}`)}\n`;
		})
		.join('\n');
}

function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}
