import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import ListIcon from '@material-ui/icons/ViewList';
import CardsIcon from '@material-ui/icons/ViewModule';
import { marketplaceTranslationRef } from '../../translation';
import { BrowseView } from './useBrowseView';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      display: 'flex',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    view: {
      width: 38,
      height: 38,
      padding: 0,
      borderRadius: theme.shape.borderRadius,
      '&[aria-pressed="true"]': {
        color: theme.palette.text.primary,
        backgroundColor: theme.palette.action.selected,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
  }),
  { name: 'MarketplaceViewToggle' },
);

const VIEWS = [
  ['cards', CardsIcon],
  ['list', ListIcon],
] as const;

/**
 * Shows plugins as cards or as a list.
 *
 * @internal
 */
export function ViewToggle({
  view,
  onChange,
}: {
  view: BrowseView;
  onChange: (view: BrowseView) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div role="group" aria-label={t('view.label')} className={classes.root}>
      {VIEWS.map(([value, Icon]) => (
        <Tooltip key={value} title={t(`view.${value}`)}>
          <IconButton
            className={classes.view}
            aria-label={t(`view.${value}`)}
            aria-pressed={value === view}
            onClick={() => onChange(value)}
          >
            <Icon fontSize="small" />
          </IconButton>
        </Tooltip>
      ))}
    </div>
  );
}
