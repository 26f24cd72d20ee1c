import * as vscode from 'vscode';
import type { ToExtension, ToPage } from '../../../src/protocol.ts';
import { stub } from './stub.ts';

const { commands, window, workspace } = vscode;

export const openPreview = (uri?: vscode.Uri) =>
	commands.executeCommand('technicalDesign.openPreviewToSide', uri);
export const previews = () =>
	window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(
			({ input }) =>
				input instanceof vscode.TabInputWebview && /technicalDesign\.preview$/.test(input.viewType),
		);

/** Unsaved text goes without a question. */
export async function closeAllEditors(): Promise<void> {
	for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		await window.showTextDocument(document);
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until `isTrue`, looking again whenever a tab or a group has changed. */
export async function untilTabs(isTrue: () => boolean): Promise<void> {
	while (!isTrue()) {
		await new Promise<void>((resolve) => {
			const listeners = [window.tabGroups.onDidChangeTabs, window.tabGroups.onDidChangeTabGroups].map(
				(event) =>
					event(() => {
						for (const each of listeners) each.dispose();
						resolve();
					}),
			);
		});
	}
}

/** What the extension tells pages opened from now on, with their first content and later. They never hear of `lost`. */
export function listen(lost?: ToPage['type']) {
	const told: ToPage[] = [];
	let heard = () => {};
	let say: (message: ToExtension) => void = () => {};
	let beReady = () => {};
	const ready = new Promise<void>((resolve) => {
		beReady = resolve;
	});
	let panel: vscode.WebviewPanel;
	const createPanel = window.createWebviewPanel;
	const restore = stub(window, 'createWebviewPanel', (...args: Parameters<typeof createPanel>) => {
		panel = createPanel(...args);
		const { webview } = panel;
		const tell = (message: ToPage) => {
			told.push(message);
			heard();
		};
		const html = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(webview), 'html')!;
		Object.defineProperty(webview, 'html', {
			...html,
			set(page: string) {
				const opened = /<script type="application\/json">(.*)<\/script>/.exec(page)?.[1];
				if (opened) tell(JSON.parse(opened).show);
				html.set!.call(webview, page);
			},
		});
		const post = webview.postMessage.bind(webview);
		stub(webview, 'postMessage', (message: ToPage) => {
			tell(message);
			return message.type === lost ? true : post(message);
		});
		const receive = webview.onDidReceiveMessage;
		stub(webview, 'onDidReceiveMessage', (listener: typeof say) => {
			say = listener;
			return receive((message: ToExtension) => {
				listener(message);
				if (message.type === 'ready') beReady();
			});
		});
		return panel;
	});
	/** The next message of a type, those told before included; each is returned once. */
	async function next<Type extends ToPage['type']>(type: Type): Promise<Extract<ToPage, { type: Type }>> {
		for (;;) {
			const index = told.findIndex((message) => message.type === type);
			if (index >= 0) return told.splice(index, 1)[0] as Extract<ToPage, { type: Type }>;
			await new Promise<void>((resolve) => {
				heard = resolve;
			});
		}
	}
	return {
		told,
		next,
		ready,
		restore,
		say: (message: ToExtension) => say(message),
		/** As VS Code does when it notes that the page has the focus. */
		activate: () => panel.reveal(),
	};
}
