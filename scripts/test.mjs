// @ts-check
// `npm test`: everything. `node scripts/test.mjs STAGE …`: those stages. The last line is `N passed, N failed`.
import { stripVTControlCharacters } from 'node:util';
import { main } from './main.mjs';
import { run } from './process.mjs';
import { packageExtension } from './vsix.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

const node = process.execPath;
const mocha = [
	'node_modules/mocha/bin/mocha.js',
	...(process.stdout.isTTY ? ['--color'] : []),
	...(process.env.CI ? ['--forbid-only'] : []),
];

/** @type {Record<string, () => Promise<Count>>} */
const checks = {
	types: () => countAsOne('npm', ['run', '--silent', 'types']),
	lint: () => countAsOne('npm', ['run', '--silent', 'lint']),
};

/** These need the extension packaged and the tests built. @type {Record<string, () => Promise<Count>>} */
const suites = {
	unit: () => countTests(node, [...mocha, 'dist/test/unit/**/*.test.js']),
	vscode: () => countTests(node, ['test/vscode/in-server.mjs']),
	e2e: () =>
		countTests(node, [
			...mocha,
			'--timeout',
			'60s',
			'--require',
			'dist/test/e2e/session.mjs',
			'dist/test/e2e/**/*.test.mjs',
		]),
	desktop: () => countTests(node, ['test/vscode/on-desktop.mjs']),
};

await main(async () => {
	const asked = process.argv.slice(2);
	const stages = asked.length > 0 ? asked : ['types', 'lint', 'unit', 'vscode', 'e2e'];
	const unknown = stages.find((stage) => !(stage in checks || stage in suites));
	if (unknown) {
		throw new Error(`No stage ${unknown}: choose of ${Object.keys({ ...checks, ...suites }).join(', ')}.`);
	}

	/** @type {{ stage: string, count: Count, seconds: number }[]} */
	const results = [];
	/** @type {(stage: string, work: () => Promise<Count>) => Promise<Count>} */
	const runStage = async (stage, work) => {
		console.log(`\n── ${stage} ${'─'.repeat(70 - stage.length)}\n`);
		const begin = performance.now();
		const count = await work();
		results.push({ stage, count, seconds: (performance.now() - begin) / 1000 });
		return count;
	};

	const chosen = (/** @type {typeof checks} */ from) =>
		Object.entries(from).filter(([stage]) => stages.includes(stage));
	for (const [stage, work] of chosen(checks)) await runStage(stage, work);
	if (chosen(suites).length > 0) {
		const { failed } = await runStage('build', build);
		for (const [stage, work] of failed ? [] : chosen(suites)) await runStage(stage, work);
	}
	summarise(results);
});

/** @returns {Promise<Count>} */
async function build() {
	try {
		console.log(await packageExtension());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
	return countAsOne(node, ['scripts/build.mjs', '--only-tests']);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function countAsOne(command, args) {
	const { code } = await run(command, args);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts by Mocha's own summary; a suite that fails without one counts as one failure.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function countTests(command, args) {
	const { code, output } = await run(command, args);
	const lines = stripVTControlCharacters(output);
	const passed = Number(/^ {2}(\d+) passing/m.exec(lines)?.[1] ?? 0);
	const failed = Number(/^ {2}(\d+) failing/m.exec(lines)?.[1] ?? 0);
	return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

/** @param {{ stage: string, count: Count, seconds: number }[]} results */
function summarise(results) {
	console.log(`\n── summary ${'─'.repeat(63)}\n`);
	for (const { stage, count, seconds } of results) {
		const mark = count.failed > 0 ? '✘' : '✔';
		console.log(
			`${mark} ${stage.padEnd(8)} ${count.passed} passed, ${count.failed} failed (${seconds.toFixed(1)} s)`,
		);
	}
	const total = (/** @type {keyof Count} */ key) => results.reduce((sum, { count }) => sum + count[key], 0);
	if (total('failed') > 0) process.exitCode = 1;
	console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}
