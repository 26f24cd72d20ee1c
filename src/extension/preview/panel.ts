import {
	Disposable,
	type LogOutputChannel,
	l10n,
	Uri,
	type ViewColumn,
	type WebviewPanel,
	workspace,
} from 'vscode';
import type { PageState, TickTask, ToExtension, ToPage } from '../../protocol.ts';
import type { Documents } from '../documents.ts';
import { showError } from '../errors.ts';
import { fileName } from '../fileName.ts';
import { folderOf } from '../folderOf.ts';
import { EditorSync } from './editorSync.ts';
import { FileOnDisk } from './fileOnDisk.ts';
import { Incomplete } from './incomplete.ts';
import { openLink } from './links.ts';
import { pageRoots } from './page.ts';
import type { RemoteImages } from './remoteImages.ts';
import { Requests } from './requests.ts';
import { focusNoted, revealLine } from './reveal.ts';
import { saveDrawing } from './save.ts';
import { ShownDocument } from './shownDocument.ts';
import { tickTask } from './tasks.ts';

interface PreviewOptions {
	readonly extensionUri: Uri;
	readonly documents: Documents;
	readonly remoteImages: RemoteImages;
	readonly log: LogOutputChannel;
	readonly uri: Uri;
	/** What an earlier page has kept. */
	readonly state: PageState;
}

/** One panel that shows one document at a time, and follows it from keystroke to keystroke. */
export class PreviewPanel {
	readonly #panel: WebviewPanel;
	readonly #extensionUri: Uri;
	readonly #remoteImages: RemoteImages;
	readonly #log: LogOutputChannel;
	readonly #editors: EditorSync;
	readonly #file: FileOnDisk;
	readonly #incomplete: Incomplete;
	readonly #requests: Requests;
	readonly #shown: ShownDocument;
	readonly #subscriptions: Disposable;
	#wanted: Uri;
	#isLocked: boolean;
	#isDisposed = false;

