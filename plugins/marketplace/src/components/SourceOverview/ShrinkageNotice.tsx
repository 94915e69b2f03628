import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import {
  SourceRefresh,
  SourceShrinkage,
} from 'backstage-plugin-marketplace-common';
import { useState } from 'react';
import { marketplaceTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { RelativeTime } from '../Time';
import { RemovalDialog } from './RemovalDialog';

/**
 * Which removals wait, and what makes them happen.
 *
 * @internal
 */
export function ShrinkageNotice({
  id,
  shrinkage,
  onConfirm,
}: {
  id: string;
  shrinkage: SourceShrinkage;
  /** Missing for people who may not have sources read. */
  onConfirm?: (refresh: SourceRefresh) => Promise<void>;
}) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const [open, setOpen] = useState(false);
  const { agreeing, from, reading, since, to } = shrinkage;
  const missing = from - to;
  const count = String(agreeing);

  return (
    <Notice severity="warning">
      <p>
        {t('shrunk.entities', { count: to, from: String(from) })}{' '}
        {t('shrunk.kept', { count: missing })}
      </p>
      <p>
        {to === 0 && t('shrunk.empty')}
        {to > 0 && agreeing < 2 && t('shrunk.agreeing', { agreeing: count })}
        {to > 0 &&
          agreeing > 1 &&
          t('shrunk.agreeingSince', {
            agreeing: count,
            since: <RelativeTime at={since} />,
          })}
      </p>
      {onConfirm && (
        <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
          {t('shrunk.remove')}
        </Button>
      )}
      {onConfirm && (
        <RemovalDialog
          id={id}
          count={missing}
          open={open}
          onClose={() => setOpen(false)}
          onConfirm={() => onConfirm({ confirm: reading })}
        />
      )}
    </Notice>
  );
}
