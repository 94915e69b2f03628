import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import Typography from '@material-ui/core/Typography';
import { ComponentType, ReactNode } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { SubtleText } from '../SubtleText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      padding: theme.spacing(8, 2),
      textAlign: 'center',
    },
    inside: { padding: theme.spacing(3, 2) },
    icon: {
      fontSize: theme.typography.pxToRem(56),
      color: theme.palette.text.disabled,
    },
  }),
  { name: 'MarketplaceEmptyNote' },
);

/**
 * Says why there is nothing to show, and what to do about it.
 *
 * @internal
 */
export function EmptyNote({
  icon: Icon,
  title,
  description,
  level = 2,
  onClear,
  children,
}: {
  icon: ComponentType<SvgIconProps>;
  title: string;
  description: string;
  /** Of the heading; 4 within a section or a card. */
  level?: 2 | 4;
  /** Takes search and filters away, where nothing is left because of them. */
  onClear?: () => void;
  /** A way out. */
  children?: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <div className={`${classes.root} ${level === 4 ? classes.inside : ''}`}>
      <Icon className={classes.icon} aria-hidden />
      <Typography variant="h6" component={`h${level}` as const}>
        {title}
      </Typography>
      <SubtleText>{description}</SubtleText>
      {onClear && (
        <Button variant="outlined" color="primary" onClick={onClear}>
          {t('noMatch.clear')}
        </Button>
      )}
      {children}
    </div>
  );
}
