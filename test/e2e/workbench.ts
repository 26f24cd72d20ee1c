import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a user sees of VS Code, and what they do with it. */
export class Workbench {
	readonly page: Page;
	/** The workspace's folder on this machine. */
	readonly folder: string;
	readonly quickInput: QuickInput;

	private constructor(page: Page, folder: string) {
		this.page = page;
		this.folder = folder;
		this.quickInput = new QuickInput(page.locator('.quick-input-widget'));
	}

	/** Resolves once the workbench takes commands. */
	static async open(page: Page, address: string, folder: string): Promise<Workbench> {
		await page.goto(address);
		await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
		return new Workbench(page, folder);
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}

	/** Runs a command by its title as the palette shows it: `Technical Design: Next Placeholder`. */
	async run(title: string): Promise<void> {
		// The palette does not learn of extensions that arrive while it is open: look again.
		const tries = 20;
		for (let count = 1; count <= tries; count++) {
			await this.#ask('F1', `>${title}`);
			if (await this.quickInput.offers(title, 1000)) return this.quickInput.accept(title);
			await this.page.keyboard.press('Escape');
		}
		throw new Error(`The palette does not offer “${title}”`);
	}

	/** Opens the box by a key and types. While the focus is on its way, to or from a webview say, the key may be lost, or the box closed. */
	async #ask(key: string, text: string): Promise<void> {
		const timeout = 4000;
		for (let left = 5; ; left--) {
			await this.page.keyboard.press(key);
			try {
				await this.quickInput.input.waitFor({ timeout });
				await this.quickInput.type(text, timeout);
				return;
			} catch (error) {
				if (left === 0) throw error;
			}
		}
	}

	/** Opens a file of the workspace by its path in it. */
	async openFile(path: string): Promise<Editor> {
		await this.#ask('Control+P', path);
		await this.quickInput.pick(path.split('/').at(-1)!);
		return this.editor(path);
	}

	/** Puts the cursor on a line, counted from 1, shows it in the middle of the editor of the first group and leaves the keyboard there. */
	async goToLine(line: number): Promise<void> {
		for (let left = 5; ; left--) {
			await this.#ask('Control+G', `:${line}`);
			await this.quickInput.input.press('Enter');
			try {
				await this.status(new RegExp(`^Ln ${line}, `)).waitFor({ timeout: 4000 });
				break;
			} catch (error) {
				if (left === 0) throw error;
				// VS Code notes late that a webview had the keyboard, and then takes it for the active editor again.
				await this.page.keyboard.press('Escape');
				await this.page.keyboard.press('Control+1');
			}
		}
		await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
	}

	/** The visible text editor of the file whose path ends so. */
	async editor(path: string): Promise<Editor> {
		const element = this.page.locator(`.editor-instance .monaco-editor[data-uri$="${path}"]`);
		await element.locator('.view-line').first().waitFor();
		return new Editor(element);
	}

	/** The one-line items of the status bar: `Ln 3, Col 5 (14 selected)`. */
	status(text: string | RegExp): Locator {
		return this.page.locator('.statusbar-item').filter({ hasText: text });
	}

	/** A button of the active editor's title bar, by its command's title. */
	titleAction(title: string): Locator {
		return this.page
			.locator('.editor-group-container.active .editor-actions')
			.getByRole('button', { name: title });
	}

	/** Takes the row with this text from a list that has the keyboard: suggestions, quick fixes. */
	async pickByArrows(list: string, text: string): Promise<void> {
		const focused = this.page.locator(`${list} .monaco-list-row.focused`);
		const read = async () => (await focused.textContent()) ?? '';
		for (let row = await read(); !row.includes(text); row = await read()) {
			await this.page.keyboard.press('ArrowDown');
			await focused.filter({ hasNotText: row }).waitFor();
		}
		await this.page.keyboard.press('Enter');
	}

	/** Opens the quick fixes at the cursor and takes one. VS Code closes the menu again when late diagnostics come: then once more. */
	async quickFix(title: string): Promise<void> {
		const list = '.action-widget';
		const focused = this.page.locator(`${list} .monaco-list-row.focused`);
		for (let left = 4; ; left--) {
			await this.page.keyboard.press('Control+.');
			try {
				await focused.waitFor({ timeout: 4000 });
				break;
			} catch (error) {
				if (left === 0) throw error;
			}
		}
		await this.pickByArrows(list, title);
	}

	/** The page inside our only webview on screen; VS Code shows pictures in webviews of its own. */
	get webview(): FrameLocator {
		return this.page
			.frameLocator('iframe.webview[src*="extensionId=technical-design"]')
			.frameLocator('iframe#active-frame');
	}
}

