import type { DocumentCopied, DocumentExported, ExportFailed, ToPage } from '../../protocol.ts';

type Answer = DocumentExported | ExportFailed | DocumentCopied;

interface Request {
	/** Undefined while the page shows another document than the one meant. */
	messageFor(id: number): ToPage | undefined;
	take(answer: Answer | undefined): void;
	isPosted: boolean;
}

/** What is wanted of the page once it shows all of its document. */
export class Requests {
	readonly #post: (message: ToPage) => void;
	readonly #waiting = new Map<number, Request>();
	#last = 0;

	constructor(post: (message: ToPage) => void) {
		this.#post = post;
	}

	/** `isWhole`: whether the page can answer already. Undefined when it never will. */
	ask(messageFor: Request['messageFor'], isWhole: boolean): Promise<Answer | undefined> {
		return new Promise((take) => {
			const request = { messageFor, take, isPosted: false };
			this.#waiting.set(++this.#last, request);
			if (isWhole) this.#tell(this.#last, request);
		});
	}

	/** The page can answer now; one loaded anew has forgotten what it was asked. */
	post(): void {
		for (const [id, request] of this.#waiting) this.#tell(id, request);
	}

	answer(answer: Answer): void {
		if (answer.id !== undefined) this.#end(answer.id, answer);
	}

	/** The page will never answer. */
	fail(): void {
		for (const id of this.#waiting.keys()) this.#end(id, undefined);
	}

	#tell(id: number, request: Request): void {
		const message = request.messageFor(id);
		if (message) {
			request.isPosted = true;
			this.#post(message);
		} else if (!request.isPosted) {
			this.#end(id, undefined);
		}
	}

	#end(id: number, answer: Answer | undefined): void {
		this.#waiting.get(id)?.take(answer);
		this.#waiting.delete(id);
	}
}
