// @ts-check
// What every script needs of the machine: running programs, and ending them with us.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
/** @type {(() => void)[]} */
let endings = [];

/**
 * Calls `end`, which is synchronous, when this process ends, by itself or by a signal; what was begun last ends first.
 * @param {() => void} end
 * @returns {() => void} takes the promise back
 */
export function atExit(end) {
	endings.unshift(end);
	return () => {
		endings = endings.filter((each) => each !== end);
	};
}

process.on('exit', () => {
	for (const end of endings) end();
});
for (const [signal, code] of /** @type {const} */ ([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
])) {
	process.on(signal, () => process.exit(code));
}

/**
 * Starts a program as the head of its own process tree, so that all of it can be ended by `endTree`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
	const child = spawn(command, args, { detached: !windows, ...options });
	const forget = atExit(() => endTree(child));
	child.once('exit', forget);
	child.once('error', forget);
	return child;
}

/**
 * Ends a process that `start` began, and all that it has started.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endTree({ pid, exitCode, signalCode }) {
	if (pid === undefined || exitCode !== null || signalCode !== null) return;
	if (windows) {
		spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-pid, 'SIGTERM');
	} catch {
		// It was faster.
	}
}

/**
 * Runs a program to its end; its output is shown as it comes and returned.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` shows nothing
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the program cannot be started
 */
export function run(command, args, { cwd, env, quiet = false } = {}) {
	return new Promise((resolve) => {
		// Batch files, npm's among them, are started by Windows' shell, which wants to be told where each argument ends.
		const shell = windows && (command === 'npm' || command.endsWith('.cmd'));
		const quoted = (/** @type {string} */ word) => (shell ? `"${word}"` : word);
		const child = start(quoted(command), args.map(quoted), {
			cwd,
			env,
			shell,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const [source, target] of /** @type {const} */ ([
			[child.stdout, process.stdout],
			[child.stderr, process.stderr],
		])) {
			source?.setEncoding('utf8').on('data', (text) => {
				output += text;
				if (!quiet) target.write(text);
			});
		}
		child.once('error', (error) => resolve({ code: 127, output: error.message }));
		child.once('close', (code) => resolve({ code: code ?? 1, output }));
	});
}

/**
 * Like `run`, but shows output only of a run that fails, and then throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function runQuietly(command, args, options) {
	const { code, output } = await run(command, args, { ...options, quiet: true });
	if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed (${code}):\n${output}`);
	return output;
}