/** The palette, pickers and input boxes: one widget for all of them. */
export class QuickInput {
	readonly #element: Locator;

	constructor(element: Locator) {
		this.#element = element;
	}

	get input(): Locator {
		return this.#element.locator('.quick-input-filter input');
	}

	/** Resolves once it asks this: part of its title, such as `(2/3)`. */
	async asks(title: string): Promise<void> {
		await this.#element.locator('.quick-input-title').filter({ hasText: title }).waitFor();
	}

	rows(label: string): Locator {
		return this.#element
			.getByRole('option')
			.filter({ has: this.#element.page().getByText(label, { exact: true }) });
	}

	/** Whether there is such a row, or comes one within so many milliseconds. */
	offers(label: string, timeout: number): Promise<boolean> {
		return this.rows(label)
			.first()
			.waitFor({ timeout })
			.then(
				() => true,
				() => false,
			);
	}

	/** Types into the box, leaving the question open. `timeout`: milliseconds, where it may be closed meanwhile. */
	async type(text: string, timeout?: number): Promise<void> {
		await this.input.fill(text, timeout === undefined ? {} : { timeout });
	}

	/** Answers a question for a text. */
	async answer(text: string): Promise<void> {
		await this.type(text);
		await this.input.press('Enter');
	}

	/** Answers with the row that has this label. */
	async pick(label: string): Promise<void> {
		await this.rows(label).first().click();
	}

	/** Answers with the row that has this label, found by typing it, without the mouse. */
	async pickByKeys(label: string): Promise<void> {
		await this.type(label);
		await this.accept(label);
	}

	/** Walks down to the row that has this label, and presses Enter. */
	async accept(label: string): Promise<void> {
		const wanted = this.rows(label);
		await wanted.first().waitFor();
		const focused = this.#element.locator('.monaco-list-row.focused');
		while (!(await wanted.and(focused).isVisible())) await this.input.press('ArrowDown');
		await this.input.press('Enter');
	}
}

export class Editor {
	readonly #element: Locator;

	constructor(element: Locator) {
		this.#element = element;
	}

	get lines(): Locator {
		return this.#element.locator('.view-line');
	}

	get squiggles(): Locator {
		return this.#element.locator('.squiggly-info, .squiggly-warning, .squiggly-error');
	}

	/** Gives it the keyboard. It has to be in the first group of editors. */
	async focus(): Promise<void> {
		// A key may be lost while the focus is on its way, to or from a webview say.
		for (let left = 5; ; left--) {
			await this.#element.page().keyboard.press('Control+1');
			try {
				await this.#focused.waitFor({ timeout: 4000 });
				return;
			} catch (error) {
				if (left === 0) throw error;
			}
		}
	}

	/** Presses a key in it, once it has the keyboard. */
	async press(key: string): Promise<void> {
		await this.#focused.waitFor();
		await this.#element.page().keyboard.press(key);
	}

	/** Types at the cursor, or over the selection, once it has the keyboard. */
	async type(text: string): Promise<void> {
		await this.#focused.waitFor();
		await this.#element.page().keyboard.type(text);
	}

	get #focused(): Locator {
		return this.#element.and(this.#element.page().locator('.focused'));
	}

	/** The first line that is seen in full, counted from 1. */
	topLine(): Promise<number> {
		return this.#element.evaluate((element) => {
			const { top } = element.getBoundingClientRect();
			const numbers = [...element.querySelectorAll('.line-numbers')].map((number) => ({
				line: Number(number.textContent),
				top: number.getBoundingClientRect().top,
			}));
			return Math.min(...numbers.filter((number) => number.top >= top - 0.5).map(({ line }) => line));
		});
	}

	/** Turns the wheel over it by so many px. */
	async wheel(distance: number): Promise<void> {
		await this.#element.hover();
		await this.#element.page().mouse.wheel(0, distance);
	}
}
