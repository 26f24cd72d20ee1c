import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
	typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>
>;

/** Reads the arguments of a command. Throws a `UsageError` for an option that the command does not have. */
export function parseArguments<T extends Options>(args: readonly string[], options: T): Parsed<T> {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true });
	} catch (error) {
		const reason = (error as Error).message.split(/\. |\n/, 1)[0]!.replace(/\.$/, '');
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
