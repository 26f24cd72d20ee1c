import type { PageState, ToExtension, ToPage } from '../protocol.ts';
import { DiagramElement, redrawDiagrams } from './diagram.ts';
import { followLinks } from './links.ts';
import { Page } from './page.ts';
import { onThemeChange } from './theme.ts';

declare function acquireVsCodeApi(): {
	postMessage(message: ToExtension): void;
	setState(state: PageState): void;
};

const host = acquireVsCodeApi();
customElements.define(DiagramElement.tag, DiagramElement);
const page = new Page(document.querySelector('main')!);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
	switch (data.type) {
		case 'show':
			host.setState({ uri: data.uri });
			page.show(data);
			break;
		case 'change':
			page.change(data);
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
