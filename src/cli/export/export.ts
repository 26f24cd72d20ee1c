import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { endBrowser, findBrowser, inFolder, mostTime, startBrowser } from '../../printing/browser.ts';
import { printAsPdf } from '../../printing/print.ts';
import { oneOf, parseArguments } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { readText, shown, statOf } from '../files.ts';
import { writeNew } from '../writeNew.ts';
import { PageServer } from './pageServer.ts';

/** `export`: writes a document as HTML or PDF and prints where it is. Never overwrites a file without `--force`. */
export async function exportFile(args: readonly string[]): Promise<number> {
	const { values, positionals } = parseArguments(args, {
		to: { type: 'string', default: 'html' },
		out: { type: 'string' },
		force: { type: 'boolean', default: false },
	});
	const [file, ...others] = positionals;
	if (file === undefined) throw new UsageError('Name the Markdown file to export.');
	if (others.length > 0) throw new UsageError(`“${others[0]}” is one too many: export one file at a time.`);
	const format = oneOf('to', values.to, ['html', 'pdf']);
	const text = readText(file);
	const name = basename(file, extname(file));
	const out = placeFor(values.out ?? dirname(file), `${name}.${format}`);
	if (!values.force && statOf(out)) {
		throw new UsageError(`${shown(out)} exists already and stays as it is: add --force to replace it.`);
	}
	const browser = browserOf(process.env);
	const html = await htmlOf({ text, file: resolve(file), root: rootOf(file), name }, browser);
	const content = format === 'html' ? html : await printAsPdf(html, browser);
	if (content === undefined) throw failed(browser);
	if (values.force) writeFileSync(out, content);
	else writeNew(out, content, 'choose another file with --out, or add --force to replace it');
	process.stdout.write(`${shown(out)}\n`);
	return 0;
}

/** A folder, or a file where `out` has an extension. */
function placeFor(out: string, name: string): string {
	return statOf(out)?.isDirectory() || extname(out) === '' ? join(out, name) : out;
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

async function htmlOf(source: Parameters<typeof PageServer.start>[0], program: string): Promise<string> {
	const server = await PageServer.start(source);
	try {
		return await inFolder((folder) => drawnBy(program, folder, server));
	} finally {
		server.stop();
	}
}

/** What the page that is served sends once a browser has drawn it. */
async function drawnBy(program: string, folder: string, server: PageServer): Promise<string> {
	const browser = startBrowser(program, folder, [server.address]);
	const timeout = AbortSignal.timeout(mostTime);
	try {
		return await Promise.race([
			server.html,
			new Promise<never>((_, reject) => {
				const fail = () => reject(failed(program));
				browser.once('error', fail);
				browser.once('exit', fail);
				timeout.addEventListener('abort', fail);
			}),
		]);
	} finally {
		await endBrowser(browser);
	}
}

function failed(program: string): UsageError {
	return new UsageError(`${program} cannot draw the document: name another browser in CHROME_PATH.`);
}
