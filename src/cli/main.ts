import { isMainThread } from 'node:worker_threads';
import { parseArguments } from './arguments.ts';
import { reasonOf, UsageError } from './errors.ts';

/** Each command is loaded when it is asked for: `--version` does not wait for the analysis. */
async function run(args: readonly string[]): Promise<number> {
	const [command, ...rest] = args;
	const options = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined);
	if (options.includes('--help') || options.includes('-h')) return printHelp();
	switch (command) {
		case 'help':
			return printHelp();
		case 'check':
			return (await import('./check.ts')).check(rest);
		case 'new':
			return (await import('./new.ts')).createDocument(rest);
		case 'export':
			return (await import('./export/export.ts')).exportFile(rest);
		case 'templates':
			return (await import('./templates.ts')).listTemplates(rest);
	}
	if (command !== undefined && !command.startsWith('-')) {
		throw new UsageError(
			`Unknown command “${command}”: use check, new, export or templates. See technical-design --help.`,
		);
	}
	const { values } = parseArguments(args, {
		help: { type: 'boolean', short: 'h' },
		version: { type: 'boolean', short: 'v' },
		explain: { type: 'string' },
	});
	if (values.help) return printHelp();
	if (values.version) return (await import('./version.ts')).printVersion();
	if (values.explain !== undefined) return (await import('./explain.ts')).explain(values.explain);
	throw new UsageError('Name a command: check, new, export or templates. See technical-design --help.');
}

async function printHelp(): Promise<number> {
	process.stdout.write((await import('./help.ts')).help);
	return 0;
}

async function main(): Promise<void> {
	process.stdout.on('error', endUnlessClosed);
	process.stderr.on('error', () => {});
	try {
		process.exitCode = await run(process.argv.slice(2));
	} catch (error) {
		const told = error instanceof UsageError ? error.message : `Internal error: ${(error as Error).stack}`;
		process.stderr.write(`technical-design: ${told}\n`);
		process.exitCode = 2;
	}
}

/** `technical-design check | head` closes the pipe early, and has seen enough. */
function endUnlessClosed(error: NodeJS.ErrnoException): void {
	if (error.code === 'EPIPE') return;
	process.stderr.write(`technical-design: The output cannot be written: ${reasonOf(error)}.\n`);
	process.exit(2);
}

if (isMainThread) void main();
else void import('./threads.ts').then(({ work }) => work());
