import {
	Disposable,
	l10n,
	type TextDocument,
	Uri,
	type ViewColumn,
	type WebviewPanel,
	workspace,
} from 'vscode';
import type { BlockChange } from '../../core/render/change.ts';
import type {
	DocumentCopied,
	DocumentExported,
	OpenedPage,
	PageReady,
	PageState,
	ShowDocument,
	TickTask,
	ToExtension,
	ToPage,
} from '../../protocol.ts';
import type { Documents } from '../documents.ts';
import { lengthOf } from '../textLength.ts';
import { EditorSync } from './editorSync.ts';
import { Incomplete } from './incomplete.ts';
import { openLink } from './links.ts';
import { pageHtml, pageRoots } from './page.ts';
import type { RemoteImages } from './remoteImages.ts';
import { Rendering } from './rendering.ts';
import { revealLine } from './reveal.ts';
import { saveDrawing } from './save.ts';
import { tickTask } from './tasks.ts';
import { Throttle } from './throttle.ts';

/** The part of the core that renders, which only a preview needs. */
export type Renderer = typeof import('../../core/render.ts');

interface PreviewOptions {
	readonly extensionUri: Uri;
	readonly documents: Documents;
	readonly renderer: Renderer;
	readonly remoteImages: RemoteImages;
	readonly uri: Uri;
	/** What an earlier page has kept. */
	readonly state: PageState;
}

type Answer = DocumentExported | DocumentCopied;

interface Request {
	messageFor(): ToPage;
	take(answer: Answer | undefined): void;
}

/** One panel that shows one document at a time, and follows it from keystroke to keystroke. */
export class PreviewPanel {
	readonly #panel: WebviewPanel;
	readonly #extensionUri: Uri;
	readonly #renderer: Renderer;
	readonly #remoteImages: RemoteImages;
	readonly #editors: EditorSync;
	readonly #incomplete: Incomplete;
	readonly #updates = new Throttle(() => this.#update(), 30);
	readonly #subscriptions: Disposable;
	#wanted: Uri;
	#document: TextDocument | undefined;
	#isLocked: boolean;
	#isLoaded = false;
	/** What came with the page, until that has loaded; undefined for nothing. */
	#opened: OpenedPage | undefined;
	/** Whether the page may load images from other sites; undefined before there is a page. */
	#loadsRemoteImages: boolean | undefined;
	/** The page is loaded anew for the same document: it keeps its place. */
	#isReloading = false;
	#isDisposed = false;
	/** What is wanted of the page once it shows the document, and who takes it. */
	#request: Request | undefined;
	/** What there is to be shown of the document; undefined while nobody sees the page. */
	#rendering: Rendering | undefined;
	/** Whether the page shows it. */
	#isShown = false;

