import { parentPort, workerData } from 'node:worker_threads';
import { DesignDocument } from '../../src/core/index.ts';
import { Chance } from '../evaluation/words.ts';
import type { Job } from './linearity.ts';
import { compare, type Effort, timed } from './measure.ts';
import { pathological } from './pathological.ts';
import { templates } from './texts.ts';
import { letter } from './typing.ts';

const effort: Effort = { pairs: 3, seconds: 0.5, warmUp: 0 };
const chance = new Chance(1);

const { input, work }: Job = workerData;
const { count, make } = pathological[input]!;
const sizes = [make(count), make(count / 2)] as const;

const tasks = {
	open: (text: string) => () => timed(() => DesignDocument.open(text, { templates }).findings),
	keystroke: (text: string) => {
		const document = DesignDocument.open(text, { templates });
		const offset = Math.floor(text.length / 2);
		return () => {
			const key = letter(chance);
			return timed(() => {
				document.update([{ offset, length: 0, text: key }]);
				return [document.findings, document.completeness];
			});
		};
	},
}[work];

parentPort!.postMessage(await compare(tasks(sizes[0]), tasks(sizes[1]), effort));
