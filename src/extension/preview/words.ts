import { l10n } from 'vscode';
import type { PageWords } from '../../protocol.ts';

/** What the preview's page says itself. */
export function pageWords(): PageWords {
	return {
		diagram: l10n.t('Diagram'),
		line: l10n.t('Line {0}'),
		zoomIn: l10n.t('Zoom in'),
		zoomOut: l10n.t('Zoom out'),
		reset: l10n.t('Show all of it'),
		copySource: l10n.t('Copy source'),
		copied: l10n.t('Copied'),
		notCopied: l10n.t('Could not copy.'),
		openLarge: l10n.t('Open large'),
		close: l10n.t('Close'),
		saveSvg: l10n.t('Save as SVG'),
		savePng: l10n.t('Save as PNG'),
		notSaved: l10n.t('Could not save the diagram.'),
		diagramTooLong: l10n.t('This diagram is too long to be drawn: {0} characters of at most {1}'),
		remoteImages: l10n.t('Images from other sites are not loaded.'),
		loadImages: l10n.t('Load Images'),
		alwaysLoadImages: l10n.t('Always Load'),
		sections: l10n.t('{0} of {1} sections'),
		allSections: l10n.t('All {0} sections are complete'),
		open: l10n.t('Open: {0}'),
		nothingOpen: l10n.t('Nothing is left to fill in.'),
		beforeFirstHeading: l10n.t('Before the first heading'),
		hide: l10n.t('Hide'),
	};
}
