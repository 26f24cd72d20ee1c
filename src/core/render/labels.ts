import type { Env } from 'markdown-it';

type Reference = NonNullable<Env['references']>[string];

/** The labels that a block defines: of links with where they lead, and of footnotes. */
export interface Definitions {
	readonly links: ReadonlyMap<string, Reference>;
	readonly footnotes: readonly string[];
}

/** What the blocks of a document define for each other. The first definition of a label counts. */
export class Labels {
	readonly #links = new Map<string, Reference>();
	readonly #footnotes = new Map<string, number>();

	constructor(blocks: Iterable<{ readonly definitions: Definitions | undefined }>) {
		for (const { definitions } of blocks) {
			if (!definitions) continue;
			for (const [label, link] of definitions.links)
				if (!this.#links.has(label)) this.#links.set(label, link);
			for (const label of definitions.footnotes)
				if (!this.#footnotes.has(label)) this.#footnotes.set(label, this.#footnotes.size);
		}
	}

	/** For markdown-it's inline rules. Whatever they look up is written down in `asked`, found or not. */
	envFor(asked: Asked): Env {
		return {
			references: lookup((label) => {
				asked.set(`[${label}`, this.#answer(`[${label}`));
				return this.#links.get(label);
			}),
			footnotes: {
				refs: lookup((key) => {
					const question = `^${key.slice(1)}`;
					asked.set(question, this.#answer(question));
					return this.#footnotes.get(key.slice(1));
				}),
				list: Array.from(this.#footnotes, () => ({ count: 0 })),
			},
		};
	}

	/** Whether what was asked of other labels has the same answers here. */
	answerAlike(asked: Asked): boolean {
		for (const [question, answer] of asked) if (this.#answer(question) !== answer) return false;
		return true;
	}

	#answer(question: string): string | undefined {
		const label = question.slice(1);
		if (question[0] === '^') return this.#footnotes.has(label) ? label : undefined;
		const link = this.#links.get(label);
		return link && `${link.href}\n${link.title}`;
	}
}

/** Labels that a block looked up, each with what it was told. */
export type Asked = Map<string, string | undefined>;

function lookup<T>(find: (key: string) => T | undefined): Record<string, T> {
	return new Proxy<Record<string, T>>({}, { get: (_, key) => find(String(key)) });
}
