import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../src/core/index.ts';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const readme = readFileSync('README.md', 'utf8');
const { contributes } = readJson('package.json');
const texts: Record<string, string> = readJson('package.nls.json');

interface Command {
	command: string;
	title: string;
}

interface Keybinding {
	key: string;
	mac: string;
}

/** Cells of the table row that starts with this, as a reader sees them: without the marks of code. */
function rowOf(start: string): string[] | undefined {
	const row = readme.split('\n').find((line) => line.startsWith(`| ${start} |`));
	return row
		?.split('|')
		.slice(1, -1)
		.map((cell) => cell.replaceAll('`', '').trim());
}

/** Those that the README names nowhere as `shown` writes them. */
function missing(names: readonly string[], shown: (name: string) => string): string[] {
	assert.notEqual(names.length, 0);
	return names.filter((name) => !readme.includes(shown(name)));
}

describe('the README', () => {
	it('names every command that the palette offers', () => {
		const hidden: string[] = contributes.menus.commandPalette
			.filter(({ when }: { when: string }) => when === 'false')
			.map(({ command }: Command) => command);
		const titles = contributes.commands
			.filter(({ command }: Command) => !hidden.includes(command))
			.map(({ title }: Command) => texts[title.slice(1, -1)]);
		assert.deepEqual(
			missing(titles, (title) => `| **${title}** |`),
			[],
		);
	});

	it('names every key', () => {
		const keys = contributes.keybindings.flatMap(({ key, mac }: Keybinding) => [key, mac]);
		const shown = (key: string) => key.replace(/(?:^|\+)./g, (start) => start.toUpperCase());
		assert.deepEqual(
			missing(keys, (key) => `<kbd>${shown(key)}</kbd>`),
			[],
		);
	});

	it('names every setting with its default', () => {
		for (const [id, setting] of Object.entries<{ default: unknown }>(contributes.configuration.properties)) {
			const [, shown] = rowOf(`\`${id}\``) ?? [];
			assert.deepEqual(JSON.parse(shown ?? '"not named"'), setting.default, id);
		}
	});

	it('says of every rule what the rule says of itself', () => {
		for (const { id, summary, fix } of rules) {
			assert.deepEqual(rowOf(`\`${id}\``), [id, summary, fix]);
		}
	});

	it('names every template by its id', () => {
		const ids = readdirSync('templates').map((file) => file.replace(/\.md$/, ''));
		assert.deepEqual(
			missing(ids, (id) => `\`${id}\``),
			[],
		);
	});

	it('names only snippets that there are', () => {
		const files: { path: string }[] = contributes.snippets;
		const prefixes = files.flatMap(({ path }) =>
			Object.values<{ prefix: string }>(readJson(path)).map(({ prefix }) => prefix),
		);
		const named = Array.from(readme.matchAll(/`(td-[\w-]*\w)`/g), ([, prefix]) => prefix!);
		assert.notEqual(named.length, 0);
		assert.deepEqual(
			named.filter((prefix) => !prefixes.includes(prefix)),
			[],
		);
	});
});
