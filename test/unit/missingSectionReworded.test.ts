import assert from 'node:assert/strict';
import { DesignDocument, parseTemplate } from '../../src/core/index.ts';
import { finds, leaves } from './marked.ts';
import { withText } from './support/sections.ts';

describe('missing-section where what stands around a heading tells its section', () => {
	const template = [
		'# Plan: [Name]',
		'## Alternatives',
		'[text]',
		'## Data Schema',
		'### API Contracts',
		'[text]',
		'## Quality Goals',
		'### Performance',
		'[text]',
		'### Security',
		'[text]',
		'### Reliability',
		'[text]',
		'## Metrics of Success',
		'[text]',
		'## References',
		'[text]',
	].join('\n\n');
	const quality = '### Performance, ### Security, ### Reliability';
	leaves(
		[
			withText(
				`# Plan: Cart, Alternatives, Data Model, ### API Contracts, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			withText(
				`# Plan: Cart, Alternatives, Storage, ### API Contracts, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			withText(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, Traits, ${quality}, Metrics of Success, References`,
			),
			withText(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, Quality Goals, ${quality}, How we measure success, References`,
			),
			withText(
				`# Plan: Cart, Options, Data, ### Contract of the API, Quality, ### Speed, ### Security needed, ### Uptime, KPIs, Links`,
			),
			withText(
				`Alternatives, Data Model, ### API Contracts, Traits, ${quality}, Measured success, References`,
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			withText(
				`# «Plan: Cart», Alternatives, Compliance, Quality Goals, ${quality}, Metrics of Success, References`,
			),
			withText(
				`# Plan: Cart, Alternatives, Data Schema, ### API Contracts, «Quality Goals», ### Performance, ### Usability, ### Reliability, Metrics of Success, References`.replace(
					'«Quality Goals»',
					'## «Quality Goals»',
				),
			),
			withText(
				`# «Plan: Cart», Success, Alternatives, Quality Goals, ${quality}, Metrics of Success, Old data, References`,
			),
		],
		template,
	);
});

describe('missing-section where fields tell the section', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals',
		'[text]',
		'## Performance Considerations',
		'- **Expected Load**: [text]',
		'- **Response Time**: [text]',
		'## Dependencies',
		'| Service | Outage Behaviour |\n| --- | --- |\n| [name] | [text] |',
		'## Risk Assessment',
		'### Technical Risks',
		'[text]',
		'### Security Risks',
		'[text]',
		'## References',
		'[text]',
	].join('\n\n');
	const risks = '## Risk Assessment\n\n### Technical Risks\n\nText.\n\n### Security Risks\n\nText.\n\n';
	const document = (performance: string, dependencies: string, rest = risks) =>
		`# Plan: Cart\n\n## Goals\n\nText.\n\n${performance}\n\n${dependencies}\n\n${rest}## References\n\nText.\n`;
	const performance = '## Performance Considerations\n\nText.';
	const dependencies = '## Dependencies\n\nText.';
	leaves(
		[
			document('## Load and latency\n\nText.', dependencies),
			document('## At the till\n\n- **Expected Load**: 5\n- **Response Time**: 20 ms', dependencies),
			document(performance, '## What an outage does\n\nText.'),
			document(
				performance,
				dependencies,
				'## Risk Assessment\n\n- **Technical**: none\n- **Security**: none\n\n',
			),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document('## At the till\n\n- **Throughput**: 5', dependencies).replace(
				'# Plan: Cart',
				'# «Plan: Cart»',
			),
			document(
				performance,
				dependencies,
				'## «Risk Assessment»\n\n- **Technical**: none\n- **Money**: none\n\n',
			),
		],
		template,
	);
});

describe('missing-section where one of several sections may be a heading', () => {
	const template = [
		'# Plan: [Name]',
		'## Interfaces',
		'### Operation: `[name]`',
		'[text]',
		'## Design',
		'### Architecture Overview',
		'[text]',
		'### Component Design',
		'#### Component: [Name]',
		'[text]',
		'### Alternatives Considered',
		'[text]',
		'## Data Model',
		'### Entity: [Name]',
		'[text]',
		'### Relationships',
		'[text]',
		'## Observability',
		'[text]',
		'## Testing Strategy',
		'### Unit Testing',
		'[text]',
		'### Integration Testing',
		'- **API Testing**: [text]',
		'### End-to-End Testing',
		'[text]',
		'## Open Questions',
		'[text]',
	].join('\n\n');
	const document = (design: string, testing: string) =>
		withText(
			`# Plan: Cart, ## Interfaces, ### Operation: \`sell\`, ## Solution design, ${design}, ## Entities, ### Relations, ## Operations and observability, ## Tests, ### Unit tests, ${testing}, ## Open points`,
		);
	const design = '### System overview, ### Parts, #### Till, ### Options';
	const testing = '### Integration tests, ### E2E tests';
	leaves([document(design, testing), document(design, '### System tests')], template);
	finds(
		'missing-section',
		[
			document('### System overview, ### Parts, #### Till', testing).replace(
				'Solution design',
				'«Solution design»',
			),
			document('### Parts, #### Till, ### Options', testing).replace('Solution design', '«Solution design»'),
		],
		template,
	);
});

