import assert from 'node:assert/strict';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';
import { finds, leaves } from './marked.ts';
import { withText } from './support/sections.ts';

describe('missing-section where a path has the word of another section', () => {
	const template = `---\noptional: [References]\n---\n${withText(
		'# Plan: [Name], Goals, API Design, ### Endpoint: [Method] [Path], Risks, References',
	).replaceAll('Text.', '[text]')}`;
	leaves([withText('# Plan: Cart, Goals, API, ### POST /links, Risks')], template);
});

describe('missing-section where a section is named by what is done in it, in another place', () => {
	const template = withText(
		'# Plan: [Name], Goals, Components, Data Model, Security, Risks, Deployment Plan, Open Questions',
	).replaceAll('Text.', '[text]');
	const sections = 'Components, Data Model, Security, Risks, Open Questions';
	leaves([withText(`# Plan: Cart, Deploying, Goals, ${sections}`)], template);
});

describe('missing-section where a word of a heading hints at the free section there', () => {
	const template = withText(
		'# Plan: [Name], Problem Statement, Goals, Non-Goals, Proposed Solution, ### Architecture Overview, ### Component Design, ### Alternatives Considered, Data Model, ### Entity: [Name], ### Relationships, Security, Performance, Deployment, Open Questions, References',
	).replaceAll('Text.', '[text]');
	const document = (titles: string) => withText(`# Plan: Cart, ${titles}`);
	const data = 'What we store, ### Basket, ### How they relate';
	leaves(
		[
			document(
				`Why now, In scope, Not now, How it works, ### Sketch, ### Pieces, ### Paths we ruled out, ${data}, Keeping it safe, Keeping it fast, Shipping it, Still to decide, Reading list`,
			),
			document(
				`Énoncé du problème, Objectifs, Hors périmètre, Solution, ### Architecture Overview, ### Composants, ### Alternatives, ${data}, Sécurité, Rendement, Déploiement, Questions ouvertes, Références`,
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document(
				`Why now, In scope, Not now, How it works, ### Sketch, ### Pieces, ### Paths we ruled out, ${data}, Keeping it safe, Shipping it, Still to decide, Reading list`,
			).replace('Plan: Cart', '«Plan: Cart»'),
			document(
				`Why now, In scope, Not now, How it works, ### Sketch, ### Pieces, ### Paths we ruled out, «What we store», ### Preference, Keeping it safe, Keeping it fast, Shipping it, Still to decide, Reading list`,
			),
		],
		template,
	);
});

describe('missing-section where headings have a word that says too little', () => {
	const template = withText(
		'# Plan: [Name], Goals, Testing Strategy, ### Unit Testing, ### Integration Testing, ### End-to-End Testing, ### Performance Testing, Dependencies, ### External Services, ### Internal Dependencies, ### Infrastructure Requirements, References',
	).replaceAll('Text.', '[text]');
	const missing = (testing: string, dependencies: string) => {
		const { findings } = DesignDocument.open(
			withText(`# Plan: Cart, Goals, Testing Strategy, ${testing}, ${dependencies}, References`),
			{ templates: [parseTemplate(template, 'plan')], template: 'plan' },
		);
		return findings.map(({ params }) => ('section' in params ? params.section : ''));
	};
	const all = '### Unit Testing, ### Integration Testing, ### End-to-End Testing, ### Performance Testing';
	const dependencies =
		'Dependencies, ### External Services, ### Internal Dependencies, ### Infrastructure Requirements';
	it('leaves a word that several sections there have, however often it is said', () => {
		assert.deepEqual(
			missing('### Unit Testing, ### Integration Testing, ### Manual testing checklist', dependencies),
			['End-to-End Testing', 'Performance Testing'],
		);
		assert.deepEqual(missing('### Test script: the test of tests', dependencies), [
			'Unit Testing',
			'Integration Testing',
			'End-to-End Testing',
			'Performance Testing',
		]);
	});
	it('leaves a heading whose subsections are all like the same one', () => {
		assert.deepEqual(missing(all, 'Carts, ### Internal carts, ### Non-internal carts'), ['Dependencies']);
		assert.deepEqual(missing(all, 'Carts, ### Internal carts, ### External carts'), [
			'Infrastructure Requirements',
		]);
	});
	it('leaves what authors add to any template, whatever it is like', () => {
		assert.deepEqual(missing(all.replace('Unit', 'Manual'), dependencies), ['Unit Testing']);
	});
});

describe('missing-section where a word only seems to hint at a section', () => {
	const template = withText(
		'# Plan: [Name], Goals, Architecture Overview, Data Relationships, Security, Rollout Strategy, Rollback Plan, Caching, Open Questions, References',
	)
		.replaceAll('Text.', '[text]')
		.replace('## Caching\n\n', '## Caching\n\n**[Repeat for each layer in front of the store:]**\n\n');
	const document = (gone: string, added: string) =>
		withText(
			'# «Plan: Cart», Goals, Architecture Overview, Data Relationships, Security, Rollout Strategy, Rollback Plan, Caching, Open Questions, References'.replace(
				gone,
				added,
			),
		);
	finds(
		'missing-section',
		[
			document('Security', 'Accessibility'),
			document('Rollout Strategy', 'Runbook'),
			document('Rollback Plan', 'Backlog'),
			document('Caching', 'Store layout'),
			document('Open Questions', 'Known limitations'),
			document('Open Questions', 'Prior work'),
		],
		template,
	);
	leaves(
		[
			document('Architecture Overview', 'High-level design'),
			document('Data Relationships', 'ER diagram'),
			document('Rollback Plan', 'The way back'),
			document('Rollout Strategy', 'How we run it'),
			document('Security', 'Who has access'),
			document('Open Questions', 'What we know'),
		].map((each) => each.replace(/[«»]/g, '')),
		template,
	);
});

describe('missing-section where a heading hints at an optional section, but stands where one is required', () => {
	const template = `---\noptional: [Future Phases]\n---\n${withText(
		'# Plan: [Name], Goals, Roadmap, ### MVP (Sprint 1-2), ### Sprint 3-4, ### Future Phases, Risks, Open Questions',
	).replaceAll('Text.', '[text]')}`;
	const document = (stages: string) =>
		withText(`# Plan: Cart, Goals, Roadmap, ${stages}, Risks, Open Questions`);
	leaves(
		[
			withText('# Plan: Cart, Objectives, Milestones, ### MVP, ### Second Stage, Hazards, Undecided').replace(
				'Milestones\n\nText.',
				'Milestones',
			),
			document('### Sprint 1: MVP, ### Sprint 3'),
			document('### Sprints 1 and 2: MVP, ### Sprints 3 and 4'),
		],
		template,
	);
});

describe('missing-section where words say more together than each alone', () => {
	const template = withText(
		'# Plan: [Name], Goals, Architecture, Governance, ### Audit Trail, ### Quotas, Deployment Plan, Open Questions, Success Metrics',
	).replaceAll('Text.', '[text]');
	const document = (titles: string) => withText(titles);
	finds(
		'missing-section',
		[
			document(
				'# Plan: Cart, Goals, Architecture, «Governance», ### Training, ### Quotas, Deployment Plan, Open Questions, Success Metrics',
			),
			document(
				'# «Plan: Cart», Goals, Architecture, Governance, ### Audit Trail, ### Quotas, Going to Production, Success Metrics',
			),
		],
		template,
	);
	leaves(
		[
			`---\nomit: [Open Questions]\n---\n${document('# Plan: Cart, Goals, Architecture, Governance, ### Audit Trail, ### Quotas, Deployment Plan, How we know it worked')}`,
		],
		template,
	);
});
