import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrsCandidate } from '../../../formats/crs/crsTypes';
import type { Bounds } from '../../../model/units';
import { CandidateMarks } from './CandidateMarks';
import classes from './CrsMap.module.css';
import { landPath } from './landPath';
import { fitView, toPixels, toWorld } from './mapView';
import { OutlinePath } from './OutlinePath';
import { ScaleBar } from './ScaleBar';
import { TownNames } from './TownNames';
import { useLand } from './useLand';
import { useMapView } from './useMapView';

type Props = {
  readonly candidates: readonly CrsCandidate[];
  /** Place of the chosen one in the list. */
  readonly chosen: number | null;
  readonly open: readonly Bounds[];
  readonly choose: (index: number) => void;
};

/** Where each candidate would land, beside what is open: coast, towns, outlines. No tiles, no network. */
export function CrsMap({ candidates, chosen, open, choose }: Props) {
  const { t } = useTranslation();
  const { ref: frame, width, height } = useElementSize();
  const size = useMemo(() => ({ width, height }), [width, height]);
  const hold = useRef<HTMLElement>(null);
  const { view, flyTo, zoomBy, drag } = useMapView(hold, size);
  const land = useLand();
  const held = useRef<{ x: number; y: number; moved: boolean } | null>(null);
  const all = useMemo(() => [...candidates.map(({ bounds }) => bounds), ...open], [candidates, open]);
  const target = chosen === null ? undefined : candidates[chosen];

  useEffect(() => {
    if (size.width === 0) return;
    if (!target) flyTo(fitView(all, size, LEAST_M));
    else flyTo(fitView(isNear(target) ? [target.bounds, ...open] : [target.bounds], size, leastOf(target)));
  }, [target, all, open, size, flyTo]);

  const path = useMemo(() => (land ? landPath(land, view, size) : ''), [land, view, size]);
  const move = ({ clientX: x, clientY: y, pointerId }: PointerEvent) => {
    if (!held.current) return;
    const [dx, dy] = [x - held.current.x, y - held.current.y];
    // A hand that trembles on a click is no drag: a captured pointer would click on nothing.
    if (!held.current.moved && Math.hypot(dx, dy) < 4) return;
    hold.current?.setPointerCapture(pointerId);
    drag(dx, dy);
    held.current = { x, y, moved: true };
  };
  const release = () => {
    held.current = null;
  };
  return (
    <div className={classes.frame} ref={frame}>
      <section
        ref={hold}
        className={classes.hold}
        aria-label={t('import.crs.map')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is dragged and zoomed must be reachable by keyboard
        tabIndex={0}
        onPointerDown={({ clientX: x, clientY: y }) => {
          held.current = { x, y, moved: false };
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={(event) => {
          const step = STEPS[event.key];
          if (step) drag(step[0], step[1]);
          else if (event.key === '+' || event.key === '=') zoomBy(2);
          else if (event.key === '-') zoomBy(0.5);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <svg className={classes.map} viewBox={`0 0 ${width || 1} ${height || 1}`} aria-hidden="true">
          <path className={classes.land} d={path} />
          <TownNames view={view} size={size} candidates={candidates} />
          {open.map((bounds) => {
            const [west, south, east, north] = bounds;
            const [left, bottom] = toPixels(toWorld(west, south), view, size);
            const [right, top] = toPixels(toWorld(east, north), view, size);
            const [wide, high] = [Math.max(right - left, 3), Math.max(bottom - top, 3)];
            return (
              <rect
                key={bounds.join()}
                className={classes.open}
                x={left}
                y={top}
                width={wide}
                height={high}
              />
            );
          })}
          {inDrawingOrder(candidates, chosen).map((index) => {
            const candidate = candidates[index]!;
            return (
              <OutlinePath
                key={`${candidate.crs} ${candidate.axes}`}
                candidate={candidate}
                chosen={index === chosen}
                faded={chosen !== null && index !== chosen}
                view={view}
                size={size}
                choose={() => choose(index)}
              />
            );
          })}
          <CandidateMarks candidates={candidates} chosen={chosen} view={view} size={size} choose={choose} />
        </svg>
      </section>
      <div className={classes.buttons}>
        <ActionIcon variant="default" size={28} aria-label={t('import.crs.zoomIn')} onClick={() => zoomBy(3)}>
          <IconPlus size={15} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t('import.crs.zoomOut')}
          onClick={() => zoomBy(1 / 3)}
        >
          <IconMinus size={15} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={28}
          aria-label={t('import.crs.showAll')}
          onClick={() => flyTo(fitView(all, size, LEAST_M))}
        >
          <IconMaximize size={15} />
        </ActionIcon>
      </div>
      {open.length > 0 && (
        <div className={classes.legend} aria-hidden="true">
          <span className={classes.legendOpen} /> {t('import.crs.open')}
        </div>
      )}
      <div className={classes.credit}>{CREDIT}</div>
      <ScaleBar view={view} />
    </div>
  );
}

/** What is chosen is drawn over the others. */
function inDrawingOrder(candidates: readonly CrsCandidate[], chosen: number | null): number[] {
  return candidates.map((_, index) => index).sort((a, b) => Number(a === chosen) - Number(b === chosen));
}

/** Far from what is open, the towns around tell more than the outline alone. */
function isNear({ distance_m }: CrsCandidate): boolean {
  return distance_m !== null && distance_m < 20_000;
}

function leastOf(candidate: CrsCandidate): number {
  return isNear(candidate) ? 400 : 60_000;
}

const LEAST_M = 30_000;

/** Whose towns and coast these are; see data/reference. */
const CREDIT = '© GeoNames · Natural Earth';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
};
