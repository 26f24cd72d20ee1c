import { finds, leaves } from './marked.ts';

describe('silence', () => {
	leaves([
		'<!-- technical-design-disable-next-line placeholder -->\n**Owner**: [Name]',
		'<!-- technical-design-disable-next-line -->\n\n**Owner**: [Name]',
		'<!-- technical-design-disable-next-line placeholder, unfinished -->\n- TBD: [Name]',
		'# T\n\n<!-- technical-design-disable-next-line empty-section -->\n## Goals\n',
	]);
	finds('placeholder', [
		'<!-- technical-design-disable-next-line unfinished -->\n**Owner**: «[Name]»',
		'<!-- technical-design-disable-next-line placeholder -->\n**A**: [Name]\n**B**: «[Name]»',
		'<!-- technical-design-disable-next-line placeholder -->\n```\ncode\n```\n**Owner**: «[Name]»',
		'```\n<!-- technical-design-disable-next-line placeholder -->\n```\n**Owner**: «[Name]»',
	]);
});
