/**
 * A click on a task's box, or Space, asks for it to be ticked in the source, and tells the state it was seen in. The box
 * itself follows the source.
 */
export function tickTasks(
	main: HTMLElement,
	tick: (box: HTMLInputElement, wasChecked: boolean) => void,
): void {
	main.addEventListener('click', (event) => {
		const box = event.target;
		if (!(box instanceof HTMLInputElement)) return;
		event.preventDefault();
		tick(box, !box.checked);
	});
}
