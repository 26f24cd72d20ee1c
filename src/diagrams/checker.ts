import type { DiagramError } from '../core/index.ts';
import type { ParseDiagram } from './modules.ts';

/** Sources whose answers are kept; older ones are parsed again when somebody asks. */
const most = 500;

/** Knows what is wrong with diagrams: answers for sources that were parsed, and parses those that were not, one at a time. */
export class DiagramChecker {
	readonly #load: () => Promise<ParseDiagram>;
	readonly #answered: (sources: ReadonlySet<string>) => void;
	/** Undefined stands for a diagram in which nothing is wrong. The one asked for last is the last. */
	readonly #answers = new Map<string, DiagramError | undefined>();
	readonly #waiting = new Set<string>();
	#parsers: Promise<ParseDiagram> | undefined;
	#work: Promise<void> | undefined;

	/**
	 * `load` is called once, when a diagram is first asked for; that it fails is told by `pending`. `answered` hears of the sources
	 * of which more is known.
	 */
	constructor(load: () => Promise<ParseDiagram>, answered: (sources: ReadonlySet<string>) => void) {
		this.#load = load;
		this.#answered = answered;
	}

	/** For `DesignDocument.open`. */
	readonly check = (source: string): DiagramError | undefined => {
		if (this.#answers.has(source)) {
			const answer = this.#answers.get(source);
			this.#answers.delete(source);
			this.#answers.set(source, answer);
			return answer;
		}
		this.#waiting.add(source);
		this.#work ??= this.#parseAll().finally(() => {
			this.#work = undefined;
		});
		return undefined;
	};

	/** Resolves when all that was asked for is known; undefined when it is already. */
	get pending(): Promise<void> | undefined {
		return this.#work;
	}

	async #parseAll(): Promise<void> {
		this.#parsers ??= this.#load();
		const parse = await this.#parsers;
		while (this.#waiting.size > 0) {
			const sources = new Set(this.#waiting);
			this.#forgetOld();
			for (const source of sources) {
				this.#answers.set(source, await parse(source));
				this.#waiting.delete(source);
			}
			this.#answered(sources);
		}
	}

	#forgetOld(): void {
		for (const source of this.#answers.keys()) {
			if (this.#answers.size <= most) return;
			this.#answers.delete(source);
		}
	}
}
