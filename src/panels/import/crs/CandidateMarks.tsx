import { useTranslation } from 'react-i18next';
import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import classes from './CrsMap.module.css';
import { letteredMarks, letterOf } from './letteredMarks';
import type { MapView, Size } from './mapView';
import { useCrsName } from './useCrsWords';

type Props = {
  readonly candidates: readonly CrsCandidate[];
  readonly chosen: number | null;
  readonly view: MapView;
  readonly size: Size;
  readonly choose: (index: number) => void;
};

/** The letters of the list, standing where each candidate lands. */
export function CandidateMarks({ candidates, chosen, view, size, choose }: Props) {
  const { t } = useTranslation();
  const nameOf = useCrsName();
  const marks = letteredMarks(candidates, view, size).sort(
    (a, b) => Number(a.indexes.includes(chosen ?? -1)) - Number(b.indexes.includes(chosen ?? -1)),
  );
  return marks.map(({ indexes, at: [x, y] }) => {
    const left = x - (indexes.length * WIDE) / 2;
    const top = y - HIGH - 7;
    return (
      <g key={indexes.join()} className={classes.mark}>
        <path className={classes.pin} d={`M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}Z`} />
        {indexes.map((index, place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the list
          <g
            key={index}
            className={classes.letter}
            data-chosen={index === chosen || undefined}
            data-letter={letterOf(index)}
            transform={`translate(${left + place * WIDE} ${top})`}
            onClick={() => choose(index)}
          >
            <title>
              {t('import.crs.mapChoose', { letter: letterOf(index), name: nameOf(candidates[index]!) })}
            </title>
            <rect width={WIDE} height={HIGH} rx={indexes.length > 1 ? 2 : 4} />
            <text x={WIDE / 2} y={HIGH / 2} dy="0.36em">
              {letterOf(index)}
            </text>
          </g>
        ))}
      </g>
    );
  });
}

const WIDE = 22;
const HIGH = 20;
