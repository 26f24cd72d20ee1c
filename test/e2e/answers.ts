/** What an author would write over the prompts of a technical plan, by what the prompt asks for; the first that fits. */
const answers: readonly (readonly [RegExp, ...string[]])[] = [
	[/^\[Link/, 'docs/tech-stack.md', 'ADR 0008: a part takes the remainder'],
	[/^\[2-3 sentences/, 'Refunds may be split. They run on the payment service and reuse its queue.'],
	[/^\[Frontend\]/, 'Checkout --> Refund API --> Ledger'],
	[/^\[(External service|Platform)\]/, 'Payment provider', 'Kubernetes'],
	[/^\[(Component Name|Component|Service Name|Feature or component)\]/, 'Refund API', 'Refund worker'],
	[/^\[\w*Entity(Name)?\]/, 'Refund', 'Refund', 'Payment', 'Order', 'RefundPart'],
	[/^\[Fields with/, 'RefundPart: id UUID (primary key), refund_id UUID (index), amount integer (cents)'],
	[/^\[meaning/, 'cents, above zero', 'ISO 4217 code'],
	[/^\[HTTP METHOD\]/, 'POST'],
	[/^\[resource\]/, 'refunds'],
	[/^\[uuid\]/, '7f1c2a34-5b6d-4e8f-9a01-23456789abcd'],
	[/^\[(other_)?field\]/, 'amount', 'currency'],
	[/^\[type/, 'integer, required', 'string, required', 'integer', 'string, absent for full refunds'],
	[/^\[Name and version\]/, 'Java 21', 'Spring Boot 4', 'PostgreSQL 17'],
	[/^\[Tool( and version)?\]/, 'Jenkins', 'Grafana', 'JUnit 6'],
	[/^\[Library\]/, 'money', 'retry'],
	[/^\[Version or range\]/, '2.1', '^4.0'],
	[/^\[Actor and action\]/, 'A clerk who splits a refund'],
	[/^\[event\]/, 'RefundRequested'],
	[/^\[processing step\]/, 'booking each part'],
	[/^\[(Data|Response)\]/, 'The state of each part'],
	[/^\[(storage|receiver)\]/, 'the table of parts', 'the clerk'],
	[
		/^\[Question/,
		'May a part exceed the smallest item? Blocks validation; finance decides.',
		'Does a part cancel its loyalty points? Blocks phase 2; the product owner decides.',
	],
	[/^\[Task/, 'Store the parts of a refund', 'Book each part in the ledger', 'Report parts that failed'],
	[/^\[(Journey|Starting state)/, 'Order of two items, refund of one: one part is booked and shown'],
	[/^\[What could go wrong/, 'The provider books a part twice', 'Rounding loses a cent', 'The queue grows'],
	[/^\[What lowers/, 'Idempotency key per part; payments team', 'Last part takes the remainder; finance'],
	[
		/why|Rationale|what it (builds|watches)/,
		'the payment service runs it',
		'the team knows it',
		'it is approved',
	],
	[/[Aa]uthenti|prove identity|missing or expired/, 'Token of the clerk, issued by the sign-in service'],
	[/p95|Requests per second|Load at|Limit per/, '40 requests a second at peak, p95 below 300 ms'],
	[
		/^/,
		'Payments team, agreed with finance',
		'One table of parts, written before the provider is called',
		'Refused with the reason; the caller may retry',
		'Checked in staging for a week before release',
	],
];

/** A quick fix by its title, and what is written where it asks for a reason. */
export interface FixAnswer {
	readonly title: string;
	readonly reason?: string;
}

/** Prompts that an author deals with by a quick fix. */
export const fixes: Readonly<Record<string, FixAnswer>> = {
	'[Bandwidth, CDN, and new routes or ports]': {
		title: 'Say why it does not apply',
		reason: 'no traffic beyond the present routes',
	},
	'[Question for the architecture review, with the options]': { title: 'Remove this list item' },
	'[Enhancement, and what would make it worthwhile]': {
		title: 'Remove the section “Future Considerations”',
	},
};

/** A suggestion by its label, and the path that it links to. */
export interface LinkAnswer {
	readonly title: string;
	readonly path: string;
}

/** Prompts for a link, which completion offers. */
export const links: Readonly<Record<string, LinkAnswer>> = {
	'[Link to the feature specification]': { title: 'Payment retries', path: '../features/payment-retries.md' },
	'[Link to ADR 001 by its title]': {
		title: '7. Retries belong to the service',
		path: '../adr/0007-retries-belong-to-the-service.md',
	},
};

const taken = new Map<string, number>();

/** Each of them in turn, so that neighbours differ. */
export function pick(texts: readonly string[]): string {
	const key = texts.join();
	const count = taken.get(key) ?? 0;
	taken.set(key, count + 1);
	return texts[count % texts.length]!;
}

export function answerTo(prompt: string): string {
	const [, ...texts] = answers.find(([pattern]) => pattern.test(prompt))!;
	return pick(texts);
}
