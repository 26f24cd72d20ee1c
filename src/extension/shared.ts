/** Modules of this bundle that chunks take from it, by their paths in the repository: see `scripts/shareModules.mjs`, which lists them. */
export const shared: Readonly<Record<string, unknown>> = {};
