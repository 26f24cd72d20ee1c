import type { duplicateNumberRule } from '../decisions/duplicates.ts';
import type { RuleId } from '../types.ts';

/** What a rule finds, and the same mended: for its page. Apart from the rules, for the extension does without. */
export interface Example {
	/** What the document follows, for rules that compare it with its template. */
	readonly template?: string;
	readonly found: string;
	/** The finding's sentence. */
	readonly message: string;
	readonly mended: string;
	/** Where the names of files matter: the document's, the one it gets, and that of another in its folder. */
	readonly files?: { readonly found: string; readonly mended: string; readonly other: string };
}

export const examples: Readonly<Record<RuleId | typeof duplicateNumberRule.id, Example>> = {
	placeholder: {
		found: '# Payment retries\n\n**Owner**: [Name of the owner]\n',
		message: 'Fill in [Name of the owner]',
		mended: '# Payment retries\n\n**Owner**: Payments team\n',
	},
	choice: {
		found: '# Payment retries\n\n**Status**: Draft | In Review | Approved\n',
		message: 'Choose one of Draft, In Review, Approved',
		mended: '# Payment retries\n\n**Status**: In Review\n',
	},
	unfinished: {
		found: '# Payment retries\n\n**Limit of retries**: TBD\n',
		message: 'Unfinished: TBD',
		mended: '# Payment retries\n\n**Limit of retries**: five in 24 hours\n',
	},
	example: {
		template:
			'# [Feature Name]\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| The provider is down | Queue and retry |\n',
		found:
			'# Payment retries\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| The provider is down | Queue and retry |\n',
		message: 'Replace the template’s example: The provider is down | Queue and retry',
		mended:
			'# Payment retries\n\n## Risks\n\n| Risk | Mitigation |\n|---|---|\n| A customer is charged twice | An idempotency key for each payment |\n',
	},
	'empty-section': {
		found: '# Payment retries\n\n## Rollout\n\n## Monitoring\n\nAn alert at ten failures a minute.\n',
		message: '“Rollout” is empty',
		mended:
			'# Payment retries\n\n## Rollout\n\nOne region a day, behind a flag.\n\n## Monitoring\n\nAn alert at ten failures a minute.\n',
	},
	'mermaid-syntax': {
		found: '# Payment retries\n\n```mermaid\nflowchart LR\n  Worker --> Gateway]\n```\n',
		message: 'The diagram cannot be drawn: unexpected “]”',
		mended: '# Payment retries\n\n```mermaid\nflowchart LR\n  Worker --> Gateway\n```\n',
	},
	'missing-section': {
		template: '# [Feature Name]\n\n## Goals\n\n[What gets better]\n\n## Rollback\n\n[How to go back]\n',
		found: '# Payment retries\n\n## Goals\n\nFewer payments are lost.\n',
		message: 'The section “Rollback” is missing',
		mended:
			'# Payment retries\n\n## Goals\n\nFewer payments are lost.\n\n## Rollback\n\nTurn the flag off; the queue drains.\n',
	},
	'duplicate-number': {
		files: {
			found: 'docs/adr/0007-use-a-queue.md',
			mended: 'docs/adr/0008-use-a-queue.md',
			other: 'docs/adr/0007-encrypt-backups.md',
		},
		found: '# 7. Use a queue\n\nRetries go through a queue.\n',
		message: 'The number 7 is taken by 0007-encrypt-backups.md too',
		mended: '# 8. Use a queue\n\nRetries go through a queue.\n',
	},
};
