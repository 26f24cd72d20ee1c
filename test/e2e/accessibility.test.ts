import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { openWorkbench } from './session.ts';
import type { Workbench } from './workbench.ts';

const everything = `---
template: technical-design
author: Checkout team
---

# Technical Design: Everything

**Status:** Draft | In Review | Approved

## Problem Statement

A paragraph with **strong**, *emphasised*, ~~struck~~ words, \`code\`, :rocket:, a [link](../tech-stack.md),
[a prompt], TBD and a footnote.[^1] Math stands in a line, $e^{i\\pi} + 1 = 0$, and apart:

$$
\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}
$$

> [!NOTE]
> Read this.

> [!WARNING]
> Beware of \`that\` and [this](../regions.md).

> A quotation.

- [x] Done
- [ ] To do
  - [ ] Below it

1. First
2. Second

| Name | Count | Note |
| :--- | ----: | ---- |
| \`a\` | 1 | [Low/Medium/High] |
| A long cell that makes the table wider than the page, with many words in it, and more words after these | 2 | TBD |

\`\`\`ts
// A comment, a string, a number
export const answer: string = \`\${'x'.repeat(42)}\`;
\`\`\`

\`\`\`mermaid
flowchart LR
  accTitle: From shop to ledger
  accDescr: The shop calls the order API, which books in the ledger.
  shop[Web Shop] --> api[Order API] --> ledger[(Ledger)]
\`\`\`

\`\`\`mermaid
sequenceDiagram
  Customer->>Service: pay
\`\`\`

\`\`\`mermaid
flowchart LR
  broken -->
\`\`\`

![A picture from elsewhere](https://example.com/picture.png)

<details><summary>More</summary>Hidden words.</details>

### A section without anything

[^1]: What the footnote says.
`;

/** Those of VS Code: a theme of each kind, and the class that the page then has. */
const themes = [
	['Dark Modern', 'vscode-dark'],
	['Light Modern', 'vscode-light'],
	['Dark High Contrast', 'vscode-high-contrast'],
	['Light High Contrast', 'vscode-high-contrast-light'],
] as const;

declare const axe: { run(context: unknown, options: RunOptions): Promise<AxeResults> };

describe('the preview, looked at by axe', () => {
	let workbench: Workbench;
	let source: string;

	before(async () => {
		source = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
		workbench = await openWorkbench();
		writeFileSync(join(workbench.folder, 'docs/design/everything.md'), everything);
	});
	after(() => workbench?.close());

	/** Serious and critical violations, with what violates. */
	async function violations(): Promise<string[]> {
		const frame = await (await workbench.webview.locator('body').elementHandle())!.ownerFrame();
		await frame!.evaluate(source);
		const found = await frame!.evaluate(async () => {
			const options: RunOptions = { resultTypes: ['violations'], iframes: false };
			return (await axe.run('html', options)).violations;
		});
		return found
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, nodes }) =>
				nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
			);
	}

	const documents = [
		['the sample plan', 'docs/design/payment-retries-technical-plan.md', 1],
		['a document with everything', 'docs/design/everything.md', 2],
	] as const;
	for (const [what, path, diagrams] of documents) {
		describe(`on ${what}`, () => {
			before(async () => {
				await workbench.run('View: Close All Editors');
				await workbench.openFile(path);
				await workbench.run('Technical Design: Open Design Preview to the Side');
			});

			for (const [theme, kind] of themes) {
				it(`finds nothing serious in ${theme}`, async () => {
					await workbench.run('Preferences: Color Theme');
					await workbench.quickInput.pickByKeys(theme);
					await workbench.webview.locator(`body.${kind}`).waitFor();
					await workbench.webview
						.locator('design-diagram svg[role]')
						.nth(diagrams - 1)
						.waitFor();
					assert.deepEqual(await violations(), []);
				});
			}
		});
	}
});
