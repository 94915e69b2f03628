import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Box from '@material-ui/core/Box';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';

const TITLE_ID = 'marketplace-own-plugin';

/** Those of which a person has to know nothing but where the plugin is. */
const SOURCES = [
  'marketplace:',
  '  sources:',
  '    # The entries that come with the marketplace: name them too',
  '    - { id: bundled, type: bundled }',
  '    # Plugins that are developed in the repository of the portal',
  '    - { id: ours, type: workspace }',
  '    # Plugins of a registry, by the names of their packages',
  '    - id: company',
  '      type: packages',
  "      packages: ['@acme/backstage-plugin-x']",
  '    # Entries that people have written',
  '    - { id: entries, type: entities, target: ../../marketplace }',
].join('\n');

/**
 * Tells how plugins of one's own get into the marketplace, where the portal has no page of
 * its own that does.
 *
 * @internal
 */
export function OwnPluginDialog({
  open,
  onClose,
}: {
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      maxWidth="md"
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>{t('addPlugin.own')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">
          {t('addPlugin.ownHint')}
        </DialogContentText>
        <Box mb={2}>
          <CodeBlock title="app-config.yaml" text={SOURCES} />
        </Box>
        <DialogContentText variant="body2">
          {t('addPlugin.ownMore')}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="primary" onClick={onClose}>
          {t('addPlugin.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
