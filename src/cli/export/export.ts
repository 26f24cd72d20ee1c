import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { endBrowser, findBrowser, inFolder, mostTime, startBrowser } from '../../printing/browser.ts';
import { printAsPdf } from '../../printing/print.ts';
import { oneOf, parseArguments } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { readText, shown, statOf } from '../files.ts';
import { placeFor } from '../place.ts';
import { writeNew, writeOver } from '../writeNew.ts';
import { PageServer } from './pageServer.ts';

/** `export`: writes a document as HTML or PDF and prints where it is. Never overwrites a file without `--force`. */
export async function exportFile(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArguments(args, {
		to: { type: 'string' },
		out: { type: 'string' },
		force: { type: 'boolean', default: false },
	});
	const [file, ...others] = positionals;
	if (file === undefined) throw new UsageError('Name the Markdown file to export.');
	if (others.length > 0) throw new UsageError(`“${others[0]}” is one too many: export one file at a time.`);
	const usual = /\.pdf$/i.test(values.out ?? '') ? 'pdf' : 'html';
	const format = oneOf('to', values.to ?? usual, ['html', 'pdf']);
	const text = readText(file);
	const title = basename(file, extname(file));
	const { folder, name = `${title}.${format}` } = placeFor(values.out ?? dirname(file));
	const out = join(folder, name);
	const isPiped = values.out === '-';
	if (!isPiped && !values.force && statOf(out)) {
		throw new UsageError(`${shown(out)} exists already and stays as it is: add --force to replace it.`);
	}
	const browser = browserOf(process.env);
	const source = { text, file: resolve(file), root: rootOf(file), name: title };
	const content = await unlessSignalled(async (stopped) => {
		const html = await htmlOf(source, browser, stopped);
		return format === 'html' ? html : await printAsPdf(html, browser, stopped);
	});
	if (content === undefined) throw failed(browser);
	if (isPiped) {
		process.stdout.write(content);
		return 0;
	}
	if (values.force) writeOver(out, content);
	else writeNew(out, content, 'choose another file with --out, or add --force to replace it');
	process.stdout.write(`${shown(out)}\n`);
	return 0;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal does not reach the browser: it is ended, and what it has left removed, before the program ends by the signal. */
async function unlessSignalled<Result>(run: (stopped: AbortSignal) => Promise<Result>): Promise<Result> {
	const stop = new AbortController();
	let received: NodeJS.Signals | undefined;
	const receive = (signal: NodeJS.Signals) => {
		received = signal;
		stop.abort();
	};
	for (const signal of signals) process.on(signal, receive);
	try {
		return await run(stop.signal);
	} finally {
		for (const signal of signals) process.off(signal, receive);
		if (received) process.kill(process.pid, received);
	}
}

/** Pictures are read from the current folder where the file is in it, else from the file's own. */
function rootOf(file: string): string {
	const isBelow = !/^\.\.|^\w:/.test(relative(process.cwd(), resolve(file)));
	return isBelow ? process.cwd() : dirname(resolve(file));
}

function browserOf(env: NodeJS.ProcessEnv): string {
	const found = findBrowser(env);
	if (found) return found;
	throw new UsageError(
		env.CHROME_PATH
			? `CHROME_PATH is ${env.CHROME_PATH}, where no program is.`
			: 'Found no browser to draw with: install Chromium, Chrome or Edge, or name one in CHROME_PATH.',
	);
}

async function htmlOf(
	source: Parameters<typeof PageServer.start>[0],
	program: string,
	stopped: AbortSignal,
): Promise<string> {
	const server = await PageServer.start(source);
	try {
		return await inFolder((folder) => drawnBy(program, folder, server, stopped));
	} finally {
		server.stop();
	}
}

/** What the page that is served sends once a browser has drawn it. */
async function drawnBy(
	program: string,
	folder: string,
	server: PageServer,
	stopped: AbortSignal,
): Promise<string> {
	const browser = startBrowser(program, folder, [server.address]);
	const ends = AbortSignal.any([stopped, AbortSignal.timeout(mostTime)]);
	try {
		return await Promise.race([
			server.html,
			new Promise<never>((_, reject) => {
				const fail = () => reject(failed(program));
				browser.once('error', fail);
				browser.once('exit', fail);
				ends.addEventListener('abort', fail);
				if (ends.aborted) fail();
			}),
		]);
	} finally {
		await endBrowser(browser);
	}
}

function failed(program: string): UsageError {
	return new UsageError(`${program} cannot draw the document: name another browser in CHROME_PATH.`);
}