describe('missing-section in a document whose author rewords the template', () => {
	const template = [
		'# Plan: [Name]',
		'## Goals',
		'[text]',
		'## Alternatives Considered',
		'[text]',
		'## Rollback Plan',
		'[text]',
		'## Feature Flags',
		'[text]',
		'## Testing Strategy',
		'### Unit Testing',
		'[text]',
		'### Integration Testing',
		'[text]',
		'## Open Questions',
		'[text]',
	].join('\n\n');
	const testing = '## Tests, ### Unit tests, ### Integration tests';
	leaves(
		[
			withText(
				`# Plan: Cart, ## Goals, ## Alternatives, ## Way back, ## Toggles, ${testing}, ## Open points`,
			),
			withText(`# Plan: Cart, ## Goals, ## Alternatives, ## Precautions, ${testing}, ## Open points`),
			withText('# Plan: Cart, ## Goals, ## Alternatives, ## Way back, ## Toggles, ## Tests, ## Open points'),
		],
		template,
	);
	finds(
		'missing-section',
		[
			withText(
				`# «Plan: Cart», ## Goals, ## Alternatives, ## Accessibility, ## Toggles, ${testing}, ## Open points`,
			),
			withText(`# «Plan: Cart», ## Goals, ## Alternatives, ## Toggles, ${testing}, ## Open points`),
		],
		template,
	);
});

describe('missing-section where one heading and one section are left between two others', () => {
	const template = withText(
		'# Plan: [Name], Goals, Current Architecture, Alternatives Considered, Dependencies, ### External Services, ### Internal Dependencies, Testing Strategy, Security, Deployment, ### Rollout, ### Rollback, References',
	).replaceAll('Text.', '[text]');
	const document = (beginning: string, dependencies: string, testing: string, end: string) =>
		withText(
			`# Plan: Cart, Goals, ${beginning}, Dependencies, ${dependencies}, ${testing}, Security, ${end}, References`,
		);
	const beginning = 'Current Architecture, Alternatives';
	const dependencies = '### External Services, ### Internal Dependencies';
	const end = 'Deployment, ### Rollout, ### Rollback';
	leaves(
		[
			document('Where we are, Alternatives', dependencies, 'Tests', end),
			document(beginning, '### External dependencies, ### Dependencies on other teams', 'Tests', end),
			document(beginning, dependencies, 'Tests', 'Operations, ### Shipping, ### Rollback'),
			document('How the architecture is, Alternatives Considered', dependencies, 'Testing Strategy', end),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document('Where we are, Alternatives Considered', dependencies, 'Testing Strategy', end),
			document('Localization, Alternatives', dependencies, 'Tests', end),
			document(beginning, dependencies, 'Tests', 'Operations'),
		].map((each) => each.replace('Plan: Cart', '«Plan: Cart»')),
		template,
	);
});

describe('missing-section where an optional section of another place has the title of a heading', () => {
	const template = `---\noptional: [Appendix, Diagrams]\n---\n${withText(
		'# Plan: [Name], Goals, Proposed Solution, ### Architecture Overview, ### Component Design, ### Alternatives, References, Appendix, ### Diagrams',
	).replaceAll('Text.', '[text]')}`;
	leaves(
		[
			withText(
				'# Plan: Cart, Goals, Solution, ### Diagram, ### Component breakdown, ### Alternatives, References',
			),
			withText(
				'# Plan: Cart, Goals, Solution, ### Architecture, ### Components, ### Alternatives, References, Appendix, ### Diagram',
			),
		],
		template,
	);
});

describe('missing-section in a document in another language than its template', () => {
	const template = withText(
		'# Plan: [Name], Executive Summary, Goals, Architecture, ### Components, ### Data Flow, Data Model, Security, Risks, Performance, Deployment, Open Questions, References',
	).replaceAll('Text.', '[text]');
	const document = (titles: string) => withText(`# Plan: Warenkorb, ${titles}`);
	leaves(
		[
			document(
				'Zusammenfassung, Ziele, Aufbau, ### Bausteine, ### Datenfluss, Datenmodell, Sicherheit, Gefahren, Leistung, Einführung, Offene Fragen, Verweise',
			),
			document('概要, 目標, 構成, データ, 安全, 性能, リスク, 展開, 質問, 参考'),
		],
		template,
	);
	finds(
		'missing-section',
		[
			document(
				'Zusammenfassung, Ziele, Aufbau, Daten, Sicherheit, Gefahren, Leistung, Einführung, Offenes',
			).replace('Plan: Warenkorb', '«Plan: Warenkorb»'),
		],
		template,
	);
	it('is found where there are too few headings for it', () => {
		const text = document('Notizen, Ideen, Leute, Kosten, Termine');
		const { findings } = DesignDocument.open(text, {
			templates: [parseTemplate(template, 'plan')],
			template: 'plan',
		});
		const sections = findings.map(({ params }) => ('section' in params ? params.section : ''));
		assert.deepEqual(sections.slice(0, 3), ['Executive Summary', 'Goals', 'Architecture']);
	});
});
