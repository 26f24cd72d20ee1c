/** Runs `work` at once, then at most once every `interval` ms; the last call is never lost. */
export class Throttle {
	readonly #work: () => void;
	readonly #interval: number;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#again = false;

	constructor(work: () => void, interval: number) {
		this.#work = work;
		this.#interval = interval;
	}

	/** Whether work is still to be done. */
	get isWaiting(): boolean {
		return this.#again;
	}

	run(): void {
		if (this.#timer !== undefined) {
			this.#again = true;
			return;
		}
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			if (this.#again) {
				this.#again = false;
				this.run();
			}
		}, this.#interval);
		this.#work();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#again = false;
	}
}
