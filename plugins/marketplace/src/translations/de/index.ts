import { browseTexts } from './browseTexts';
import { cardTexts } from './cardTexts';
import { guideTexts } from './guideTexts';
import { installedListTexts } from './installedListTexts';
import { installedTexts } from './installedTexts';
import { pluginPageTexts } from './pluginPageTexts';
import { provenanceTexts } from './provenanceTexts';
import { sourceTexts } from './sourceTexts';
import { statusTexts } from './statusTexts';

/**
 * Every text of the marketplace in German, by the path of the English one. It compiles
 * only while none is missing. Whom it speaks to is left open: neither du nor Sie.
 *
 * @internal
 */
export default {
  ...browseTexts,
  ...cardTexts,
  ...guideTexts,
  ...installedListTexts,
  ...installedTexts,
  ...pluginPageTexts,
  ...provenanceTexts,
  ...sourceTexts,
  ...statusTexts,
};
