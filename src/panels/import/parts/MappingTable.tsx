import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import { MAPPING_TARGETS } from '../../../formats/mapping/mappingTargets';
import type { FieldMapping } from '../../../formats/mapping/mappingTypes';
import type { LayerId } from '../../../model/layer';
import { MappingRow } from './MappingRow';
import classes from './MappingTable.module.css';
import { ruleOf } from './mappingEdit';
import { usePropertyName } from './usePropertyName';

type Props = {
  readonly part: ImportPart;
  readonly name: string;
  readonly layer: LayerId | 'skip';
  readonly mapping: FieldMapping;
};

/** Each source field with a few values, the property it becomes, how it is converted, and why. */
export function MappingTable({ part, name, layer, mapping }: Props) {
  const { t } = useTranslation();
  const nameOf = usePropertyName();
  const targets = layer === 'skip' ? [] : MAPPING_TARGETS[layer];
  const options = targets.map((target) => ({ target, label: nameOf(target) }));
  return (
    <section
      className={classes.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('import.mapping.caption', { name })}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.mapping.field')}</th>
            <th scope="col">{t('import.mapping.sample')}</th>
            <th scope="col">{t('import.mapping.target')}</th>
            <th scope="col">{t('import.mapping.convert')}</th>
            <th scope="col">{t('import.mapping.why')}</th>
          </tr>
        </thead>
        <tbody>
          {part.fields.map((field) => (
            <MappingRow
              key={field}
              part={part}
              field={field}
              rule={ruleOf(mapping, field)}
              mapping={mapping}
              options={options}
              disabled={layer === 'skip'}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
