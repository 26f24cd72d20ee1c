import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const program = resolve('dist/cli.js');

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** A folder of its own for a test, with these files in it. `remove` it afterwards. */
export class Folder {
	readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'technical-design-')));

	constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
		for (const [name, content] of Object.entries(files)) this.write(name, content);
	}

	write(name: string, content: string | Uint8Array): void {
		const file = join(this.path, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}

	/** Runs the built `technical-design` in the folder or one below it, as in a pipe and without input. `stdout`: a file instead. */
	run(
		args: readonly string[],
		{
			env = {},
			below = '',
			stdout: out = 'pipe',
		}: { env?: NodeJS.ProcessEnv; below?: string; stdout?: number | 'pipe' } = {},
	): Run {
		const { FORCE_COLOR, NO_COLOR, GITHUB_WORKSPACE, ...inherited } = process.env;
		const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
			cwd: join(this.path, below),
			encoding: 'utf8',
			env: { ...inherited, ...env },
			stdio: ['ignore', out, 'pipe'],
		});
		return { code: status, stdout, stderr };
	}

	remove(): void {
		rmSync(this.path, { recursive: true });
	}
}
