import {
	Disposable,
	type LogOutputChannel,
	l10n,
	type TextEditor,
	Uri,
	ViewColumn,
	type WebviewPanel,
	window,
} from 'vscode';
import type { PageState } from '../../protocol.ts';
import { activeFile, givenFile } from '../activeFile.ts';
import type { Documents } from '../documents.ts';
import { saveHtml, savePdf } from './export.ts';
import { PreviewPanel } from './panel.ts';
import { RemoteImages } from './remoteImages.ts';
import { revealSource } from './reveal.ts';
import { viewType } from './viewType.ts';

/** Milliseconds for which the status bar says that something is done. */
const glance = 5000;

/**
 * Loaded when the first preview is asked for: see `chunk.ts`. One preview at most follows the Markdown file last looked at;
 * the others are locked to theirs. An `argument` is what a command was given: a file, else the active one is meant.
 */
export class Previews implements Disposable {
	readonly #extensionUri: Uri;
	readonly #documents: Documents;
	readonly #log: LogOutputChannel;
	readonly #previews = new Set<PreviewPanel>();
	readonly #remoteImages = new RemoteImages();
	readonly #subscriptions = Disposable.from(
		window.onDidChangeActiveTextEditor(() => this.#follow()),
		window.tabGroups.onDidChangeTabs(() => this.#follow()),
		window.tabGroups.onDidChangeTabGroups(() => this.#follow()),
	);
	/** The Markdown file in the active editor. Tabs change for many reasons: only another file is followed. */
	#lookedAt = markdownLookedAt();

	constructor(extensionUri: Uri, documents: Documents, log: LogOutputChannel) {
		this.#extensionUri = extensionUri;
		this.#documents = documents;
		this.#log = log;
	}

	/** Shows a file beside the editor, or what is shown already. */
	async open(argument: unknown): Promise<void> {
		await this.#open(givenFile(argument) ?? activeFile());
	}

	/** Shows again what a window showed before it was closed. */
	restore(panel: WebviewPanel, state: PageState | undefined): void {
		const uri = state?.uri ? Uri.parse(state.uri) : activeFile();
		if (uri) this.#attach(panel, uri, state);
		else panel.dispose();
	}

	/** Asks where to write the document as one file. */
	async export(format: 'html' | 'pdf', argument: unknown): Promise<void> {
		const uri = this.#meant(argument);
		if (!uri) {
			tellToOpen();
			return;
		}
		const html = async () => (await this.#show(uri)).export();
		await (format === 'html' ? saveHtml(uri, html) : savePdf(this.#extensionUri, uri, html));
	}

	/** Puts the document on the clipboard. Throws when the page may not. */
	async copy(argument: unknown): Promise<void> {
		const editor = window.activeTextEditor;
		const preview = await this.#open(this.#meant(argument));
		if (!preview) return;
		if (!(await preview.copy())) throw new Error('The page could not write to the clipboard.');
		window.setStatusBarMessage(l10n.t('Copied as rich text.'), glance);
		if (editor) await window.showTextDocument(editor.document, editor.viewColumn);
	}

	toggleLock(): void {
		const preview = this.#active;
		if (!preview) return;
		preview.toggleLock();
		this.#keepOneFollowing(preview);
	}

	/** Shows what is incomplete, or the document alone. */
	toggleMarks(): void {
		this.#active?.toggleMarks();
	}

	/** Shows the editor of what is previewed. */
	async openSource(): Promise<void> {
		if (this.#active) await revealSource(this.#active.uri);
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.#remoteImages.dispose();
		for (const preview of this.#previews) preview.dispose();
	}

	#follow(): void {
		const uri = markdownLookedAt();
		const isAnother = String(uri) !== String(this.#lookedAt);
		this.#lookedAt = uri;
		if (uri && isAnother) void this.#following?.show(uri);
	}

	get #following(): PreviewPanel | undefined {
		return [...this.#previews].find(({ isLocked }) => !isLocked);
	}

	/** The one last opened where none has the focus. */
	get #active(): PreviewPanel | undefined {
		return [...this.#previews].find(({ isActive }) => isActive) ?? [...this.#previews].at(-1);
	}

	/** The file of a command: a preview that has the focus stands for its own. */
	#meant(argument: unknown): Uri | undefined {
		const shown = [...this.#previews].find(({ isActive }) => isActive)?.uri;
		return givenFile(argument) ?? shown ?? activeFile();
	}

	/** Undefined where there is neither a file nor a preview. */
	async #open(uri: Uri | undefined): Promise<PreviewPanel | undefined> {
		if (uri) return this.#show(uri);
		const preview = this.#following;
		if (preview) preview.reveal();
		else tellToOpen();
		return preview;
	}

	async #show(uri: Uri): Promise<PreviewPanel> {
		const lockedTo = [...this.#previews].find((each) => each.isLocked && each.shows(uri));
		const preview = lockedTo ?? this.#following;
		if (preview) {
			preview.reveal(wouldCover(preview) ? ViewColumn.Beside : undefined);
			await preview.show(uri);
			return preview;
		}
		const other = this.#active;
		const column = other && !wouldCover(other) ? other.viewColumn : undefined;
		const place = { viewColumn: column ?? ViewColumn.Beside, preserveFocus: true };
		return this.#attach(window.createWebviewPanel(viewType, '', place), uri);
	}

	#attach(panel: WebviewPanel, uri: Uri, state: PageState = {}): PreviewPanel {
		const preview = new PreviewPanel(panel, {
			extensionUri: this.#extensionUri,
			documents: this.#documents,
			remoteImages: this.#remoteImages,
			log: this.#log,
			uri,
			state,
		});
		this.#previews.add(preview);
		panel.onDidDispose(() => this.#previews.delete(preview));
		this.#keepOneFollowing(preview);
		return preview;
	}

	#keepOneFollowing(preview: PreviewPanel): void {
		for (const other of this.#previews) {
			if (other !== preview && !other.isLocked && !preview.isLocked) other.dispose();
		}
	}
}

/** Whether what is looked at would vanish behind a preview that came to the front where it is. */
function wouldCover({ isVisible, viewColumn }: PreviewPanel): boolean {
	return !isVisible && viewColumn === window.tabGroups.activeTabGroup.viewColumn;
}

function tellToOpen(): void {
	void window.showInformationMessage(l10n.t('Open a Markdown file to see its preview.'));
}

function markdownLookedAt(): Uri | undefined {
	const editor = window.activeTextEditor;
	if (editor) return isMarkdownFile(editor) ? editor.document.uri : undefined;
	const uri = activeFile();
	// Of an editor that is not for text, VS Code tells no language.
	return uri && /\.(?:md|markdown)$/i.test(uri.path) ? uri : undefined;
}

/** Comments, chat and notebook cells are Markdown too, in editors of no column or of a notebook's. */
function isMarkdownFile({ document, viewColumn }: TextEditor): boolean {
	return (
		document.languageId === 'markdown' &&
		viewColumn !== undefined &&
		document.uri.scheme !== 'vscode-notebook-cell'
	);
}
