import { flatten } from '../flatten.ts';
import { titlePattern } from '../template/titles.ts';
import type { Section, Template, TemplateSection } from '../types.ts';
import type { Fix } from './fix.ts';
import { insertAt } from './insertSection.ts';
import { withoutNumbering } from './numbering.ts';
import type { Source } from './source.ts';
import { titles } from './titles.ts';

/** One more of a repeatable section, behind the last of its kind, numbered on. */
export function addAnother(source: Source, section: Section): Fix[] {
	const { template } = source.document;
	const kind = template && section.template && repeatable(template, section.template);
	if (!kind) return [];
	const parent = flatten(source.document.outline).find(({ children }) => children.includes(section));
	const siblings = parent?.children ?? source.document.outline;
	const kin = siblings.filter((each) => each.template && isKin(each.template, kind));
	const numbers = kin.flatMap(({ title }) => seriesIn(title)?.last ?? []);
	const place = {
		container: parent,
		siblings,
		index: siblings.indexOf(kin.at(-1)!) + 1,
		level: section.level,
	};
	const change = insertAt(source, template, kind, place, {
		title: (heading) => numberedOn(withoutNumbering(heading), Math.max(0, ...numbers)),
		omit: () => false,
	});
	return [{ title: titles.addAnother(nameOf(kind.title)), ...change }];
}

function repeatable(template: Template, section: TemplateSection): TemplateSection | undefined {
	const all = flatten(template.sections);
	const siblings = all.find(({ children }) => children.includes(section))?.children ?? template.sections;
	return siblings.find((each) => each.repeatable && isKin(each, section));
}

/** The same section, or `Phase 1: […]` and `Phase 2: […]`. */
function isKin(a: TemplateSection, b: TemplateSection): boolean {
	if (a === b) return true;
	const first = titlePattern(a.title);
	const second = titlePattern(b.title);
	return first.open && second.open && first.prefix === second.prefix && first.suffix === second.suffix;
}

interface Series {
	readonly before: string;
	readonly first: number;
	readonly last: number;
	readonly behind: string;
}

/** `Phase 2: Core`, `Sprint 3-4`, `[Component 1: API Layer]`. */
function seriesIn(title: string): Series | undefined {
	const match = /^(\W?\p{L}[\p{L}\s]*?\s)(\d+)(?:[-–](\d+))?(?=\W|$)(.*)$/u.exec(withoutNumbering(title));
	if (!match) return undefined;
	const [, before, first, last, behind] = match;
	return { before: before!, first: Number(first), last: Number(last ?? first), behind: behind! };
}

/** Behind the number the template's prompt stays, a name that is no prompt gives way to one. */
function numberedOn(title: string, last: number): string {
	const series = seriesIn(title);
	if (!series) return title;
	const { before, behind } = series;
	const width = series.last - series.first;
	const number = width > 0 ? `${last + 1}-${last + 1 + width}` : String(last + 1);
	const name = /[[{<]/.test(before + behind) ? behind : behind.replace(/^(\s*[:–—.-]\s*)\S.*$/, '$1[Title]');
	return before + number + name;
}

/** What a kind of section is called: `Component` of `Component: [Name]`, `Interface Name` of `[Interface Name]`. */
function nameOf(title: string): string {
	const words = withoutNumbering(title).replaceAll('`', '');
	const before = words.replace(/(?:\s+\d.*|\s*[:–—-]?\s*[[{<].*)$/, '').trim();
	return (
		before ||
		words
			.replace(/[[\]{}<>]/g, '')
			.replace(/\s+\d.*$/, '')
			.trim()
	);
}
