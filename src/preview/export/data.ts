/** A file of the page's own site as a `data:` address; undefined when it cannot be read. */
export async function dataAddress(address: string): Promise<string | undefined> {
	try {
		const response = await fetch(address);
		if (!response.ok) return undefined;
		const blob = await response.blob();
		return await new Promise((resolve, reject) => {
			const reader = new FileReader();
			reader.onload = () => resolve(reader.result as string);
			reader.onerror = reject;
			reader.readAsDataURL(blob);
		});
	} catch {
		return undefined;
	}
}
