import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
	typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>
>;

/** Reads the arguments of a command. Throws a `UsageError` for an option that the command does not have. */
export function parseArguments<T extends Options>(args: readonly string[], options: T): Parsed<T> {
	const parsed = parse(args, options);
	// Most often a variable of the caller that is not set: the current folder, which it would name, is not meant.
	if (parsed.positionals.includes(''))
		throw new UsageError('An argument is empty: name what it stands for, or leave it out.');
	const empty = Object.entries(parsed.values).find(([, value]) => value === '');
	if (empty) throw new UsageError(`--${empty[0]} is empty: give it a value, or leave it out.`);
	return parsed;
}

function parse<T extends Options>(args: readonly string[], options: T): Parsed<T> {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		const reason = (error as Error).message.split(/\. |\n/, 1)[0]!.replace(/\.$/, '');
		const ambiguous = /^Option '(?:-\w, )?(--[^']+)' argument is ambiguous/.exec(reason)?.[1];
		if (ambiguous)
			throw new UsageError(`${ambiguous} lacks its value: one that begins with a dash goes behind “=”.`);
		throw new UsageError(`${reason}. See technical-design --help.`);
	}
}

/** The one of `choices` that `value` names, for the option `name`. */
export function oneOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
	const choice = choices.find((each) => each === value);
	if (choice === undefined) {
		throw new UsageError(`--${name} cannot be “${value}”: choose ${listOf(choices, 'or')}.`);
	}
	return choice;
}

/** `a, b or c`. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or'): string {
	return words.length > 1
		? `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
		: (words[0] ?? '');
}
