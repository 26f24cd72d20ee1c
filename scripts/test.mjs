// @ts-check
// `npm test`: everything. `node scripts/test.mjs STAGE …`: those stages. The last line is `N passed, N failed`.
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { main } from './main.mjs';
import { run } from './process.mjs';

/** @typedef {{ passed: number, failed: number, unsteady?: readonly string[] }} Count */
/** @typedef {{ code: number, output: string }} Outcome */
/** @typedef {Count & { stage: string, seconds: number }} Result */

/** Files with a failure that are tried again: when more fail, it is not the machine's fault. */
const mostUnsteady = 3;

const node = process.execPath;
const mocha = [
	'node_modules/mocha/bin/mocha.js',
	...(process.stdout.isTTY ? ['--color'] : []),
	...(process.env.CI ? ['--forbid-only'] : []),
];

/** In their order. `needs`: stages that have to pass before. @type {Record<string, { needs?: string[], run: () => Promise<Count> }>} */
const stages = {
	types: { run: () => countAsOne('npm', ['run', '--silent', 'types']) },
	lint: { run: () => countAsOne('npm', ['run', '--silent', 'lint']) },
	build: { run: () => countAsOne(node, ['scripts/build.mjs', '--minify', '--tests']) },
	unit: {
		needs: ['build'],
		run: () => countTests(node, [...mocha, '--timeout', '30s', 'dist/test/unit/**/*.test.js']),
	},
	vscode: { needs: ['build'], run: () => countInWorkbench(runInServer) },
	package: { needs: ['build'], run: () => countAsOne(node, ['scripts/package.mjs']) },
	e2e: {
		needs: ['build', 'package'],
		run: () => countInWorkbench(runEndToEnd),
	},
	desktop: { needs: ['build'], run: () => countTests(node, ['test/vscode/on-desktop.mjs']) },
};

const everywhere = Object.keys(stages).filter((stage) => stage !== 'desktop');

await main(async () => {
	const asked = process.argv.slice(2);
	const unknown = asked.find((stage) => !(stage in stages));
	if (unknown) throw new Error(`No stage ${unknown}: choose of ${Object.keys(stages).join(', ')}.`);
	const chosen = new Set(
		asked.length > 0 ? asked.flatMap((stage) => [stage, ...(stages[stage]?.needs ?? [])]) : everywhere,
	);

	/** @type {Result[]} */
	const results = [];
	for (const [stage, { needs = [], run }] of Object.entries(stages).filter(([name]) => chosen.has(name))) {
		const broken = results.find((result) => result.failed > 0 && needs.includes(result.stage));
		console.log(`\n── ${stage} ${'─'.repeat(70 - stage.length)}\n`);
		if (broken) console.log(`Not run: ${broken.stage} failed.`);
		const begin = performance.now();
		const count = broken ? { passed: 0, failed: 1 } : await run();
		results.push({ stage, ...count, seconds: (performance.now() - begin) / 1000 });
	}
	summarise(results);
});

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function countAsOne(command, args) {
	const { code } = await run(command, args);
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @type {(files?: readonly string[]) => Promise<Outcome>} */
function runInServer(files) {
	const chosen = files ? { TEST_FILES: files.map((file) => basename(file)).join(' ') } : {};
	return run(node, ['test/vscode/in-server.mjs'], { env: { ...process.env, ...chosen } });
}

/** What is tried again leaves a trace where it fails again. @type {(files?: readonly string[]) => Promise<Outcome>} */
function runEndToEnd(files) {
	const session = ['--require', 'dist/test/e2e/session.mjs', '--reporter', 'test/host/reporter.cjs'];
	const env = files ? { ...process.env, KEEP_TRACES: '1' } : process.env;
	return run(
		node,
		[...mocha, '--timeout', '300s', ...session, ...(files ?? ['dist/test/e2e/**/*.test.mjs'])],
		{ env },
	);
}

/** @type {(command: string, args: readonly string[]) => Promise<Count>} */
async function countTests(command, args) {
	return countIn(await run(command, args));
}

/**
 * Runs tests that drive a whole VS Code, whose keys, focus and menus come late when a machine is busy. Files in which
 * something failed are run once more, in a VS Code of their own; those that pass then are named in the summary.
 * @param {(files?: readonly string[]) => Promise<Outcome>} runTests all of them, or those of some files
 * @returns {Promise<Count>}
 */
async function countInWorkbench(runTests) {
	const first = await runTests();
	const count = countIn(first);
	const files = [...linesOf(first).matchAll(/^ {2}failing in (.+)$/gm)].map(([, file = '']) => file);
	if (files.length === 0 || files.length > mostUnsteady) return count;
	console.log('\n── once more, on their own ──\n');
	const again = countIn(await runTests(files));
	if (again.failed > 0 || again.passed === 0) return count;
	return { passed: count.passed + count.failed, failed: 0, unsteady: files.map((file) => basename(file)) };
}

/**
 * Counts by Mocha's own summary; a suite that fails without one counts as one failure.
 * @param {Outcome} outcome
 * @returns {Count}
 */
function countIn(outcome) {
	const lines = linesOf(outcome);
	const passed = Number(/^ {2}(\d+) passing/m.exec(lines)?.[1] ?? 0);
	const failed = Number(/^ {2}(\d+) failing/m.exec(lines)?.[1] ?? 0);
	return { passed, failed: outcome.code === 0 ? failed : Math.max(failed, 1) };
}

/** @param {Outcome} outcome */
function linesOf({ output }) {
	return stripVTControlCharacters(output);
}

/** @param {readonly Result[]} results */
function summarise(results) {
	console.log(`\n── summary ${'─'.repeat(63)}\n`);
	for (const { stage, passed, failed, unsteady = [], seconds } of results) {
		const note = unsteady.length > 0 ? `; only at the second try: ${unsteady.join(', ')}` : '';
		console.log(
			`${failed > 0 ? '✘' : '✔'} ${stage.padEnd(8)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)${note}`,
		);
	}
	const passed = results.reduce((sum, result) => sum + result.passed, 0);
	const failed = results.reduce((sum, result) => sum + result.failed, 0);
	if (failed > 0) process.exitCode = 1;
	console.log(`\n${passed} passed, ${failed} failed`);
}
