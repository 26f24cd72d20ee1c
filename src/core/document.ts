import type { Completeness, Edit, Finding, Section, Template } from './types.ts';

export interface OpenOptions {
	readonly templates: readonly Template[];
	/** Id of the template to judge against, whatever the document says. */
	readonly template?: string | undefined;
}

/** Placeholder for the real model: brackets are findings. */
export class DesignDocument {
	#text: string;
	readonly template: Template | undefined;

	private constructor(text: string, options: OpenOptions) {
		this.#text = text;
		const declared = options.template ?? /^template:\s*(\S+)/m.exec(text)?.[1];
		this.template = options.templates.find((each) => each.id === declared);
	}

	static open(text: string, options: OpenOptions): DesignDocument {
		return new DesignDocument(text, options);
	}

	update(edits: readonly Edit[]): void {
		for (const { offset, length, text } of edits) {
			this.#text = this.#text.slice(0, offset) + text + this.#text.slice(offset + length);
		}
	}

	get text(): string {
		return this.#text;
	}

	get findings(): readonly Finding[] {
		return this.#text.split(/\r\n|\n|\r/).flatMap((content, line) =>
			[...content.matchAll(/\[[A-Z][^\]]*\](?![(:])/g)].map(
				(match): Finding => ({
					rule: 'placeholder',
					severity: 'information',
					range: {
						start: { line, character: match.index },
						end: { line, character: match.index + match[0].length },
					},
					params: { text: match[0] },
				}),
			),
		);
	}

	get outline(): readonly Section[] {
		return [];
	}

	get completeness(): Completeness {
		return { complete: 0, required: 0 };
	}
}
