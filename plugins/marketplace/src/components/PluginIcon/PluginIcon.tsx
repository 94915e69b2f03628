import { makeStyles } from '@material-ui/core/styles';
import { PluginSummary } from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { tileColor } from './tileColor';

const useStyles = makeStyles(
  theme => ({
    tile: {
      flex: 'none',
      width: theme.spacing(6),
      height: theme.spacing(6),
      borderRadius: theme.spacing(1.25),
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'center',
    },
    small: {
      width: theme.spacing(4),
      height: theme.spacing(4),
      borderRadius: theme.spacing(1),
      '&$logo': { padding: theme.spacing(0.75) },
      '&$letter': { fontSize: theme.typography.pxToRem(16) },
    },
    // Until it has arrived, the place is seen.
    image: {
      objectFit: 'contain',
      backgroundColor: theme.palette.action.hover,
    },
    // Logos are drawn for light ground, so their tile stays light in every theme.
    logo: {
      objectFit: 'contain',
      boxSizing: 'border-box',
      padding: theme.spacing(1.25),
      backgroundColor: theme.palette.common.white,
      border: `1px solid ${theme.palette.divider}`,
    },
    letter: {
      color: theme.palette.common.white,
      fontSize: theme.typography.pxToRem(22),
      fontWeight: 'bold',
    },
  }),
  { name: 'MarketplacePluginIcon' },
);

/**
 * The icon of a plugin, or a coloured tile with its first letter. It repeats what
 * stands beside it, so assistive technology skips it.
 *
 * @internal
 */
export function PluginIcon({
  plugin: { icon, name, title },
  size = 'medium',
}: {
  plugin: Pick<PluginSummary, 'icon' | 'name' | 'title'>;
  size?: 'small' | 'medium';
}) {
  const classes = useStyles();
  const [broken, setBroken] = useState<string>();
  const tile = `${classes.tile} ${size === 'small' ? classes.small : ''}`;

  if (icon && broken !== icon) {
    // What an entry brings along is a bare logo; what the backend draws is a whole tile.
    const isLogo = icon.startsWith('data:');
    return (
      <img
        className={`${tile} ${isLogo ? classes.logo : classes.image}`}
        src={icon}
        alt=""
        loading="lazy"
        onError={() => setBroken(icon)}
      />
    );
  }
  return (
    <span
      className={`${tile} ${classes.letter}`}
      style={{ backgroundColor: tileColor(name) }}
      aria-hidden
    >
      {[...title][0]?.toLocaleUpperCase()}
    </span>
  );
}
