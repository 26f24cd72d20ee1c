import { Chance, identifier, phrase, sentence } from '../../evaluation/words.ts';

/** How the paragraph starts that is typed in. */
export const place = 'Typed here:';
/** The word at the end of the line of a diagram that is typed in. */
export const node = 'Typed';

/** By file name. */
export const documents = {
	'300.md': longDocument(300, 1),
	'2000.md': longDocument(2000, 2),
	'20000.md': longDocument(20_000, 3),
	'diagrams.md': diagramDocument(20, 4),
	'fence.md': fenceDocument(5),
	'numbered.md': numberedDocument(30, 6),
} as const;

export type DocumentName = keyof typeof documents;

/** A design document of about so many lines with three diagrams in its middle, the place to type behind the first. */
function longDocument(lines: number, seed: number): string {
	const chance = new Chance(seed);
	const text = head();
	while (text.length < lines / 2) text.push(...section(chance));
	text.push(
		'## In the middle',
		'',
		...diagram(chance),
		`${place} a`,
		'',
		...diagram(chance),
		...diagram(chance),
	);
	while (text.length < lines) text.push(...section(chance));
	return text.join('\n');
}

/** A paragraph behind each of so many diagrams; the place to type is in the middle. */
function diagramDocument(count: number, seed: number): string {
	const chance = new Chance(seed);
	const text = head();
	for (let index = 0; index < count; index++) {
		text.push(...diagram(chance));
		text.push(index === count >> 1 ? `${place} a` : sentence(chance), '');
	}
	return text.join('\n');
}

/** Begins with three small diagrams; the first of them is typed in, and what stands below it is the place. */
function fenceDocument(seed: number): string {
	const chance = new Chance(seed);
	const edited = ['```mermaid', 'flowchart LR', `  ${identifier(chance)} --> ${node}`, '```', ''];
	return [...head(), ...edited, `${place} below`, '', ...diagram(chance), ...diagram(chance)].join('\n');
}

/** Elements that say on which line, counted from 1, they stand: `L7.`. */
function numberedDocument(parts: number, seed: number): string {
	const chance = new Chance(seed);
	const lines: string[] = [];
	const add = (before: string) => lines.push(`${before}L${lines.length + 1}. The ${phrase(chance)}`);
	for (let part = 0; part < parts; part++) {
		add('## ');
		lines.push('');
		for (let left = 2; left > 0; left--) {
			add('');
			lines.push('');
		}
		for (let left = 4; left > 0; left--) add('- ');
		lines.push('', ...table(chance), '');
	}
	return lines.join('\n');
}

/** The line, counted from 1, on which a text first ends a line, or starts one. */
export function lineOf(text: string, part: string): number {
	return text.split('\n').findIndex((line) => line.startsWith(part) || line.endsWith(part)) + 1;
}

function head(): string[] {
	return ['---', 'template: technical-design', '---', '# Checkout', ''];
}

function section(chance: Chance): string[] {
	const paragraphs = Array.from({ length: chance.number(2, 4) }, () => [
		Array.from({ length: chance.number(1, 4) }, () => `${sentence(chance)}.`).join(' '),
		'',
	]);
	const items = Array.from(
		{ length: chance.number(3, 6) },
		() => `- **${phrase(chance)}**: ${sentence(chance)}`,
	);
	return [
		`## The ${phrase(chance)}`,
		'',
		...paragraphs.flat(),
		...items,
		'',
		...table(chance),
		'',
		'```sql',
		`SELECT * FROM ${identifier(chance)}`,
		`WHERE ${identifier(chance)} > 0;`,
		'```',
		'',
	];
}

function table(chance: Chance): string[] {
	const row = () => `| ${phrase(chance)} | ${chance.number(1, 900)} ms | ${sentence(chance)} |`;
	return ['| Part | Time | Why |', '|---|---|---|', row(), row(), row()];
}

function diagram(chance: Chance): string[] {
	const names = Array.from({ length: 4 }, (_, index) => `${identifier(chance)}_${index}`);
	const body = chance.is(0.5)
		? [
				'flowchart LR',
				...names.slice(1).map((name, index) => `  ${names[index]} -->|${phrase(chance)}| ${name}`),
			]
		: [
				'sequenceDiagram',
				...names.slice(1).map((name, index) => `  ${names[index]}->>${name}: ${phrase(chance)}`),
			];
	return ['```mermaid', ...body, '```', ''];
}
