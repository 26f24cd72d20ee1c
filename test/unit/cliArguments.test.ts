import assert from 'node:assert/strict';
import { check } from '../../src/cli/check.ts';
import { UsageError } from '../../src/cli/errors.ts';
import { createDocument } from '../../src/cli/new.ts';
import { listTemplates } from '../../src/cli/templates.ts';

/** What a command says to arguments that it refuses. */
async function refusal(command: (args: readonly string[]) => unknown, args: readonly string[]) {
	try {
		await command(args);
	} catch (error) {
		assert.ok(error instanceof UsageError);
		return error.message;
	}
	return assert.fail('accepted');
}

describe('wrong use is told in one line:', () => {
	const cases: [command: (args: readonly string[]) => unknown, args: string[], line: string][] = [
		[check, ['--fromat', 'json'], "Unknown option '--fromat'. See technical-design --help."],
		[check, ['--json'], "Unknown option '--json'. See technical-design --help."],
		[check, ['--format'], "Option '--format <value>' argument missing. See technical-design --help."],
		[check, ['--format', 'xml'], '--format cannot be “xml”: choose stylish, unix, json, sarif or github.'],
		[
			check,
			['--fail-on', 'hint'],
			'--fail-on cannot be “hint”: choose information, warning, error or never.',
		],
		[check, [''], 'An argument is empty: name what it stands for, or leave it out.'],
		[check, ['docs', ''], 'An argument is empty: name what it stands for, or leave it out.'],
		[check, ['--templates', ''], '--templates is empty: give it a value, or leave it out.'],
		[createDocument, [], 'Name the template to start from; technical-design templates lists them.'],
		[createDocument, ['adr'], 'Give the document a title: --title "…".'],
		[createDocument, ['adr', '--title', ' '], 'Give the document a title: --title "…".'],
		[
			createDocument,
			['adr', '--title', '--out', 'docs'],
			'--title lacks its value: one that begins with a dash goes behind “=”.',
		],
		[
			createDocument,
			['adr', '--title', 'Retry', 'payments'],
			'“payments” is one too many: put a title of several words in quotes.',
		],
		[
			createDocument,
			['adr', '--title', 'A', '--set', 'author'],
			'--set takes a name and a value, as in --set author=Ada: “author” is not name=value.',
		],
		[
			createDocument,
			['adr', '--title', 'A', '--set', '=Ada'],
			'--set takes a name and a value, as in --set author=Ada: “=Ada” is not name=value.',
		],
		[listTemplates, ['adr'], '“adr” is one too many: use technical-design templates.'],
	];
	for (const [command, args, line] of cases) {
		it(`${command.name} ${args.join(' ')}`, async () => assert.equal(await refusal(command, args), line));
	}
});
