import { FavoriteToggleIcon } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      // Above the link that covers the whole card.
      position: 'relative',
      zIndex: 1,
      flex: 'none',
      width: 32,
      height: 32,
      borderRadius: '50%',
      color: theme.palette.text.secondary,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
      '& svg': { fontSize: theme.typography.pxToRem(20) },
    },
  }),
  { name: 'MarketplaceStarButton' },
);

/**
 * Stars a plugin in the catalog, or takes its star away.
 *
 * @internal
 */
export function StarButton({
  plugin: { entityRef, title },
  starred,
  onToggle,
}: {
  plugin: Pick<PluginSummary, 'entityRef' | 'title'>;
  starred: boolean;
  onToggle: (entityRef: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <ButtonBase
      // There are many, and each ripple is an element of its own.
      disableRipple
      className={classes.root}
      aria-label={t('star.label', { title })}
      aria-pressed={starred}
      onClick={() => onToggle(entityRef)}
    >
      <FavoriteToggleIcon isFavorite={starred} />
    </ButtonBase>
  );
}
