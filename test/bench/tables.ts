/** The budgets, a table each; `--strict` fails when one is missed, starts of tables' names choose among them. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { activation } from './activation.ts';
import { analysis } from './analysis.ts';
import { check } from './check.ts';
import { growth } from './growth.ts';
import { keystroke } from './keystroke.ts';
import { linearity } from './linearity.ts';
import { opening } from './opening.ts';
import { previewDiagrams } from './preview/diagrams.ts';
import { previewFence } from './preview/fence.ts';
import { previewOpening } from './preview/opening.ts';
import { previewSync } from './preview/sync.ts';
import { previewTyping } from './preview/typing.ts';
import { size } from './size.ts';
import { isMissed, printTable, type Table } from './table.ts';

/** In the order of printing. */
const tables: Record<string, () => Table | Promise<Table>> = {
	analysis,
	keystroke,
	growth,
	opening,
	check,
	size,
	activation,
	linearity,
	previewOpening,
	previewTyping,
	previewDiagrams,
	previewFence,
	previewSync,
};

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { strict: { type: 'boolean', default: false } },
});
const unknown = positionals.find((start) => !Object.keys(tables).some((name) => name.startsWith(start)));
if (unknown) throw new Error(`No table ${unknown}: choose of ${Object.keys(tables).join(', ')}.`);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
console.log('Pairs run in turn; a ratio is the median of the pairs, with the least and the greatest.');
let missed = 0;
let broken = 0;
for (const [name, make] of Object.entries(tables)) {
	if (positionals.length > 0 && !positionals.some((start) => name.startsWith(start))) continue;
	try {
		const table = await make();
		printTable(table);
		missed += table.rows.filter(isMissed).length;
	} catch (error) {
		console.error(`\n${name} could not run:`, error);
		broken++;
	}
}
console.log(`\n${missed === 0 ? 'Every budget measured is held.' : `${missed} MISSED.`}`);
if (broken > 0) console.log(`${broken} could not run.`);
process.exitCode = broken > 0 || (values.strict && missed > 0) ? 1 : 0;
