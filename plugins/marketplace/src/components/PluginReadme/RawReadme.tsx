import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';

/**
 * A readme as it is written.
 *
 * @internal
 */
export function RawReadme({ text }: { text: string }) {
  const { t } = useTranslationRef(marketplaceTranslationRef);
  return (
    <>
      <Typography variant="body2">{t('readme.raw')}</Typography>
      <CodeBlock text={text} />
    </>
  );
}
