import type { PageState, ToExtension, ToPage } from '../protocol.ts';
import { DiagramElement, redrawDiagrams, updateDiagramLines } from './diagram/element.ts';
import { holdQueue } from './diagram/queue.ts';
import { keepSizes } from './diagram/sizes.ts';
import { onThemeChange } from './diagram/theme.ts';
import { followLinks } from './links.ts';
import { Page } from './page.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: ToExtension): void;
	getState(): PageState | undefined;
	setState(state: PageState): void;
};

const host = acquireVsCodeApi();
const page = new Page(document.querySelector('main')!);
DiagramElement.host = {
	lineOf: (diagram) => page.lineOf(diagram),
	reveal: (line) => host.postMessage({ type: 'reveal', line }),
	save: (drawing) => host.postMessage({ type: 'save', ...drawing }),
};
customElements.define(DiagramElement.tag, DiagramElement);
const keep = (part: Partial<PageState>) => host.setState({ ...host.getState(), ...part });
keepSizes(host.getState()?.sizes ?? {}, (sizes) => keep({ sizes }));

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
	switch (data.type) {
		case 'show':
			keep({ uri: data.uri });
			page.show(data);
			break;
		case 'change':
			holdQueue();
			page.change(data);
			if (data.shift) updateDiagramLines();
			break;
		case 'scroll':
			page.scrollTo(data.line);
			break;
		case 'problem':
			page.showProblem(data.message);
			break;
		default:
			data satisfies never;
	}
});
followLinks((href) => host.postMessage({ type: 'open', href }));
onThemeChange(redrawDiagrams);
host.postMessage({ type: 'ready' });
