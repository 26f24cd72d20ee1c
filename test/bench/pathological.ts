/** Input on which a careless reader takes quadratic time or worse. `make` takes a number of `unit`. */
export const pathological: readonly {
	readonly name: string;
	readonly count: number;
	readonly make: (count: number) => string;
}[] = [
	{ name: 'quotes in quotes, one line', count: 50_000, make: (count) => `${'>'.repeat(count)} a` },
	{ name: 'lines 90 quotes deep', count: 4000, make: (count) => lines(count, () => `${'>'.repeat(90)} a`) },
	{ name: 'open brackets', count: 200_000, make: (count) => '['.repeat(count) },
	{ name: 'characters in one line', count: 10_000_000, make: (count) => 'word '.repeat(count / 5) },
	{
		name: 'brackets in brackets',
		count: 16_000,
		make: (count) => `${'['.repeat(count)}a${']'.repeat(count)}`,
	},
	{ name: 'prompts in one line', count: 100_000, make: (count) => '[name] '.repeat(count) },
	{ name: 'escaped prompts in one line', count: 100_000, make: (count) => '\\[name\\] '.repeat(count) },
	{ name: 'labels in one line', count: 100_000, make: (count) => '**A:** [some thing] | '.repeat(count) },
	{ name: 'choices in one line', count: 60_000, make: (count) => '[Low/High] - '.repeat(count) },
	{ name: 'backticks, runs of one and two', count: 200_000, make: (count) => '` `` '.repeat(count / 3) },
	{ name: 'backticks, runs ever longer', count: 200_000, make: growingRuns },
	{ name: '](', count: 100_000, make: (count) => ']('.repeat(count) },
	{ name: '<', count: 100_000, make: (count) => '<'.repeat(count) },
	{
		name: 'table rows',
		count: 50_000,
		make: (count) => `| a | b |\n|---|---|\n${lines(count, (at) => `| [Name ${at}] | TBD |`)}`,
	},
	{
		name: 'scales in a table',
		count: 20_000,
		make: (count) =>
			`| a | Impact | b |\n|---|---|---|\n${lines(count, (at) => `| ${at} | Low/Med/High | x |`)}`,
	},
	{ name: 'headings', count: 100_000, make: (count) => lines(count, (at) => `## Section ${at}\n`) },
	{ name: 'unclosed emphasis', count: 20_000, make: (count) => '*a **b _c '.repeat(count / 3) },
	{ name: 'unclosed comments', count: 20_000, make: (count) => 'a <!-- '.repeat(count) },
	{ name: 'spaces behind TODO', count: 1_000_000, make: (count) => `TODO${' '.repeat(count)}x` },
	{ name: 'spaces behind **', count: 1_000_000, make: (count) => `**${' '.repeat(count)}x` },
	{ name: 'spaces in a link', count: 1_000_000, make: (count) => `[a](${' '.repeat(count)}x` },
	{ name: 'spaces in a tag', count: 1_000_000, make: (count) => `<summary${' '.repeat(count)}` },
	{ name: 'bars in an open parenthesis', count: 2_000_000, make: (count) => `(${'| '.repeat(count / 2)}` },
	{ name: 'open brackets behind a digit', count: 400_000, make: (count) => `[1${'['.repeat(count)}x` },
	{ name: 'unclosed $', count: 20_000, make: (count) => '$a '.repeat(count) },
	{
		name: 'fields in one paragraph',
		count: 10_000,
		make: (count) => lines(count, (at) => `Owner ${at}: [Name]`),
	},
];

function lines(count: number, line: (at: number) => string): string {
	return Array.from({ length: count }, (_, at) => line(at)).join('\n');
}

/** Runs of 1, 2, 3 … backticks: no two close each other. */
function growingRuns(count: number): string {
	let text = '';
	for (let run = 1; text.length < count; run++) text += `${'`'.repeat(run)} `;
	return text;
}
