import { type Enclosure, evidenceLength, isAskedWith } from '../rules/asking.ts';

/** A block, by what shows with what its document asks: see `evidenceIn`. */
interface Evident {
	evidence(kind: Enclosure, isKnown: (prompt: string) => boolean): readonly number[];
}

interface Tally {
	readonly usesReferences: boolean;
	/** Of the blocks up to where it was decided, or of all. */
	readonly counts: number[];
	readonly isComplete: boolean;
	isAsked: boolean;
}

/** With which enclosures a document asks: counted when a rule wants to know, then kept up to date. */
export class Enclosures {
	readonly #blocks: () => Iterable<Evident>;
	readonly #tallies = new Map<Enclosure, Tally>();
	readonly #isKnown: (prompt: string) => boolean;

	/** `isKnown`: whether a template asks with this prompt. */
	constructor(blocks: () => Iterable<Evident>, isKnown: (prompt: string) => boolean) {
		this.#blocks = blocks;
		this.#isKnown = isKnown;
	}

	has(kind: Enclosure, usesReferences: boolean): boolean {
		let tally = this.#tallies.get(kind);
		if (!tally) {
			tally = this.#count(kind, usesReferences);
			this.#tallies.set(kind, tally);
		}
		return tally.isAsked;
	}

	/** To be called when blocks were replaced. Says whether what a rule was told is otherwise now. */
	replace(removed: readonly Evident[], added: readonly Evident[], usesReferences: boolean): boolean {
		let hasChanged = false;
		for (const [kind, tally] of this.#tallies) {
			const was = tally.isAsked;
			const old = removed.flatMap((each) => each.evidence(kind, this.#isKnown));
			const now = added.flatMap((each) => each.evidence(kind, this.#isKnown));
			if (usesReferences !== tally.usesReferences || (!tally.isComplete && String(old) !== String(now))) {
				this.#tallies.set(kind, this.#count(kind, usesReferences));
			} else if (tally.isComplete) {
				for (const each of old) tally.counts[each]!--;
				for (const each of now) tally.counts[each]!++;
				tally.isAsked = isAskedWith(kind, tally.counts, usesReferences);
			}
			hasChanged ||= this.#tallies.get(kind)!.isAsked !== was;
		}
		return hasChanged;
	}

	/** Up to where it is decided: a document that asks shows so early. */
	#count(kind: Enclosure, usesReferences: boolean): Tally {
		const counts = new Array<number>(evidenceLength).fill(0);
		for (const block of this.#blocks()) {
			const evidence = block.evidence(kind, this.#isKnown);
			if (evidence.length === 0) continue;
			for (const each of evidence) counts[each]!++;
			if (kind !== 'foreign' && isAskedWith(kind, counts, usesReferences))
				return { usesReferences, counts, isComplete: false, isAsked: true };
		}
		return { usesReferences, counts, isComplete: true, isAsked: isAskedWith(kind, counts, usesReferences) };
	}
}
