// Stands in for what `withoutOldYaml.mjs` leaves out.
const none = undefined;

export {
	none as binary,
	none as floatTime,
	none as intTime,
	none as omap,
	none as pairs,
	none as set,
	none as timestamp,
};
