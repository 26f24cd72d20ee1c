import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

/** What the output is shown on. */
export interface Dress {
	/** Columns that a line may take. */
	readonly width: number;
	readonly colours: boolean;
}

/** Colours in a terminal unless NO_COLOR is set; FORCE_COLOR has the last word. */
export function dressFor(
	{ isTTY, columns }: Pick<WriteStream, 'isTTY' | 'columns'>,
	env: NodeJS.ProcessEnv = process.env,
): Dress {
	const forced = env.FORCE_COLOR;
	return {
		width: Math.max(columns || 100, 40),
		colours:
			forced === undefined ? isTTY && !env.NO_COLOR && env.TERM !== 'dumb' : !/^(?:0|false)$/.test(forced),
	};
}

export interface Style {
	readonly width: number;
	/** Puts `text` in a colour or weight, where these are shown. */
	readonly paint: (style: Parameters<typeof styleText>[0], text: string) => string;
}

export function styleOf({ width, colours }: Dress): Style {
	return {
		width,
		paint: colours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text,
	};
}
