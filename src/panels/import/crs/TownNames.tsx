import { useEffect, useMemo, useState } from 'react';
import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import type { Place } from '../../../formats/crs/places';
import { useFormat } from '../../../ui/format';
import classes from './CrsMap.module.css';
import { letteredMarks } from './letteredMarks';
import type { MapView, Size } from './mapView';
import { townLabels } from './townLabels';

type Props = { readonly view: MapView; readonly size: Size; readonly candidates: readonly CrsCandidate[] };

/** A few names of towns to find one's bearings by. */
export function TownNames({ view, size, candidates }: Props) {
  const { language } = useFormat();
  const towns = useTowns();
  const labels = useMemo(() => {
    const marks = letteredMarks(candidates, view, size).map(({ at }) => at);
    return townLabels(towns, view, size, marks);
  }, [towns, view, size, candidates]);
  return labels.map(({ place, at: [x, y] }) => (
    <g key={`${place.lon} ${place.lat}`} className={classes.town}>
      <circle cx={x} cy={y} r={2} />
      <text x={x + 5} y={y} dy="0.36em">
        {(language === 'zh' ? place.zh : null) ?? place.en}
      </text>
    </g>
  ));
}

function useTowns(): readonly Place[] {
  const [towns, setTowns] = useState<readonly Place[]>([]);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const { allTowns } = await import('../../../formats/crs/places');
      const loaded = await allTowns();
      if (!gone) setTowns(loaded);
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return towns;
}
