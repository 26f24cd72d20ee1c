import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = readJson('package.json');
const { contributes } = manifest;
const commands: { command: string; title: string; category?: string; icon?: string }[] = contributes.commands;
const commandIds = commands.map(({ command }) => command);
const sources = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.ts'))
	.map((file) => readFileSync(join('src/extension', file), 'utf8'))
	.join('\n');

interface MenuItem {
	command: string;
	when?: string;
	group?: string;
}

interface Setting {
	enum?: unknown[];
	enumDescriptions?: unknown[];
	default?: unknown;
	markdownDescription?: string;
	scope?: string;
	order?: number;
}

interface Step {
	id: string;
	description: string;
	media: { svg: string };
	completionEvents: string[];
}

interface Tool {
	name: string;
	modelDescription: string;
	toolReferenceName: string;
	canBeReferencedInPrompt: boolean;
	inputSchema: { properties: Record<string, { description?: string }> };
}

/** Every string in a JSON value, however deep. */
function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function unique(values: Iterable<string>): string[] {
	return [...new Set(values)].sort();
}

describe('the manifest', () => {
	it('contributes the commands that the source registers, and no other', () => {
		const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, id]) => id!);
		assert.deepEqual([...commandIds].sort(), unique(registered));
	});

	it('files every command under one category', () => {
		assert.deepEqual(unique(commands.map(({ category }) => category ?? '')), ['%category%']);
	});

	it('binds menus and keys to its own commands only', () => {
		const entries: { command: string }[] = [
			...Object.values<{ command: string }[]>(contributes.menus).flat(),
			...(contributes.keybindings ?? []),
		];
		const strangers = entries.filter(({ command }) => !commandIds.includes(command));
		assert.deepEqual(strangers, []);
	});

	it('binds keys only where they make sense', () => {
		const bindings: { when?: string }[] = contributes.keybindings ?? [];
		assert.deepEqual(
			bindings.filter(({ when }) => !when),
			[],
		);
	});

	it('names every text for users by a key, and has no key too many', () => {
		const used = stringsIn(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
		assert.deepEqual(unique(Object.keys(readJson('package.nls.json'))), unique(used));
		for (const { title } of commands) assert.match(title, /^%.+%$/);
	});

	it('gives every setting a default, a description, a scope and a place', () => {
		const settings: Record<string, Setting> = contributes.configuration.properties;
		for (const [id, setting] of Object.entries(settings)) {
			assert.match(id, /^technicalDesign\./);
			assert.ok('default' in setting, `${id} has no default`);
			assert.match(String(setting.markdownDescription), /^%.+%$/, `${id} has no description`);
			assert.equal(typeof setting.scope, 'string', `${id} has no scope`);
			assert.equal(typeof setting.order, 'number', `${id} has no order`);
			assert.ok(sources.includes(`'${id.split('.')[1]}'`), `nothing reads ${id}`);
		}
	});

	it('has one walkthrough of few steps, each with a picture in the theme’s colours, an action and an end', () => {
		const walkthroughs: { steps: Step[] }[] = contributes.walkthroughs;
		assert.equal(walkthroughs.length, 1);
		const { steps } = walkthroughs[0]!;
		assert.ok(steps.length >= 4 && steps.length <= 5);
		const texts: Record<string, string> = readJson('package.nls.json');
		for (const { id, description, media, completionEvents } of steps) {
			const picture = readFileSync(media.svg, 'utf8');
			assert.match(picture, /var\(--vscode-/);
			assert.doesNotMatch(
				picture,
				/#[\da-f]{3,8}\b|rgb|<text|<script/i,
				`${media.svg} has colours or words of its own`,
			);
			const actions = [...texts[description.slice(1, -1)]!.matchAll(/\]\(command:([\w.]+)/g)].map(
				([, name]) => name!,
			);
			assert.ok(
				completionEvents.some((event) => actions.includes(event.replace('onCommand:', ''))),
				id,
			);
			const own = actions.filter((action) => action.startsWith('technicalDesign.'));
			assert.deepEqual(
				own.filter((action) => !commandIds.includes(action)),
				[],
			);
		}
	});

	it('tells a model of each tool when to use it and when not, and of each input what it is', () => {
		const registered = [...sources.matchAll(/registerTool\(\s*'([^']+)'/g)].map(([, name]) => name!);
		const tools: Tool[] = contributes.languageModelTools;
		assert.deepEqual(unique(tools.map(({ name }) => name)), unique(registered));
		for (const { name, modelDescription, toolReferenceName, canBeReferencedInPrompt, inputSchema } of tools) {
			assert.match(name, /^(?!copilot_|vscode_)[a-z]+(_[a-z]+)+$/);
			assert.match(modelDescription, /\bUse it\b.*\bDo not use it\b/);
			assert.ok(canBeReferencedInPrompt && /^\w+$/.test(toolReferenceName), name);
			for (const { description } of Object.values(inputSchema.properties)) assert.ok(description, name);
		}
	});

	it('serves desktop, remote and web by one bundle', () => {
		assert.equal(manifest.main, manifest.browser);
		assert.equal(manifest.extensionKind, undefined);
		assert.equal(manifest.capabilities.virtualWorkspaces, true);
		assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
		const bundle = readFileSync(manifest.main, 'utf8');
		assert.deepEqual(unique(Array.from(bundle.matchAll(/\brequire\("([^"]+)"\)/g), ([, name]) => name!)), [
			'vscode',
		]);
	});

	it('wakes the extension for Markdown and for its preview, never for nothing', () => {
		const allowed = ['onLanguage:markdown', 'onWebviewPanel:technicalDesign.preview'];
		assert.deepEqual(
			manifest.activationEvents.filter((event: string) => !allowed.includes(event)),
			[],
		);
	});

	it('asks for no older VS Code than its types describe', () => {
		const minor = (version: string) => version.replace(/^\D*(\d+\.\d+).*/, '$1');
		assert.equal(minor(manifest.engines.vscode), minor(manifest.devDependencies['@types/vscode']));
	});

	it('names only files that there are', () => {
		const files = unique(stringsIn(manifest).filter((text) => /^(\.\/)?(media|snippets|l10n)\b/.test(text)));
		assert.notEqual(files.length, 0);
		assert.deepEqual(
			files.filter((file) => !existsSync(file)),
			[],
		);
	});

	it('has a square PNG of 128 pixels or more as its icon', () => {
		const png = readFileSync(manifest.icon);
		assert.equal(png.toString('latin1', 1, 4), 'PNG');
		const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
		assert.equal(width, height);
		assert.ok(width >= 128);
	});

	it('is told apart in the Marketplace by categories that it knows, free of charge, and by a version without a suffix', () => {
		const known = ['Linters', 'Snippets', 'Visualization', 'Other'];
		assert.deepEqual(
			manifest.categories.filter((category: string) => !known.includes(category)),
			[],
		);
		assert.equal(manifest.pricing, 'Free');
		assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
		assert.doesNotMatch(manifest.displayName + manifest.name, /extension|vscode/i);
	});

	it('lets .vscodeignore alone say what is packaged', () => {
		assert.equal(manifest.files, undefined);
		assert.ok(existsSync('.vscodeignore'));
	});

	it('pins what it is built with, and brings nothing to install', () => {
		assert.equal(manifest.dependencies, undefined);
		for (const [name, version] of Object.entries<string>(manifest.devDependencies)) {
			assert.match(version, /^\d+\.\d+\.\d+$/, name);
		}
	});

	it('offers in the palette what can run there, and hides the view’s own buttons', () => {
		const inPalette: MenuItem[] = contributes.menus.commandPalette;
		const whenOf = (id: string) => inPalette.find(({ command }) => command === id)?.when;
		const always = commandIds.filter((id) => whenOf(id) === undefined);
		assert.deepEqual(always.sort(), [
			'technicalDesign.new',
			'technicalDesign.newDecision',
			'technicalDesign.openTemplateFolder',
			'technicalDesign.supersedeDecision',
		]);
		for (const id of commandIds.filter((each) => each.startsWith('technicalDesign.designs.'))) {
			assert.equal(whenOf(id), 'false', id);
		}
	});

	it('shows itself on folders in the Explorer, and as one button above an editor at a time', () => {
		const inExplorer: MenuItem[] = contributes.menus['explorer/context'];
		assert.ok(inExplorer.every(({ when }) => when?.includes('explorerResourceIsFolder')));
		const aboveEditors: MenuItem[] = contributes.menus['editor/title'];
		const buttons = aboveEditors.filter(({ group }) => group?.startsWith('navigation'));
		const isOfPreview = ({ when }: MenuItem) => when === "activeWebviewPanelId == 'technicalDesign.preview'";
		assert.equal(buttons.filter(isOfPreview).length, 1);
		assert.equal(buttons.filter((button) => !isOfPreview(button)).length, 1);
		for (const { command } of buttons) {
			assert.ok(commands.find((each) => each.command === command)?.icon, `${command} has no icon`);
		}
	});

	it('describes every choice of a setting, and points nowhere', () => {
		for (const [id, setting] of Object.entries<Setting>(contributes.configuration.properties)) {
			assert.equal(setting.enumDescriptions?.length, setting.enum?.length, id);
			assert.ok(!JSON.stringify(setting).includes('$ref'), id);
		}
	});

	it('has one view, in the Explorer, that says what to do while it is empty', () => {
		assert.deepEqual(Object.keys(contributes.views), ['explorer']);
		const [{ id, icon }, ...others] = contributes.views.explorer;
		assert.deepEqual(others, []);
		assert.match(icon, /^\$\([\w-]+\)$/);
		assert.equal(contributes.viewsContainers, undefined);
		assert.deepEqual(
			contributes.viewsWelcome.map(({ view }: { view: string }) => view),
			[id],
		);
	});

	it('has colours for all four kinds of theme', () => {
		for (const { id, defaults } of contributes.colors) {
			assert.deepEqual(
				Object.keys(defaults).sort(),
				['dark', 'highContrast', 'highContrastLight', 'light'],
				id,
			);
		}
	});

	it('leaves alone what is VS Code’s: Markdown’s settings, editor and preview', () => {
		const ours = Object.keys(contributes);
		const others = ['configurationDefaults', 'customEditors', 'languages', 'grammars'];
		assert.deepEqual(
			ours.filter((point) => others.includes(point) || point.startsWith('markdown.')),
			[],
		);
		assert.ok(!JSON.stringify(manifest).includes('hasCustomMarkdownPreview'));
		assert.deepEqual(unique(contributes.snippets.map(({ language }: { language: string }) => language)), [
			'markdown',
		]);
	});

	it('keeps no hidden page in memory, and sends nothing', () => {
		assert.doesNotMatch(sources, /retainContextWhenHidden/);
		assert.doesNotMatch(sources, /createTelemetryLogger|\bfetch\(|XMLHttpRequest|WebSocket/);
	});

	it('gives translators every sentence', () => {
		const { status, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check']);
		assert.equal(status, 0, String(stderr));
	});
});
