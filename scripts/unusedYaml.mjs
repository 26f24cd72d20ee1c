// Stands in for what `withoutUnusedYaml.mjs` leaves out.
const none = undefined;

export const foldFlowLines = (/** @type {string} */ text) => text;

export {
	none as applyReviver,
	none as binary,
	none as createNode,
	none as FOLD_BLOCK,
	none as FOLD_FLOW,
	none as FOLD_QUOTED,
	none as floatTime,
	none as intTime,
	none as omap,
	none as pairs,
	none as set,
	none as timestamp,
	none as visit,
};
