import { useTranslation } from 'react-i18next';
import type { LayerId } from '../../../model/layer';
import classes from '../Inspector.module.css';
import { useHasLayer } from '../useHasLayer';

type Props = {
  readonly layer: LayerId;
  /** What to say where the project has the layer, but nothing of it inside. */
  readonly children: string;
};

/** There is none inside, or nobody knows because the project lacks the layer. */
export function Nothing({ layer, children }: Props) {
  const { t } = useTranslation();
  const known = useHasLayer()(layer);
  return <div className={classes.empty}>{known ? children : t('inspector.noLayer')}</div>;
}
