import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const { dirname, join } = posix;

/** What a file imports, types included: paths from the project's folder, and names of packages. */
function importsOf(file: string): string[] {
	const source = readFileSync(file, 'utf8');
	const specifiers = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
		([, name]) => name!,
	);
	return specifiers.map((name) => (name.startsWith('.') ? join(dirname(file), name) : name));
}

/** Each import of a part that it may not have, as `file → import`. */
function strangers(part: string, allowed: readonly RegExp[]): string[] {
	const files = readdirSync(part, { recursive: true, encoding: 'utf8' })
		.map((file) => join(part, file.replaceAll('\\', '/')))
		.filter((file) => file.endsWith('.ts'));
	assert.notEqual(files.length, 0, `${part} is empty`);
	return files.flatMap((file) =>
		importsOf(file)
			.filter((name) => !allowed.some((pattern) => pattern.test(name)))
			.map((name) => `${file} → ${name}`),
	);
}

const core = /^src\/core\//;
/** What loads Mermaid's parsers, not they. */
const diagrams = /^src\/diagrams\/(?:checker|modules)\.ts$/;
/** What prints, in a chunk of its own where there is Node. */
const printing = /^src\/printing\//;
const protocol = /^src\/protocol\.ts$/;

describe('the parts', () => {
	it('core knows nothing of VS Code, Node, the page or the other parts', () => {
		assert.deepEqual(strangers('src/core', [core, /^(?:markdown-it(?:-\w+)?|github-slugger|yaml)$/]), []);
	});

	it('extension uses core and VS Code, nothing of Node', () => {
		assert.deepEqual(
			strangers('src/extension', [core, protocol, diagrams, printing, /^src\/extension\//, /^vscode$/]),
			[],
		);
	});

	it('preview uses core, not the extension, the command line, VS Code or Node', () => {
		const libraries = /^(?!vscode$|node:)[@\w]/;
		assert.deepEqual(
			strangers('src/preview', [core, protocol, /^src\/preview\//, libraries]).concat(
				strangers('src/preview', [/^(?!src\/(extension|cli)\/)/]),
			),
			[],
		);
	});

	it('diagrams uses core and Mermaid', () => {
		assert.deepEqual(strangers('src/diagrams', [core, /^src\/diagrams\//, /^mermaid$/]), []);
	});

	it('printing uses Node alone', () => {
		assert.deepEqual(strangers('src/printing', [printing, /^node:/]), []);
	});

	it('cli uses core, what prints, messages to the page, Node and libraries, not VS Code or the other parts', () => {
		const libraries = /^(?:ignore|picomatch|string-width|sarif)$/;
		assert.deepEqual(
			strangers('src/cli', [
				core,
				protocol,
				diagrams,
				printing,
				/^src\/cli\//,
				/^node:/,
				libraries,
				/^package\.json$/,
			]),
			[],
		);
	});
});
