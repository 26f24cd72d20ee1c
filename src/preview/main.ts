import type { OpenedPage, PageState, ToExtension, ToPage } from '../protocol.ts';
import { copyDocument, copySelections } from './copy/copy.ts';
import { DiagramElement, redrawDiagrams, updateDiagramLines } from './diagram/element.ts';
import { loadMermaid } from './diagram/mermaid.ts';
import { holdQueue } from './diagram/queue.ts';
import { keepSizes } from './diagram/sizes.ts';
import { onThemeChange } from './diagram/theme.ts';
import { exportDocument } from './export/document.ts';
import { Incomplete } from './incomplete/incomplete.ts';
import { followLinks } from './links.ts';
import { Page } from './page.ts';
import { RemoteImagesBar } from './remoteImages.ts';
import { showSourceOnDoubleClick } from './showSource.ts';
import { tickTasks } from './tasks.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: ToExtension): void;
	getState(): PageState | undefined;
	setState(state: PageState): void;
};

const host = acquireVsCodeApi();
const main = document.querySelector('main')!;
const bar = new RemoteImagesBar((always) => host.postMessage({ type: 'loadImages', always }));
const page = new Page(main, {
	scrolled(line, isReaders) {
		keep({ line });
		if (isReaders) host.postMessage({ type: 'scrolled', line });
	},
	changed: (blocks) => incomplete.renew(blocks),
	imageLeftOut: () => bar.show(offersImages),
});
const incomplete = new Incomplete(main, page.places, (message) => host.postMessage(message));
let version = 0;
let offersImages = false;

DiagramElement.host = {
	lineOf(diagram) {
		const fence = page.places.lineOf(diagram);
		return fence === undefined ? undefined : fence + 1;
	},
	reveal: (line) => host.postMessage({ type: 'reveal', line }),
	save: (drawing) => host.postMessage({ type: 'save', ...drawing }),
};
customElements.define(DiagramElement.tag, DiagramElement);
const keep = (part: Partial<PageState>) => host.setState({ ...host.getState(), ...part });
keepSizes(host.getState()?.sizes ?? {}, (sizes) => keep({ sizes }));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data));

function receive(data: ToPage): void {
	switch (data.type) {
		case 'show': {
			const { uri, isLocked } = data;
			const last = host.getState();
			const line = data.line ?? (last?.uri === uri ? last.line : undefined) ?? 0;
			keep({ uri, isLocked, line });
			version = data.version;
			offersImages = data.offersImages;
			bar.show(false);
			if (data.blocks.some(({ html }) => html.includes('language-mermaid'))) void loadMermaid();
			page.show(data, line);
			break;
		}
		case 'change':
			holdQueue();
			version = data.version;
			page.change(data);
			if (data.shift) updateDiagramLines();
			break;
		case 'incomplete':
			keep({ hidesIncomplete: data.isHidden });
			incomplete.show(data);
			break;
		case 'scroll':
			keep({ line: data.line });
			page.scrollTo(data.line);
			break;
		case 'cursor':
			page.markCursor(data.line);
			break;
		case 'lock':
			keep({ isLocked: data.isLocked });
			break;
		case 'problem':
			incomplete.clear();
			page.showProblem(data.message);
			break;
		case 'export': {
			const { id, name } = data;
			void exportDocument(page.content, name).then(
				(html) => host.postMessage({ type: 'exported', id, html }),
				(reason) => host.postMessage({ type: 'exportFailed', id, reason: String(reason) }),
			);
			break;
		}
		case 'copy': {
			const { id, text } = data;
			void copyDocument(page.content, text).then(
				() => host.postMessage({ type: 'copied', id, isDone: true }),
				() => host.postMessage({ type: 'copied', id, isDone: false }),
			);
			break;
		}
		default:
			data satisfies never;
	}
}

/** Shows what came with the page, the first time it is loaded. Tells which that was. */
function showOpened(): string | undefined {
	const text = document.querySelector('script[type="application/json"]')?.textContent;
	const opened: OpenedPage | undefined = text && JSON.parse(text);
	if (!opened || opened.id === host.getState()?.opened) return undefined;
	keep({ opened: opened.id });
	receive(opened.show);
	return opened.id;
}

followLinks((href) => host.postMessage({ type: 'open', href }));
copySelections(main);
showSourceOnDoubleClick(main, (node, offset) => {
	const line = page.places.lineOf(node, offset);
	if (line !== undefined) host.postMessage({ type: 'reveal', line });
});
tickTasks(main, (box, wasChecked) => {
	const line = page.places.lineOf(box);
	if (line !== undefined) host.postMessage({ type: 'tick', version, line, wasChecked });
});
onThemeChange(redrawDiagrams);
const opened = showOpened();
host.postMessage({ type: 'ready', ...(opened !== undefined && { opened }) });
