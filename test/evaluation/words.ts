/** Numbers from 0 up to 1 that are the same at every run with the same seed (mulberry32). */
export class Chance {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	}

	is(probability: number): boolean {
		return this.next() < probability;
	}

	/** From `low` to `high`, both inclusive. */
	number(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	of<T>(choices: readonly T[]): T {
		return choices[Math.floor(this.next() * choices.length)]!;
	}
}

const subjects =
	'the checkout|our gateway|a retried request|the nightly import|every tenant|the mobile client|an expired token|the ledger|the search index|a support agent|the billing job|each shard'.split(
		'|',
	);
const verbs =
	'writes|keeps|rejects|hands over|replays|reads|drops|measures|caches|signs|encrypts|merges'.split('|');
const objects =
	'orders older than a day|the audit trail|at most 500 events per second|one row per customer|its own copy of the rates|a signed receipt|the latest price list|sessions in eu-west-1|failed payments|invoices as PDF'.split(
		'|',
	);
const endings =
	'because the provider charges per call|within 300 ms at p95|until the lease ends|so that a restart loses nothing|as agreed with the platform team|after the second attempt|and tells the caller why|on weekdays only'.split(
		'|',
	);
/** What careless tools take for prompts or markers, and what belongs in finished documents. */
const trifles = [
	'see [the runbook](../runbooks/failover.md)',
	'as in [ADR-0007][adr]',
	'`GET /orders/{id}` included',
	'for `Map<OrderId, Price>` and `list[Entity]`',
	'rate limits in the interval [0, 100)',
	'measured twice[^1]',
	'read/write, and/or both',
	'(p95 < 300 ms, p99 < 1 s)',
	'up to 10,000 requests/s',
	'the to-do list of the user',
	'`deploy [--region <name>] <service>`',
	'$O(n \\log n)$ in the worst case',
	'per RFC 9110 [1]',
	'Draft invoices stay editable',
];
const names =
	'ledger|rates|orders|refunds|sessions|quotas|invoices|carts|webhooks|exports|payouts|audits'.split('|');
const roles = 'gateway|worker|store|scheduler|index|cache|client|importer|relay|console|mirror|router'.split(
	'|',
);

export function phrase(chance: Chance): string {
	return `${chance.of(names)} ${chance.of(roles)}`;
}

export function identifier(chance: Chance): string {
	return `${chance.of(names)}_${chance.of(roles)}`;
}

export function sentence(chance: Chance): string {
	const parts = [chance.of(subjects), chance.of(verbs), chance.of(objects)];
	if (chance.is(0.6)) parts.push(chance.of(endings));
	if (chance.is(0.25)) parts.push(`(${chance.of(trifles)})`);
	const text = parts.join(' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An answer of the shape that a prompt asks for. */
export function answerTo(prompt: string, chance: Chance): string {
	if (/^\[(?:YYYY|date)/i.test(prompt))
		return `2026-${String(chance.number(1, 12)).padStart(2, '0')}-${String(chance.number(10, 28))}`;
	if (/link/i.test(prompt)) return `[${phrase(chance)}](../docs/${identifier(chance)}.md)`;
	if (/ticket/i.test(prompt)) return `PAY-${chance.number(100, 999)}`;
	if (/NNNN/.test(prompt)) return String(chance.number(1000, 2000));
	if (/number|seconds|percent/i.test(prompt)) return String(chance.number(2, 90));
	if (/name|title|component|author|owner|team/i.test(prompt)) return phrase(chance);
	return chance.is(0.7) ? sentence(chance) : phrase(chance);
}

/** Sections of an author's own that a document may hold, complete as they are. */
export const ownSections: readonly (readonly string[])[] = [
	[
		'Glossary of the Team',
		'',
		'- [x] Reviewed by operations',
		'- [ ] Load test booked',
		'',
		'> [!NOTE]',
		'> Numbers are per region.',
		'',
		'See [the board][board] and [rates].',
		'',
		'[board]: https://example.com/board',
		'[rates]: https://example.com/rates',
	],
	[
		'Commands',
		'',
		'```sh',
		'ship [--dry-run] <service> [region...]  # TODO list of the tool, not ours',
		'```',
		'',
		'The call is `ship [--dry-run] <service>`.',
	],
	[
		'Figures',
		'',
		'| Region | Requests/s | Share |',
		'|---|---|---|',
		'| eu | 1,200 | 60 % |',
		'| us | – | n/a |',
		'',
		'```mermaid',
		'flowchart LR',
		'  A[Edge] --> B{Known?}',
		'```',
	],
];