	constructor(panel: WebviewPanel, options: PreviewOptions) {
		const { extensionUri, documents, remoteImages, log, uri, state } = options;
		this.#panel = panel;
		this.#extensionUri = extensionUri;
		this.#remoteImages = remoteImages;
		this.#log = log;
		this.#wanted = uri;
		this.#isLocked = state.isLocked ?? false;
		const post = (message: ToPage) => this.#post(message);
		this.#editors = new EditorSync(uri, (message) => {
			// A cursor in text that the page does not know yet is told with that text.
			const comesLater = message.type === 'cursor' && this.#shown.isBehind;
			if (this.#shown.isShown && !comesLater) post(message);
		});
		this.#file = new FileOnDisk({
			changed: () => {
				// VS Code itself reads anew what is open.
				if (this.#shown.isStale) this.#open(this.#load());
			},
			moved: (to) => this.#open(this.show(to)),
		});
		this.#incomplete = new Incomplete(documents, state.hidesIncomplete ?? false, post);
		this.#requests = new Requests(post);
		this.#shown = new ShownDocument(panel, {
			extensionUri,
			remoteImages,
			editors: this.#editors,
			isLocked: () => this.#isLocked,
			isWhole: (document) => {
				this.#incomplete.show(document);
				if (this.shows(document.uri)) this.#requests.post();
			},
			isUnreadable: () => {
				post({ type: 'problem', message: l10n.t('{0} cannot be opened.', fileName(this.#wanted)) });
				this.#requests.fail();
			},
		});
		panel.iconPath = {
			light: Uri.joinPath(extensionUri, 'media', 'preview-light.svg'),
			dark: Uri.joinPath(extensionUri, 'media', 'preview-dark.svg'),
		};
		this.#subscriptions = Disposable.from(
			panel.webview.onDidReceiveMessage((message: ToExtension) => this.#receive(message)),
			panel.onDidChangeViewState(() => {
				if (panel.visible) return;
				this.#shown.hide();
				this.#incomplete.stop();
				this.#requests.fail();
			}),
			this.#shown,
			this.#editors,
			this.#file,
			this.#incomplete,
		);
		panel.onDidDispose(() => {
			this.#isDisposed = true;
			this.#requests.fail();
			this.#subscriptions.dispose();
		});
		this.#allowFolder();
		this.#open(this.show(uri));
	}

	get uri(): Uri {
		return this.#wanted;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	get isVisible(): boolean {
		return this.#panel.visible;
	}

	get viewColumn(): ViewColumn | undefined {
		return this.#panel.viewColumn;
	}

	/** Whether it stays at its document when another one is looked at. */
	get isLocked(): boolean {
		return this.#isLocked;
	}

	/** The document as one HTML file, once the page shows it. Throws when the page cannot make one, or is closed or hidden before. */
	async export(): Promise<string> {
		this.reveal();
		const name = fileName(this.#wanted);
		const answer = await this.#ask((id) => ({ type: 'export', id, name }));
		if (answer?.type === 'exported') return answer.html;
		const reason =
			answer?.type === 'exportFailed' ? answer.reason : 'It is closed, hidden, or shows something else.';
		throw new Error(`The page exported nothing: ${reason}`);
	}

	/** Puts the document on the clipboard, once the page shows it, and takes the focus for that. Says whether it did. */
	async copy(): Promise<boolean> {
		this.#panel.reveal();
		const answer = await this.#ask((id) => ({
			type: 'copy',
			id,
			text: this.#shown.document?.getText() ?? '',
		}));
		return answer?.type === 'copied' && answer.isDone;
	}

	/** Asks the page about the document that it shows, or is about to show. */
	#ask(messageFor: (id: number) => ToPage): ReturnType<Requests['ask']> {
		const document = this.#wanted;
		const ofDocument = (id: number) => (this.shows(document) ? messageFor(id) : undefined);
		return this.#requests.ask(ofDocument, this.#shown.isWhole && this.#isShown(document));
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
		const isShown = this.#isShown(uri);
		if (isShown && this.shows(uri)) return;
		this.#wanted = uri;
		this.#editors.follow(uri);
		this.#file.follow(uri);
		this.#updateTitle();
		if (!isShown) await this.#load();
	}

	/** Shows the document as it is now; nothing when another one is wanted meanwhile. */
	async #load(): Promise<void> {
		const uri = this.#wanted;
		const document = await workspace.openTextDocument(uri).then(undefined, () => undefined);
		if (this.#isDisposed || this.#wanted !== uri) return;
		this.#allowFolder();
		this.#shown.show(uri, document);
	}

	#isShown(uri: Uri): boolean {
		return this.#shown.document?.uri.toString() === uri.toString();
	}

	/** Brings the panel to the front, of its group or of another one; what has the focus keeps it. */
	reveal(column?: ViewColumn): void {
		this.#panel.reveal(column, true);
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#receive(message: ToExtension): void {
		switch (message.type) {
			case 'ready':
				this.#shown.beLoaded(message);
				break;
			case 'scrolled':
				this.#editors.scrollEditor(message.line);
				break;
			case 'tick':
				this.#attempt(l10n.t('Could not tick the task.'), this.#tick(message));
				break;
			case 'loadImages':
				this.#attempt(
					l10n.t('Could not load the images.'),
					this.#remoteImages.load(this.#wanted, message.always),
				);
				break;
			case 'open':
				this.#leadAway(() => openLink(message.href, this.#wanted));
				break;
			case 'reveal':
				this.#leadAway(() => revealLine(this.#wanted, message.line));
				break;
			case 'goTo':
				this.#leadAway(() => this.#incomplete.goTo(message));
				break;
			case 'hideIncomplete':
				this.#incomplete.toggle();
				break;
			case 'save':
				this.#attempt(l10n.t('Could not save the diagram.'), saveDrawing(message, this.#wanted));
				break;
			case 'exported':
			case 'exportFailed':
			case 'copied':
				this.#requests.answer(message);
				break;
			default:
				message satisfies never;
		}
	}

	/** Shows something else to a user who has just clicked in the page. */
	#leadAway(show: () => Promise<void>): void {
		const shown = focusNoted(this.#panel).then(() => (this.#isDisposed ? undefined : show()));
		this.#attempt(l10n.t('Could not show the source.'), shown);
	}

	#open(work: Promise<void>): void {
		this.#attempt(l10n.t('Could not open the preview.'), work);
	}

	/** Tells the user when what was asked for in the page fails. */
	#attempt(failure: string, work: Promise<void>): void {
		work.catch((error) => showError(this.#log, failure, error));
	}

	/** The page knows lines as they were when it was last told. */
	async #tick({ version, line, wasChecked }: TickTask): Promise<void> {
		const seen = this.#shown.document;
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
		const name = fileName(this.#wanted);
		this.#panel.title = this.#isLocked
			? l10n.t('[Design Preview] {0}', name)
			: l10n.t('Design Preview {0}', name);
	}

	/** Lets the page read the document's folder. Options that change load the page anew, so only where it cannot yet. */
	#allowFolder(): void {
		const folder = folderOf(this.#wanted);
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