	constructor(panel: WebviewPanel, options: PreviewOptions) {
		const { extensionUri, documents, renderer, remoteImages, uri, state } = options;
		this.#panel = panel;
		this.#renderer = renderer;
		this.#extensionUri = extensionUri;
		this.#remoteImages = remoteImages;
		this.#wanted = uri;
		this.#isLocked = state.isLocked ?? false;
		this.#editors = new EditorSync(uri, (message) => {
			// A cursor in text that the page does not know yet is told with that text.
			if (this.#isShown && !(message.type === 'cursor' && this.#updates.isWaiting)) this.#post(message);
		});
		this.#incomplete = new Incomplete(documents, state.hidesIncomplete ?? false, (message) =>
			this.#post(message),
		);
		panel.iconPath = {
			light: Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
			dark: Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
		};
		this.#subscriptions = Disposable.from(
			this.#updates,
			panel.webview.onDidReceiveMessage((message: ToExtension) => this.#receive(message)),
			panel.onDidChangeViewState(() => {
				// A hidden page is gone; shown again, it says that it is ready.
				if (panel.visible) return;
				this.#isLoaded = false;
				this.#rendering = undefined;
				this.#isShown = false;
				this.#incomplete.stop();
			}),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (!this.#rendering || !this.#isOurs(document)) return;
				for (const { rangeOffset, rangeLength, text } of contentChanges) {
					this.#rendering.edit({ offset: rangeOffset, length: rangeLength, text });
				}
				this.#updates.run();
			}),
			this.#editors,
			this.#incomplete,
			remoteImages.onDidChange(() => this.#loadPage(true)),
		);
		panel.onDidDispose(() => {
			this.#isDisposed = true;
			this.#answer(undefined);
			this.#subscriptions.dispose();
		});
		this.#allowFolder();
		void this.show(uri);
	}

	get uri(): Uri {
		return this.#wanted;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	get viewColumn(): ViewColumn | undefined {
		return this.#panel.viewColumn;
	}

	/** Whether it stays at its document when another one is looked at. */
	get isLocked(): boolean {
		return this.#isLocked;
	}

	/** The document as one HTML file, once the page shows it; undefined when the panel closes before. */
	async export(): Promise<string | undefined> {
		this.reveal();
		const answer = await this.#ask(() => ({ type: 'export', name: nameOf(this.#wanted) }));
		return answer?.type === 'exported' ? answer.html : undefined;
	}

	/** Puts the document on the clipboard, once the page shows it, and takes the focus for that. Says whether it did. */
	async copy(): Promise<boolean> {
		this.#panel.reveal();
		const answer = await this.#ask(() => ({ type: 'copy', text: this.#document?.getText() ?? '' }));
		return answer?.type === 'copied' && answer.isDone;
	}

	/** Undefined when the panel closes before, or something else is asked. */
	#ask(messageFor: Request['messageFor']): Promise<Answer | undefined> {
		this.#answer(undefined);
		return new Promise((take) => {
			this.#request = { messageFor, take };
			this.#postRequest();
		});
	}

	#postRequest(): void {
		if (this.#isShown && this.#rendering?.isWhole && this.#request) this.#post(this.#request.messageFor());
	}

	#answer(answer: Answer | undefined): void {
		this.#request?.take(answer);
		this.#request = undefined;
	}

	toggleLock(): void {
		this.#isLocked = !this.#isLocked;
		this.#updateTitle();
		this.#post({ type: 'lock', isLocked: this.#isLocked });
	}

	/** Shows what is incomplete, or the document alone. */
	toggleMarks(): void {
		this.#incomplete.toggle();
	}

	shows(uri: Uri): boolean {
		return this.#wanted.toString() === uri.toString();
	}

	/** Shows another document; the same one again changes nothing. */
	async show(uri: Uri): Promise<void> {
		if (this.#document?.uri.toString() === uri.toString()) return;
		this.#wanted = uri;
		this.#editors.follow(uri);
		this.#updateTitle();
		const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
		if (this.#isDisposed || this.#wanted !== uri) return;
		this.#document = document;
		this.#allowFolder();
		this.#isReloading = false;
		this.#showAll();
		this.#loadPage(false);
	}

	/** Brings the panel to the front of its group; what has the focus keeps it. */
	reveal(): void {
		this.#panel.reveal(undefined, true);
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#receive(message: ToExtension): void {
		switch (message.type) {
			case 'ready':
				this.#beLoaded(message);
				break;
			case 'scrolled':
				this.#editors.scrollEditor(message.line);
				break;
			case 'tick':
				void this.#tick(message);
				break;
			case 'loadImages':
				void this.#remoteImages.load(this.#wanted, message.always);
				break;
			case 'open':
				void openLink(message.href, this.#wanted, this.#renderer);
				break;
			case 'reveal':
				void revealLine(this.#wanted, message.line);
				break;
			case 'goTo':
				void this.#incomplete.goTo(message);
				break;
			case 'hideIncomplete':
				this.#incomplete.toggle();
				break;
			case 'save':
				void saveDrawing(message, this.#wanted);
				break;
			case 'exported':
			case 'copied':
				this.#answer(message);
				break;
			default:
				message satisfies never;
		}
	}

	#beLoaded({ opened }: PageReady): void {
		this.#isLoaded = true;
		const shown = opened !== undefined && opened === this.#opened?.id ? this.#opened.show : undefined;
		this.#opened = undefined;
		if (!this.#rendering) {
			this.#showAll();
			return;
		}
		if (shown?.blocks === this.#rendering.blocks) {
			this.#beShown();
			const { line } = this.#editors;
			if (line !== undefined && line !== shown.line) this.#post({ type: 'scroll', line });
		}
		this.#showRendered();
	}

	/** Renders the document anew; the page, once it is there, shows what is looked at before the rest is rendered. */
	#showAll(): void {
		this.#rendering = undefined;
		this.#isShown = false;
		if (!this.#panel.visible) return;
		if (this.#document) {
			this.#rendering = new Rendering(new this.#renderer.RenderedDocument(''));
			void this.#render(this.#rendering);
		} else if (this.#isLoaded) {
			this.#post({ type: 'problem', message: l10n.t('{0} cannot be opened.', nameOf(this.#wanted)) });
			this.#answer(undefined);
		}
	}

	async #render(rendering: Rendering): Promise<void> {
		while (this.#document && this.#rendering === rendering && !rendering.isWhole) {
			const change = rendering.grow(this.#document.getText());
			if (this.#isShown) this.#postChange(change);
			this.#showRendered();
			// Others have their turn.
			await new Promise((resolve) => setTimeout(resolve));
		}
	}

	/** Shows what is rendered, when that is enough and the page does not show it yet. */
	#showRendered(): void {
		if (!this.#document || !this.#isLoaded) return;
		const message = this.#isShown ? undefined : this.#messageToShow();
		if (message) {
			this.#post(message);
			this.#beShown();
		}
		if (this.#isShown && this.#rendering?.isWhole) this.#completeShow(this.#document);
	}

	/** All that is rendered; undefined while that is not enough. */
	#messageToShow(): ShowDocument | undefined {
		const rendering = this.#rendering;
		if (!this.#document || !rendering) return undefined;
		const { uri, version } = this.#document;
		const line = this.#isReloading ? undefined : this.#editors.line;
		const end = rendering.blocks.at(-1)?.endLine ?? 0;
		if (!rendering.isWhole && (line === undefined || end <= line + screen)) return undefined;
		rendering.update();
		const folder = Uri.joinPath(uri, '..');
		const root = workspace.getWorkspaceFolder(uri)?.uri ?? folder;
		return {
			type: 'show',
			uri: uri.toString(),
			version,
			blocks: rendering.blocks,
			images: {
				folder: `${this.#panel.webview.asWebviewUri(folder)}/`,
				root: `${this.#panel.webview.asWebviewUri(root)}/`,
				remote: this.#loadsRemoteImages === true,
			},
			offersImages: this.#remoteImages.areOffered(uri),
			isLocked: this.#isLocked,
			line,
		};
	}

	/** The page shows what is rendered. */
	#beShown(): void {
		this.#isShown = true;
		this.#isReloading = false;
		this.#editors.tellCursor();
	}

	/** What is told of a document as a whole. */
	#completeShow(document: TextDocument): void {
		this.#incomplete.show(document);
		this.#postRequest();
	}

	#update(): void {
		const rendering = this.#rendering;
		if (!rendering || !this.#document || !this.#panel.visible) return;
		const change = rendering.update();
		if (rendering.isWhole && rendering.length !== lengthOf(this.#document)) this.#showAll();
		else if (this.#isShown) this.#postChange(change);
		this.#editors.tellCursor();
	}

	#postChange(change: BlockChange | undefined): void {
		if (!this.#document) return;
		this.#post({ type: 'change', version: this.#document.version, ...(change ?? nothing) });
	}

	/** The page knows lines as they were when it was last told. */
	async #tick({ version, line, wasChecked }: TickTask): Promise<void> {
		const seen = this.#document;
		if (!seen || version !== seen.version) return;
		// One that nobody has open any more is another object when opened again.
		const document = await workspace.openTextDocument(seen.uri);
		if (document === seen || document.getText() === seen.getText())
			await tickTask(document, line, wasChecked);
	}

	#post(message: ToPage): void {
		void this.#panel.webview.postMessage(message);
	}

	#updateTitle(): void {
		const name = nameOf(this.#wanted);
		this.#panel.title = this.#isLocked
			? l10n.t('[Design Preview] {0}', name)
			: l10n.t('Design Preview {0}', name);
	}

	/** Loads the page where there is none yet, or anew with another policy for images; `isReload`: for the same document. */
	#loadPage(isReload: boolean): void {
		const remoteImages = this.#remoteImages.areLoaded(this.#wanted);
		if (remoteImages === this.#loadsRemoteImages) return;
		this.#loadsRemoteImages = remoteImages;
		this.#isReloading = isReload;
		this.#isLoaded = false;
		this.#isShown = false;
		const show = this.#messageToShow();
		this.#opened = show && { id: crypto.randomUUID(), show };
		this.#panel.webview.html = pageHtml(this.#panel.webview, this.#extensionUri, remoteImages, this.#opened);
	}

	/** The document may be another object than the one opened first: its editor was closed and opened again. */
	#isOurs(document: TextDocument): boolean {
		if (document.uri.toString() !== this.#document?.uri.toString()) return false;
		this.#document = document;
		return true;
	}

	/** Lets the page read the document's folder. Options that change load the page anew, so only where it cannot yet. */
	#allowFolder(): void {
		const folder = Uri.joinPath(this.#wanted, '..');
		const isAllowed = (root: Uri) => `${folder}/`.startsWith(`${root}/`);
		const { localResourceRoots = [] } = this.#panel.webview.options;
		if (localResourceRoots.some(isAllowed)) return;
		const workspaceRoots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		this.#panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [...pageRoots(this.#extensionUri), ...workspaceRoots, folder],
		};
	}
}

/** Lines below the editor's top that the page waits for. */
const screen = 200;

/** The text has changed, but nothing that is seen of it. */
const nothing: BlockChange = { start: 0, removed: 0, blocks: [], shift: 0 };

function nameOf(uri: Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
