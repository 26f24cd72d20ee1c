// @ts-check
// Mocha's own report, and after it the files in which something failed, a line each: `failing in FILE`.
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Spec {
	/** @type {Set<string>} */
	#files = new Set();

	/**
	 * @param {Mocha.Runner} runner
	 * @param {Mocha.MochaOptions} options
	 */
	constructor(runner, options) {
		super(runner, options);
		runner.on('fail', ({ file, parent }) => void this.#files.add(file ?? parent?.file ?? 'an unknown file'));
	}

	/** @override */
	epilogue() {
		super.epilogue();
		for (const file of this.#files) Mocha.reporters.Base.consoleLog(`  failing in ${file}`);
	}
};
