import type { DocumentCopied, DocumentExported, ToPage } from '../../protocol.ts';

type Answer = DocumentExported | DocumentCopied;

interface Request {
	messageFor(): ToPage;
	take(answer: Answer | undefined): void;
}

/** What is wanted of the page once it shows all of its document: one thing at a time. */
export class Requests {
	readonly #post: (message: ToPage) => void;
	#request: Request | undefined;

	constructor(post: (message: ToPage) => void) {
		this.#post = post;
	}

	/** `isWhole`: whether the page can answer already. Undefined when it never will, or something else is asked. */
	ask(messageFor: () => ToPage, isWhole: boolean): Promise<Answer | undefined> {
		this.answer(undefined);
		return new Promise((take) => {
			this.#request = { messageFor, take };
			if (isWhole) this.post();
		});
	}

	/** The page can answer now. */
	post(): void {
		if (this.#request) this.#post(this.#request.messageFor());
	}

	/** Undefined: it never will. */
	answer(answer: Answer | undefined): void {
		this.#request?.take(answer);
		this.#request = undefined;
	}
}
