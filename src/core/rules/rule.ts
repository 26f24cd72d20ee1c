import { countWhile } from '../countWhile.ts';
import type { Prose } from '../markdown/parts.ts';
import type { Reading } from '../markdown/reading.ts';
import type { Labels } from '../markdown/references.ts';
import { PlainRange, PlainText } from '../plain.ts';
import type { TemplateIndex } from '../template/templateIndex.ts';
import type { DiagramError, FindingParams, Range, RuleId } from '../types.ts';
import type { Enclosure } from './asking.ts';

/** A kind of finding, as data: the documentation, `--explain` and the hover say what stands here. */
export interface Rule<Id extends RuleId = RuleId> {
	readonly id: Id;
	/** What it finds, in one sentence. */
	readonly summary: string;
	/** Why that matters. */
	readonly rationale: string;
	/** What the author does about it. */
	readonly fix: string;
}

/** A rule that looks at one top-level block at a time, whatever stands around it. */
export interface BlockRule<Id extends RuleId = RuleId> extends Rule<Id> {
	check(reading: Reading, context: Context, report: Report): void;
}

export interface Context extends Labels {
	/** Undefined in a document that follows no template. */
	readonly template: TemplateIndex | undefined;
	/** Whether the document defines so many labels that a bracketed name in it is a reference whose definition was lost. */
	readonly usesReferences: boolean;
	/** Whether a heading of the document reads like this. */
	isHeading(title: string): boolean;
	/** Whether the document asks with this kind of enclosure, so that what no words tell is a prompt in it as well. */
	asksWith(kind: Enclosure): boolean;
	/** What is wrong with a Mermaid diagram; undefined when nothing is, and until that is known. */
	diagramError(source: string): DiagramError | undefined;
}

/** A finding before it has its place in the document and its severity: lines count from the start of the block. */
export class LocalFinding {
	readonly rule: RuleId;
	readonly range: Range;
	readonly params: FindingParams[RuleId];

	constructor(rule: RuleId, range: Range, params: FindingParams[RuleId]) {
		this.rule = rule;
		this.range = range;
		this.params = params;
	}
}

/** Collects a block's findings; the rules run in order, and what an earlier one found is not found again. */
export class Report {
	readonly findings: LocalFinding[] = [];
	/** Most blocks are one piece of prose: what is found in the first one needs no map. */
	#first: Prose | undefined;
	readonly #inFirst: Claim[] = [];
	#inOthers: Map<Prose, Claim[]> | undefined;

	add<Id extends RuleId>(rule: Id, range: Range, params: FindingParams[Id]): void {
		this.findings.push(new LocalFinding(rule, range, params));
	}

	/** Adds a finding from `start` to `end` of a prose part's content, unless something there was found already. */
	addIn<Id extends RuleId>(
		rule: Id,
		prose: Prose,
		start: number,
		end: number,
		params: FindingParams[Id],
	): void {
		if (this.isClaimed(prose, start, end)) return;
		this.#first ??= prose;
		const claims = this.#claimsIn(prose) ?? this.#openClaimsIn(prose);
		const behind = firstBehind(claims, start);
		if (behind === claims.length) claims.push({ start, end });
		else claims.splice(behind, 0, { start, end });
		this.add(rule, new PlainRange(prose.placeOf(start), prose.placeOf(end)), params);
	}

	/** Adds a placeholder from `start` to `end` of a prose part's content. */
	addPrompt(prose: Prose, start: number, end: number): void {
		this.addIn('placeholder', prose, start, end, new PlainText(prose.content.slice(start, end)));
	}

	#claimsIn(prose: Prose): Claim[] | undefined {
		return prose === this.#first ? this.#inFirst : this.#inOthers?.get(prose);
	}

	#openClaimsIn(prose: Prose): Claim[] {
		const claims: Claim[] = [];
		this.#inOthers ??= new Map();
		this.#inOthers.set(prose, claims);
		return claims;
	}

	isClaimed(prose: Prose, start: number, end: number): boolean {
		const claims = this.#claimsIn(prose);
		if (!claims) return false;
		const behind = firstBehind(claims, start);
		return (claims[behind]?.start ?? end) < end || (claims[behind - 1]?.end ?? 0) > start;
	}
}

interface Claim {
	readonly start: number;
	readonly end: number;
}

/** The index of the first claim that starts at or behind `start`; claims are in order and do not overlap. */
function firstBehind(claims: readonly Claim[], start: number): number {
	return countWhile(claims, (claim) => claim.start < start);
}
