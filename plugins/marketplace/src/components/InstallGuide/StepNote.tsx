import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { isWebUrl } from 'backstage-plugin-marketplace-common';
import { marketplaceTranslationRef } from '../../translation';
import { TaskStep } from './isTask';

/**
 * What else there is to know of a step; nothing for most.
 *
 * @internal
 */
export function StepNote({ step }: { step: TaskStep }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);

  if (step.kind === 'wire-by-hand' || step.kind === 'unwire-by-hand') {
    const { documentation, packageName } = step;
    return documentation && isWebUrl(documentation) ? (
      <Typography variant="body2">
        <Link to={documentation}>
          {t('guide.documentation', { name: packageName })}
        </Link>
      </Typography>
    ) : null;
  }
  if (step.kind === 'add-line' || step.kind === 'remove-line') {
    const after = step.kind === 'add-line' ? step.after : undefined;
    return after || step.assumed ? (
      <Typography variant="body2" color="textSecondary" component="div">
        {after && (
          <div>
            {t('guide.after', { line: <code dir="ltr">{after}</code> })}
          </div>
        )}
        {step.assumed && <div>{t('guide.assumed')}</div>}
      </Typography>
    ) : null;
  }
  return null;
}
