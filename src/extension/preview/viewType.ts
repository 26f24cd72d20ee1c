/** Of the panels: VS Code restores them by it, and `package.json` names it in conditions. */
export const viewType = 'technicalDesign.preview';
