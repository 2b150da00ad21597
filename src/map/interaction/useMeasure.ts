import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { LonLat } from '../../model/units';
import { addMeasurePoint, finishMeasure, removeMeasurePoint } from '../../state/commands/tool';
import { store, useApp } from '../../state/store';
import { useFormat } from '../../ui/format';
import { MEASURE_SOURCE } from '../layers/measure';
import { type MeasureKind, type MeasureTotals, measureFeatures, measureTotals } from './measureFeatures';

export type Measuring = {
  readonly kind: MeasureKind;
  readonly totals: MeasureTotals;
  readonly finished: boolean;
};

/** Runs the measure tools: points by click or Space, a live end at the pointer, drawn once a frame. */
export function useMeasure(map: MapLibreMap): Measuring | null {
  const active = useApp((state) => state.tool.active);
  const placed = useApp((state) => state.tool.points);
  const finished = useApp((state) => state.tool.finished);
  const [pointer, setPointer] = useState<LonLat | null>(null);
  const format = useFormat();
  const kind = active === 'measure_distance' ? 'distance' : active === 'measure_area' ? 'area' : null;

  useEffect(() => (kind ? listen(map, setPointer) : undefined), [map, kind]);

  const points = pointer && !finished && placed.length > 0 ? [...placed, pointer] : placed;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const features = measureFeatures(kind ?? 'distance', kind ? points : [], {
        length: (metres) => format.length(metres, 2),
        area: (squareMetres) => format.area(squareMetres, squareMetres < 1000 ? 1 : 0),
      });
      void map.getSource<GeoJSONSource>(MEASURE_SOURCE)?.setData(features);
    });
    return () => cancelAnimationFrame(frame);
  }, [map, kind, points, format]);

  return kind && { kind, totals: measureTotals(kind, points), finished };
}

function listen(map: MapLibreMap, setPointer: (at: LonLat | null) => void): () => void {
  const canvas = map.getCanvas();
  let frame = 0;
  const click = ({ lngLat, originalEvent }: MapMouseEvent) => {
    if (originalEvent.detail <= 1) addMeasurePoint([lngLat.lng, lngLat.lat]);
  };
  const finish = (event: MapMouseEvent) => {
    event.preventDefault();
    finishMeasure();
  };
  const move = ({ lngLat }: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => setPointer([lngLat.lng, lngLat.lat]));
  };
  const key = (event: KeyboardEvent) => {
    const { lng, lat } = map.getCenter();
    if (event.key === 'Enter') finishMeasure();
    else if (event.key === 'Backspace' && store.getState().tool.points.length > 0) removeMeasurePoint();
    else if (event.key === ' ') addMeasurePoint([lng, lat]);
    else return;
    event.preventDefault();
  };
  map.on('click', click);
  map.on('dblclick', finish);
  map.on('mousemove', move);
  canvas.addEventListener('keydown', key);
  canvas.focus({ preventScroll: true });
  return () => {
    cancelAnimationFrame(frame);
    setPointer(null);
    map.off('click', click);
    map.off('dblclick', finish);
    map.off('mousemove', move);
    canvas.removeEventListener('keydown', key);
  };
}
