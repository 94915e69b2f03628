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
    image: { objectFit: 'contain' },
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
}: {
  plugin: Pick<PluginSummary, 'icon' | 'name' | 'title'>;
}) {
  const classes = useStyles();
  const [broken, setBroken] = useState(false);

  if (icon && !broken) {
    // What an entry brings along is a bare logo; what the backend draws is a whole tile.
    const isLogo = icon.startsWith('data:');
    return (
      <img
        className={`${classes.tile} ${isLogo ? classes.logo : classes.image}`}
        src={icon}
        alt=""
        loading="lazy"
        onError={() => setBroken(true)}
      />
    );
  }
  return (
    <span
      className={`${classes.tile} ${classes.letter}`}
      style={{ backgroundColor: tileColor(name) }}
      aria-hidden
    >
      {[...title][0]?.toLocaleUpperCase()}
    </span>
  );
}
