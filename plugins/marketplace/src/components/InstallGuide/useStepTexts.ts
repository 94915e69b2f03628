import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useLocale } from '../../hooks';
import { marketplaceTranslationRef } from '../../translation';
import { TaskStep } from './isTask';

/**
 * Says what to do, in a sentence for each step.
 *
 * @internal
 */
export function useStepTexts(): (step: TaskStep) => string {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const locale = useLocale();

  return step => {
    switch (step.kind) {
      case 'add-dependency':
        return t('guide.addDependency', placeOf(step));
      case 'update-dependency':
        return t('guide.updateDependency', placeOf(step));
      case 'remove-dependency':
        return t('guide.removeDependency', placeOf(step));
      case 'add-line':
        return step.half === 'backend'
          ? t('guide.addLine', { name: step.packageName })
          : t(step.after ? 'guide.addRoute' : 'guide.addImport', {
              name: step.packageName,
            });
      case 'remove-line':
        return t('guide.removeLine', { name: step.packageName });
      case 'wire-by-hand':
        return step.reason === 'legacy-app'
          ? t('guide.legacyApp', { name: step.packageName })
          : t('guide.byHand', { name: step.packageName });
      case 'unwire-by-hand':
        return step.reason === 'legacy-app'
          ? t('guide.legacyAppWithout', { name: step.packageName })
          : t('guide.byHandWithout', { name: step.packageName });
      case 'configure':
        return t('guide.configure', { name: step.packageName });
      case 'allow':
        return t('guide.allow', { name: step.packageName });
      default:
        return t('guide.restart');
    }
  };

  function placeOf({
    half,
    packages,
    workspace,
  }: Extract<TaskStep, { command: string }>) {
    const yours =
      half === 'frontend' ? t('guide.yourApp') : t('guide.yourBackend');
    return {
      names: new Intl.ListFormat(locale).format(packages),
      workspace: workspace ?? yours,
    };
  }
}
