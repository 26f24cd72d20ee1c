import { duration, quotient, type Row } from '../table.ts';
import { type Both, each } from './both.ts';

export const columns = ['what', 'ours', 'built-in', 'ratio', 'bar'] as const;

/** `bar`: the most that ours may be. */
export function valueRow<Measured>(
	what: string,
	both: Both<Measured>,
	of: (measured: Measured) => number,
	bar: number,
	format: (value: number) => string,
): Row {
	const { ours, builtIn } = each(both, of);
	return { cells: [what, format(ours), format(builtIn), '', `≤ ${format(bar)}`], isHeld: ours <= bar };
}

/** Of milliseconds; `bar`: the most that ours ÷ built-in may be, undefined where nothing is promised. */
export function ratioRow<Measured>(
	what: string,
	both: Both<Measured>,
	of: (measured: Measured) => number,
	bar: number | undefined,
): Row {
	const { ours, builtIn } = each(both, of);
	const ratio = ours / builtIn;
	return {
		cells: [
			what,
			duration(ours),
			duration(builtIn),
			quotient(ratio),
			bar === undefined ? '' : `≤ ${quotient(bar)}`,
		],
		isHeld: bar === undefined ? undefined : ratio <= bar,
	};
}

export const pixels = (value: number) => `${Number(value.toFixed(1))} px`;
export const factor = (value: number) => value.toFixed(2);
