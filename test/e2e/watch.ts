import type { BrowserContext, Locator } from 'playwright-core';

/** Another site, which answers every request with a script. */
const elsewhere = /^[a-z-]+:\/*[^/]*evil\.example/i;

/** Sees all that a hostile document would do: in every frame that is loaded from now on. */
export class Watch {
	/** What ran: `ran()` was called, a dialog opened, a page or a download came up. */
	readonly ran: string[] = [];
	/** Addresses of another site that were asked for. */
	readonly asked: string[] = [];
	/** Kinds of messages from a webview's page to its extension, and other things it asked VS Code to do. */
	readonly told = new Set<string>();

	static async over(context: BrowserContext): Promise<Watch> {
		const watch = new Watch();
		await context.exposeFunction('ran', () => watch.ran.push('ran()'));
		await context.exposeFunction('heard', (message: string) => watch.told.add(message));
		await context.addInitScript(hearMessages);
		await context.route(elsewhere, async (route) => {
			watch.asked.push(route.request().url());
			await route.fulfill({ contentType: 'text/javascript', body: 'parent.ran()' });
		});
		context.on('dialog', (dialog) => {
			watch.ran.push(`dialog ${dialog.message()}`);
			void dialog.dismiss();
		});
		context.on('page', (page) => watch.ran.push(`page ${page.url()}`));
		for (const page of context.pages()) page.on('download', () => watch.ran.push('download'));
		return watch;
	}
}

/** Runs in each frame. A webview speaks with VS Code through a port; VS Code's own webviews for pictures do, too. */
function hearMessages(): void {
	const { location, MessagePort, heard } = globalThis as unknown as {
		location: { search: string };
		MessagePort: { prototype: { postMessage(message: unknown, transfer?: unknown): void } };
		heard(message: string): void;
	};
	if (!location.search.includes('extensionId=technical-design')) return;
	const { prototype } = MessagePort;
	const { postMessage } = prototype;
	prototype.postMessage = function (data, transfer) {
		const { channel, data: sent } = (data ?? {}) as {
			channel?: unknown;
			data?: { message?: { type: string } };
		};
		if (channel === 'onmessage') heard(`${sent?.message?.type}`);
		else if (channel === 'did-click-link') heard(channel);
		postMessage.call(this, data, transfer);
	};
}

/** What must not be in a document's area of the page, wherever it came from: elements and attributes by their names, addresses. */
export function forbiddenIn(area: Locator): Promise<string[]> {
	return area.evaluate((main) => {
		const elements =
			/^(script|style|iframe|frame|frameset|object|embed|applet|base|meta|link|title|form|button|select|textarea|dialog|audio|video|source|track|portal|template|slot|animate|set|use|body|html|head)$/;
		const attributes = /^(on.*|style|srcset|ping|formaction|action|srcdoc|background|popover|data-words)$/;
		const addresses = /^(?:xlink:)?(href|src|cite|longdesc|poster|data)$/;
		// Of the page's own making.
		const own = '.katex *, .katex, .frame, .diagram-tools *, .problem button';
		const found: string[] = [];
		const look = (root: typeof main, isDrawing: boolean) => {
			for (const element of root.querySelectorAll('*')) {
				const name = element.localName;
				const isOwn = element.matches(own);
				const isForbidden = isDrawing
					? /^(style|use|title)$/.test(name) === false && elements.test(name)
					: elements.test(name);
				if (isForbidden && !isOwn) found.push(`<${name}>`);
				if (name.includes('-') && name !== 'design-diagram' && !isDrawing) found.push(`<${name}>`);
				if (name === 'style' && /@import|url\(\s*["']?(?!#)/i.test(element.textContent))
					found.push(element.textContent);
				for (const { name: attribute, value } of element.attributes) {
					const isStyle = attribute === 'style' && (isDrawing || isOwn);
					if (attributes.test(attribute) && !isStyle) found.push(`<${name} ${attribute}="${value}">`);
					if (isStyle && /url\(\s*["']?(?!#)[^)]*\)/i.test(value)) found.push(`<${name} style="${value}">`);
					// Pictures in drawings are kept from loading by the page's policy.
					if (!addresses.test(attribute) || (isDrawing && name === 'img')) continue;
					const { protocol, host } = new URL(value, 'https://relative.example');
					const isFine =
						name === 'img'
							? protocol === 'data:' || host.endsWith('vscode-cdn.net')
							: /^(https?|mailto|tel|ftp|sms|xmpp|callto|cid|matrix):$/.test(protocol);
					if (!isFine) found.push(`<${name} ${attribute}="${value}">`);
				}
				const { position } = main.ownerDocument.defaultView.getComputedStyle(element);
				if (position === 'fixed' && !isDrawing) found.push(`<${name} class="${element.className}"> is fixed`);
				if (element.shadowRoot) look(element.shadowRoot, true);
			}
		};
		look(main, false);
		return found;
	});
}

/** All of the page but the document's area: attributes, elements, styles as they apply, title, address, what scripts look up. */
export function outsideOf(area: Locator): Promise<Record<string, unknown>> {
	return area.evaluate((main) => {
		const document = main.ownerDocument;
		const window = document.defaultView;
		const attributesOf = (element: typeof main) =>
			[...element.attributes].map(({ name, value }) => `${name}=${value}`);
		// Sizes and places follow the document.
		const fluid = /size|height|width|origin|inset|^(top|left|bottom|right)$/;
		const styleOf = (element: typeof main) => {
			const style = window.getComputedStyle(element);
			return [...style]
				.filter((name) => !fluid.test(name))
				.map((name) => `${name}: ${style.getPropertyValue(name)}`)
				.join('; ');
		};
		const others = [...document.body.children].filter((element) => element !== main);
		const own = Object.getOwnPropertyNames(window.Document.prototype).filter(
			(name) => name !== 'activeElement',
		);
		return {
			title: document.title,
			address: window.location.href,
			root: attributesOf(document.documentElement),
			body: attributesOf(document.body),
			main: attributesOf(main),
			head: document.head.outerHTML,
			// What they say follows the document.
			others: others.map(({ localName, className }) => `${localName}.${className.split(' ')[0]}`),
			styles: [document.documentElement, document.body, main].map(styleOf),
			sheets: [...document.styleSheets].map(({ cssRules }) => cssRules.length),
			frames: window.length,
			clobbered: own.filter((name) => document[name] instanceof window.Node && main.contains(document[name])),
			prototype: Object.keys(Object.prototype).concat(({} as { polluted?: string }).polluted ?? []),
		};
	});
}

/** Everything that somebody could do to what is in the area, without a look at it: each event at each element. */
export async function touchAll(area: Locator): Promise<void> {
	await area.evaluate((main) => {
		const events =
			'click auxclick mouseover pointerenter focus input toggle error load animationstart begin end submit'.split(
				' ',
			);
		const touch = (root: typeof main) => {
			for (const element of root.querySelectorAll('*')) {
				const link = element.closest('a');
				const href = link?.getAttribute('href') ?? link?.getAttribute('xlink:href') ?? '';
				// VS Code asks before it opens those.
				if (/^(?:https?|mailto|tel|ftp)$/.test(new URL(href, 'relative://page').protocol.slice(0, -1)))
					continue;
				for (const type of events) {
					const view = main.ownerDocument.defaultView;
					element.dispatchEvent(
						new view.MouseEvent(type, { bubbles: type === 'click', cancelable: true, composed: true, view }),
					);
				}
				if (element.shadowRoot) touch(element.shadowRoot);
			}
		};
		touch(main);
	});
}
