import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseMode, closeImport, takeFiles } from '../../state/commands/import';
import { useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { FileCard } from './FileCard';
import { bringsOnlyNotes, countToTake, usableFirst } from './proposal';
import classes from './steps.module.css';

/** What each file was recognised as, to be changed before anything is taken. */
export function ChooseStep() {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposal, mode, layers } = useApp((state) => state.import);
  if (!proposal) return null;
  const count = countToTake(proposal, layers);
  const project = proposal.projectName?.[format.language];
  const onlyNotes = bringsOnlyNotes(proposal);
  const hasFeatures = proposal.files.some(({ parts, fatal }) => parts.length > 0 && !fatal);
  const usable = hasFeatures || onlyNotes;
  return (
    <>
      {project && <p className={classes.project}>{t('import.choose.project', { name: project })}</p>}
      <div className={classes.files}>
        {usableFirst(proposal.files).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and their order stays
          <FileCard key={index} file={file} />
        ))}
      </div>
      {hasFeatures && (
        <Radio.Group
          className={classes.mode}
          label={t('import.choose.mode')}
          size="xs"
          value={mode}
          onChange={(value) => chooseMode(MODES.find((mode) => mode === value) ?? 'replace')}
        >
          <div className={classes.modes}>
            {MODES.map((value) => (
              <Radio
                key={value}
                size="xs"
                value={value}
                label={t(`import.choose.${value}`)}
                description={t(`import.choose.${value}Note`)}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {!usable && <p className={classes.kept}>{t('import.choose.nothing')}</p>}
      <div className={classes.buttons} data-sticky>
        <Button variant="default" onClick={closeImport} data-autofocus={!usable || undefined}>
          {t(usable ? 'import.cancel' : 'import.close')}
        </Button>
        {usable && (
          <Button disabled={count === 0 && !onlyNotes} onClick={() => void takeFiles()} data-autofocus>
            {onlyNotes
              ? t('import.choose.takeNotes')
              : count === 0
                ? t('import.choose.takeNothing')
                : t('import.choose.take', { count, number: format.number(count) })}
          </Button>
        )}
      </div>
    </>
  );
}

const MODES = ['replace', 'update', 'add'] as const;
