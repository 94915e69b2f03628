import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { marketplaceTranslationRef } from '../../translation';
import { CodeBlock } from '../CodeBlock';
import { TaskStep } from './isTask';
import { linesOfKeys } from './linesOfKeys';
import { StepIcon } from './StepIcon';
import { StepNote } from './StepNote';
import { useStepTexts } from './useStepTexts';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 1,
      minWidth: 0,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
    },
    head: {
      display: 'flex',
      gap: theme.spacing(1),
      minHeight: theme.spacing(3.5),
      alignItems: 'flex-start',
      // The first line is in the middle of the number beside it.
      '& > *': { marginTop: theme.spacing(0.25) },
      '& > svg': { marginTop: theme.spacing(0.5) },
    },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'MarketplaceStep' },
);

/**
 * One thing to do: a sentence, and what to type or to add.
 *
 * @internal
 */
export function Step({ step }: { step: TaskStep }) {
  const classes = useStyles();
  const { t } = useTranslationRef(marketplaceTranslationRef);
  const textOf = useStepTexts();
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <StepIcon kind={step.kind} />
        <Typography className={classes.text}>{textOf(step)}</Typography>
      </div>
      {'command' in step && <CodeBlock wraps text={step.command} />}
      {'lines' in step && (
        <CodeBlock title={step.file} text={step.lines.join('\n')} />
      )}
      {step.kind === 'configure' && (
        <CodeBlock
          title={t('configForm.file')}
          text={linesOfKeys(step.required)}
        />
      )}
      {step.kind === 'allow' && (
        <CodeBlock text={step.permissions.join('\n')} />
      )}
      <StepNote step={step} />
    </div>
  );
}
