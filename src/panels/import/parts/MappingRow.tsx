import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportPart } from '../../../formats/importTypes';
import type { FieldConversion, FieldMapping, FieldRule } from '../../../formats/mapping/mappingTypes';
import { shownText } from '../../../model/shownText';
import { chooseMapping } from '../../../state/commands/importChoices';
import { conversionsFor } from './conversionsFor';
import classes from './MappingTable.module.css';
import { samplesOf, withConversion, withTarget } from './mappingEdit';

type Props = {
  readonly part: ImportPart;
  readonly field: string;
  readonly rule: FieldRule | null;
  readonly mapping: FieldMapping;
  readonly options: readonly { readonly target: string; readonly label: string }[];
  readonly disabled: boolean;
};

export function MappingRow({ part, field, rule, mapping, options, disabled }: Props) {
  const { t } = useTranslation();
  const target = rule?.target ?? null;
  const convert = rule?.convert ?? 'none';
  const conversions = conversionsFor(target, convert);
  const isKept = target === null && rule?.why.code !== 'chosen' && rule?.why.code !== 'profile';
  const samples = shownText(samplesOf(part, field).join(' · '));
  return (
    <tr data-kept={target === null || undefined}>
      <th scope="row">{shownText(field)}</th>
      <td className={classes.sample} title={samples}>
        {samples}
      </td>
      <td>
        <NativeSelect
          size="xs"
          disabled={disabled}
          aria-label={t('import.mapping.targetOf', { field })}
          value={target ?? ''}
          onChange={({ currentTarget }) =>
            chooseMapping(part.key, withTarget(mapping, field, currentTarget.value || null))
          }
        >
          <option value="">{t('import.mapping.keep')}</option>
          {target !== null && !options.some((option) => option.target === target) && (
            <option value={target}>{shownText(target)}</option>
          )}
          {options.map((option) => (
            <option key={option.target} value={option.target}>
              {option.label}
            </option>
          ))}
        </NativeSelect>
      </td>
      <td>
        {conversions.length > 1 && (
          <NativeSelect
            size="xs"
            disabled={disabled}
            aria-label={t('import.mapping.convertOf', { field })}
            value={convert}
            onChange={({ currentTarget }) =>
              chooseMapping(part.key, withConversion(mapping, field, currentTarget.value as FieldConversion))
            }
          >
            {conversions.map((conversion) => (
              <option key={conversion} value={conversion}>
                {t(`import.mapping.conversion.${conversion}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </td>
      <td className={classes.why}>
        {isKept || rule === null
          ? t('import.mapping.whyCode.kept')
          : t(`import.mapping.whyCode.${rule.why.code}`, { detail: rule.why.detail })}
      </td>
    </tr>
  );
}
