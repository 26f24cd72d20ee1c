import assert from 'node:assert/strict';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
	DesignDocument,
	type Finding,
	fixesFor,
	parseTemplate,
	type Range,
	type Template,
} from '../../src/core/index.ts';
import { answerTo, type FixAnswer, fixes, type LinkAnswer, links, pick } from './answers.ts';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const path = 'docs/design/refunds-in-parts-technical-plan.md';

describe('filling a technical plan by keyboard alone', function () {
	this.timeout(400_000);

	let workbench: Workbench;
	let templates: readonly Template[];
	/** What the editor shall hold, by the keys pressed so far. */
	let plan: DesignDocument;

	before(async () => {
		templates = [parseTemplate(await readFile('templates/technical-plan.md', 'utf8'), 'technical-plan')];
		workbench = await openWorkbench();
	});
	after(() => workbench.close());

	const press = (key: string) => workbench.page.keyboard.press(key);

	/** The finding that the status bar says is selected; undefined when it says that none is left. */
	async function selected(): Promise<Finding | undefined> {
		const status = workbench.status(/\(\d+ selected\)|Nothing is left to fill in/);
		const [, line, column, length] =
			/Ln (\d+), Col (\d+) \((\d+) selected/.exec((await status.textContent()) ?? '') ?? [];
		if (!line) return undefined;
		const finding = plan.findings.find(
			({ range: { end } }) => end.line + 1 === Number(line) && end.character + 1 === Number(column),
		);
		assert.ok(finding, `The core finds nothing that ends at ${line}:${column}`);
		assert.equal(textIn(plan, finding.range).length, Number(length));
		return finding;
	}

	async function nothingSelected(): Promise<void> {
		await workbench.status(/^Ln \d+, Col \d+$/).waitFor();
	}

	async function write(range: Range, text: string): Promise<void> {
		await workbench.page.keyboard.insertText(text);
		replace(plan, range, text);
		await nothingSelected();
	}

	async function choose({ range, params }: Finding<'choice'>): Promise<void> {
		const alternative = pick(params.alternatives);
		await workbench.pickByArrows('.suggest-widget.visible', alternative);
		replace(plan, range, alternative);
		await nothingSelected();
	}

	async function link({ range }: Finding, { title, path }: LinkAnswer): Promise<void> {
		await press('Control+Space');
		await workbench.pickByArrows('.suggest-widget.visible', title);
		replace(plan, range, `[${title}](${path})`);
		await nothingSelected();
	}

	async function fix(finding: Finding, { title, reason }: FixAnswer): Promise<void> {
		const { edits, select } = fixesFor(plan, finding).find((each) => titleOf(each) === title)!;
		await workbench.quickFix(title);
		for (const { range, text } of edits.toReversed()) replace(plan, range, text);
		if (!select) return nothingSelected();
		await workbench.status(`(${textIn(plan, select).length} selected)`).waitFor();
		await write(select, reason!);
	}

	async function answer(finding: Finding): Promise<void> {
		if (finding.rule === 'choice') return choose(finding);
		const prompt = textIn(plan, finding.range);
		if (prompt in links) return link(finding, links[prompt]!);
		if (prompt in fixes) return fix(finding, fixes[prompt]!);
		return write(finding.range, answerTo(prompt));
	}

	it('starts from the palette with the first placeholder selected', async () => {
		await workbench.run('Technical Design: New Technical Design');
		const { quickInput } = workbench;
		await quickInput.asks('(1/3)');
		await quickInput.pickByKeys('Technical Plan');
		await quickInput.asks('(2/3)');
		await quickInput.answer('Refunds in Parts');
		await quickInput.asks('(3/3)');
		await quickInput.pickByKeys('docs/design');
		const editor = await workbench.editor(`/${path}`);
		await editor.squiggles.first().waitFor();
		plan = DesignDocument.open(await readFile(join(workbench.folder, path), 'utf8'), { templates });
		assert.deepEqual(await selected(), plan.findings[0]);
	});

	it('goes from gap to gap until none is left', async () => {
		for (let finding = await selected(); finding; finding = await selected()) {
			await answer(finding);
			await press('Control+F8');
		}
		assert.deepEqual(plan.findings, []);
	});

	it('leaves nothing in the Problems view', async () => {
		await press('Control+Shift+M');
		await workbench.page.getByText('No problems have been detected in the workspace.').waitFor();
	});

	it('saves a complete plan, just as it was typed', async () => {
		const file = join(workbench.folder, path);
		await press('Control+S');
		const saved = await readOnce(file, (text) => text === plan.text);
		assert.equal(saved, plan.text);
		const { findings, completeness } = DesignDocument.open(saved, { templates });
		assert.deepEqual(findings, []);
		assert.equal(completeness.complete, completeness.required);
	});
});

/** The file's text once it is `right`, or as it is after ten seconds. */
async function readOnce(file: string, right: (text: string) => boolean): Promise<string> {
	const changes = watch(dirname(file));
	const patience = AbortSignal.timeout(10_000);
	try {
		for (;;) {
			const change = once(changes, 'change', { signal: patience }).catch(() => {});
			const text = await readFile(file, 'utf8');
			if (right(text) || patience.aborted) return text;
			await change;
		}
	} finally {
		changes.close();
	}
}

function titleOf({ title: { text, args } }: ReturnType<typeof fixesFor>[number]): string {
	return text.replace('{0}', args[0] ?? '');
}

function offsetsOf({ text }: DesignDocument, { start, end }: Range): [number, number] {
	const lines = text.split('\n');
	const offset = (line: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
	return [offset(start.line) + start.character, offset(end.line) + end.character];
}

function textIn(plan: DesignDocument, range: Range): string {
	return plan.text.slice(...offsetsOf(plan, range));
}

function replace(plan: DesignDocument, range: Range, text: string): void {
	const [start, end] = offsetsOf(plan, range);
	plan.update([{ offset: start, length: end - start, text }]);
}
