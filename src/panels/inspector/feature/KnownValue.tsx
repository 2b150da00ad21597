import { useTranslation } from 'react-i18next';
import type { LayerId } from '../../../model/layer';
import { shownText } from '../../../model/shownText';
import { selectFeature } from '../../../state/commands/select';
import { useApp } from '../../../state/store';
import { StatusMark } from '../../../ui/StatusMark';
import { useFeatureWords } from '../featureWords';
import classes from '../Inspector.module.css';
import { sourceNumber } from '../sourceNumber';
import { valueText } from './propertyRows';
import { type KnownProperty, PROPERTY_SPECS, type PropertySpec, UNIT_TEXT } from './propertySpec';
import { WorksValue } from './WorksValue';

type Props = { readonly layer: LayerId; readonly property: KnownProperty; readonly value: unknown };

/** The value of a known property in words: never empty, a missing one says so. */
export function KnownValue({ layer, property, value }: Props) {
  const { t } = useTranslation();
  const words = useFeatureWords();
  const language = useApp((state) => state.view.language);
  if (value === null || value === undefined || value === '') {
    return <span className={classes.quiet}>{t('inspector.notStated')}</span>;
  }
  if (layer === 'compounds' && property === 'status') return <StatusMark status={String(value)} />;
  if (typeof value === 'boolean') return t(value ? 'inspector.feature.yes' : 'inspector.feature.no');
  if (typeof value === 'number') {
    const { unit }: PropertySpec = PROPERTY_SPECS[property];
    const text = property === 'year' || property === 'built' ? String(value) : sourceNumber(value, language);
    return unit ? `${text}${UNIT_TEXT[unit]}` : text;
  }
  if (property === 'works' && Array.isArray(value)) return <WorksValue works={value} />;
  const text = valueText(value);
  const target = LINKED_LAYER[property];
  if (target) return <FeatureLink layer={target} id={text} />;
  return (
    <span style={{ overflowWrap: 'anywhere' }}>
      {shownText(words.value(layer, property, text), LONGEST_VALUE)}
    </span>
  );
}

/** A node or lane that is named by its id, when the compound holds it. */
function FeatureLink({ layer, id }: { readonly layer: LayerId; readonly id: string }) {
  const known = useApp(
    (state) =>
      state.selection.contents?.rows.some(({ ref }) => ref.layer === layer && ref.id === id) ?? false,
  );
  if (!known) return <span style={{ overflowWrap: 'anywhere' }}>{shownText(id)}</span>;
  return (
    <button type="button" className={classes.link} onClick={() => void selectFeature({ layer, id })}>
      {shownText(id)}
    </button>
  );
}

/** A note is read in full, a megabyte is not. */
const LONGEST_VALUE = 5000;

const LINKED_LAYER: { readonly [P in KnownProperty]?: LayerId } = {
  start_node: 'pipe_nodes',
  end_node: 'pipe_nodes',
  lane_id: 'fire_lanes',
};
