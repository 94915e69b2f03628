import { Link } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import { useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { OwnPluginDialog } from './OwnPluginDialog';
import { useSuggestUrl } from './useSuggestUrl';

const useStyles = makeStyles(
  { open: { textTransform: 'none', whiteSpace: 'nowrap' } },
  { name: 'MarketplaceAddPluginMenu' },
);

/**
 * What to do about a plugin that is missing: suggest it to others, or add one's own.
 *
 * @internal
 */
export function AddPluginMenu({
  search,
}: {
  /** What the person looks for, to suggest it; may be empty. */
  search: string;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const documentation = useApi(configApiRef).getOptionalString(
    'marketplace.suggest.documentationUrl',
  );
  const suggest = useSuggestUrl(search);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [telling, setTelling] = useState(false);
  const close = () => setAnchor(undefined);

  return (
    <>
      <Button
        size="small"
        className={classes.open}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        endIcon={<ArrowDropDownIcon />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('addPlugin.open')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={close}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem
          component={Link}
          to={suggest}
          underline="none"
          color="textPrimary"
          onClick={close}
        >
          {t('addPlugin.suggest')}
        </MenuItem>
        {documentation ? (
          <MenuItem
            component={Link}
            to={documentation}
            underline="none"
            color="textPrimary"
            onClick={close}
          >
            {t('addPlugin.own')}
          </MenuItem>
        ) : (
          <MenuItem
            onClick={() => {
              close();
              setTelling(true);
            }}
          >
            {t('addPlugin.own')}
          </MenuItem>
        )}
      </Menu>
      <OwnPluginDialog open={telling} onClose={() => setTelling(false)} />
    </>
  );
}
