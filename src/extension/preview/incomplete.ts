import { type Disposable, l10n, type TextDocument, workspace } from 'vscode';
import { type DesignDocument, type Finding, messageOf, openParts } from '../../core/index.ts';
import type { GoToFinding, IncompletePart, OpenFinding, ShowIncomplete } from '../../protocol.ts';
import type { Documents } from '../documents.ts';
import { goTo } from '../navigate.ts';
import { rangeOf } from '../ranges.ts';
import { sourceColumn } from './reveal.ts';

/** Milliseconds after the last change: longer than between two keys, so that typing costs nothing. */
const pause = 150;

/** Tells the page what is incomplete in its document. */
export class Incomplete implements Disposable {
	readonly #documents: Documents;
	readonly #post: (message: ShowIncomplete) => void;
	readonly #subscription: Disposable;
	/** What the page shows; undefined while nobody sees it. */
	#document: TextDocument | undefined;
	#isHidden: boolean;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(documents: Documents, isHidden: boolean, post: (message: ShowIncomplete) => void) {
		this.#documents = documents;
		this.#isHidden = isHidden;
		this.#post = post;
		this.#subscription = documents.onDidChange((document) => {
			// What nobody has open any more is still as it was.
			if (document.isClosed || String(document.uri) !== String(this.#document?.uri)) return;
			this.#document = document;
			clearTimeout(this.#timer);
			this.#timer = setTimeout(() => this.show(document), pause);
		});
	}

	/** Tells of a document at once, and from now on when it has changed and its author pauses. */
	show(document: TextDocument): void {
		clearTimeout(this.#timer);
		this.#document = document;
		const design = this.#isHidden ? undefined : this.#documents.get(document);
		this.#post({
			type: 'incomplete',
			isHidden: this.#isHidden,
			completeness: design?.template && design.completeness,
			parts: design ? partsOf(design, document) : [],
		});
	}

	/** Until it is shown again, nobody sees the page. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#document = undefined;
	}

	/** Shows the document as to its readers, or again as to its author. */
	toggle(): void {
		this.#isHidden = !this.#isHidden;
		if (this.#document) this.show(this.#document);
	}

	/** Shows a finding in the editor, selected to be typed over. One that is no longer there does nothing. */
	async goTo({ rule, range }: GoToFinding): Promise<void> {
		if (!this.#document) return;
		const document = await workspace.openTextDocument(this.#document.uri);
		const design = this.#documents.get(document);
		const place = rangeOf({ range });
		const finding = design?.findings.find((each) => each.rule === rule && rangeOf(each).isEqual(place));
		if (design && finding) await goTo(document, design, finding, sourceColumn(document.uri));
	}

	dispose(): void {
		this.stop();
		this.#subscription.dispose();
	}
}

function partsOf(design: DesignDocument, document: TextDocument): IncompletePart[] {
	return openParts(design).map((part) => ({
		...part,
		findings: part.findings.map((finding) => described(finding, document)),
	}));
}

function described(finding: Finding, document: TextDocument): OpenFinding {
	const { rule, range } = finding;
	const place = rangeOf(finding);
	const { text, args } = messageOf(finding);
	const source = document.getText(place);
	const line = document.lineAt(place.start.line).text.slice(0, place.start.character);
	const before = source ? line.split(source).length - 1 : 0;
	return { rule, range, message: l10n.t(text, ...args), text: source, before };
}
