import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';

/**
 * Markdown as it is written, where it cannot be laid out.
 *
 * @internal
 */
export function PlainText({ text }: { text: string }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('readme.raw')}</Typography>
      <CodeBlock wraps text={text} />
    </>
  );
}
