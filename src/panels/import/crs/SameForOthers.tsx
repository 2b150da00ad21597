import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CrsChoice } from '../../../formats/crs/crsTypes';
import type { RecognisedFile } from '../../../formats/importTypes';
import { chooseCrs, isSameCrs } from '../../../state/commands/importChoices';
import { useApp } from '../../../state/store';
import classes from './CrsSection.module.css';

/** Files of one survey lie in one grid: answers the same question for those that could be in it too. */
export function SameForOthers({
  file,
  choice,
}: {
  readonly file: RecognisedFile;
  readonly choice: CrsChoice;
}) {
  const { t } = useTranslation();
  const proposal = useApp((state) => state.import.proposal);
  const chosen = useApp((state) => state.import.crs);
  const others = (proposal?.files ?? []).filter(
    ({ key, crs }) =>
      key !== file.key &&
      chosen[key] === undefined &&
      crs?.candidates.some((candidate) => isSameCrs(candidate, choice)),
  );
  if (others.length === 0) return null;
  return (
    <div className={classes.same}>
      <Button
        size="xs"
        variant="light"
        onClick={() =>
          chooseCrs(
            others.map(({ key }) => key),
            choice,
          )
        }
      >
        {t('import.crs.sameForOthers', { count: others.length })}
      </Button>
    </div>
  );
}
