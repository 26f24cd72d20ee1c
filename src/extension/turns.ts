/** Milliseconds of work after which others get their turn. */
const slice = 10;

/** Long work that lets others have their turn. */
export class Turns {
	#begin = performance.now();

	/** Whether it is time for others. */
	get isOver(): boolean {
		return performance.now() - this.#begin > slice;
	}

	/** Lets others have their turn. */
	async pass(): Promise<void> {
		await new Promise((resolve) => setTimeout(resolve));
		this.#begin = performance.now();
	}
}
