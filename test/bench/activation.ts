import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../../scripts/process.mjs';
import { type Spread, spreadOf } from './measure.ts';
import { product } from './product.ts';
import { duration, range, type Table } from './table.ts';

const runs = 15;
const bar = 30;

/** Whatever is asked of it, it gives itself, and nothing to iterate over: enough for a start. */
const vscodeStub = `
const anything = new Proxy(function () {}, {
	get: (_, key) =>
		key === 'then' ? undefined
		: key === Symbol.iterator ? function* () {}
		: key === Symbol.toPrimitive ? () => ''
		: key === 'prototype' ? Object.prototype
		: anything,
	set: () => true,
	apply: () => anything,
	construct: () => anything,
});
module.exports = anything;
`;

const start = `
const vscode = require('vscode');
const context = new Proxy({ subscriptions: [] }, { get: (own, key) => own[key] ?? vscode });
const begin = performance.now();
const extension = require('./dist/extension.js');
const loaded = performance.now();
extension.activate(context);
const end = performance.now();
if (context.subscriptions.length < 2) throw new Error('Activation failed.');
console.log(JSON.stringify({ load: loaded - begin, activate: end - loaded }));
process.exit();
`;

/** Budget: VS Code starts us late, and hardly notices. Stands for the real thing: in a bare Node, `vscode` a stub. */
export async function activation(): Promise<Table> {
	const { folder } = await product();
	mkdirSync(join(folder, 'node_modules/vscode'), { recursive: true });
	writeFileSync(join(folder, 'node_modules/vscode/index.js'), vscodeStub);
	writeFileSync(join(folder, 'start.cjs'), start);
	const times: { load: number; activate: number }[] = [];
	for (let left = runs; left > 0; left--) {
		times.push(JSON.parse(await runQuietly(process.execPath, [join(folder, 'start.cjs')])));
	}
	const total = spreadOf(times.map(({ load, activate }) => load + activate));
	const events: string[] = JSON.parse(readFileSync('package.json', 'utf8')).activationEvents;
	const row = (what: string, spread: Spread) => [
		what,
		duration(spread.median),
		range(spread, duration),
		String(runs),
	];
	return {
		title: 'Activation, in a bare Node with a stub for vscode',
		columns: ['what', 'median', 'least–greatest', 'processes', 'bar'],
		rows: [
			{
				cells: [...row('load the bundle and activate', total), `≤ ${bar} ms`],
				isHeld: total.median <= bar,
			},
			{ cells: [...row('  load', spreadOf(times.map(({ load }) => load))), ''], isHeld: undefined },
			{
				cells: [...row('  activate', spreadOf(times.map(({ activate }) => activate))), ''],
				isHeld: undefined,
			},
			{
				cells: ['activation events', events.join(', '), '', '', 'never at start-up'],
				isHeld: !events.some((event) => event === '*' || event === 'onStartupFinished'),
			},
		],
	};
}
