import '../../ui/mantineStylesLater';
import { Alert, Button, Loader, Paper, Slider, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { setExaggeration, setScene } from '../../state/commands/view';
import { useApp } from '../../state/store';
import classes from './SceneControls.module.css';
import { SceneLegend } from './SceneLegend';
import type { SceneFacts } from './scene';

type Props = { facts: SceneFacts | null; loading: boolean; error: string | null };

/** The card of the scene: how it is exaggerated, what its marks mean, the way back. */
export function SceneControls({ facts, loading, error }: Props) {
  const { t } = useTranslation();
  const exaggeration = useApp(({ view }) => view.exaggeration);
  const label = useId();
  return (
    <Paper component="section" aria-label={t('scene.title')} className={classes.card} withBorder shadow="md">
      <div className={classes.head}>
        <Text component="h2" className={classes.title}>
          {t('scene.title')}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => setScene('plan')}
        >
          {t('scene.back')}
        </Button>
      </div>
      {error !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t('scene.failed')} p="xs">
          {error}
        </Alert>
      )}
      {loading && error === null && (
        <output className={classes.loading}>
          <Loader size="xs" />
          {t('scene.loading')}
        </output>
      )}
      <div className={classes.exaggeration}>
        <Text id={label} className={classes.label}>
          {t('scene.exaggeration')}
        </Text>
        <Slider
          className={classes.slider}
          size="sm"
          min={1}
          max={5}
          step={0.5}
          value={exaggeration}
          onChange={setExaggeration}
          label={null}
          thumbProps={{ 'aria-labelledby': label, 'aria-valuetext': `×${exaggeration}` }}
        />
        <Text className={classes.factor}>×{exaggeration}</Text>
      </div>
      {facts && <SceneLegend facts={facts} />}
      <Text className={classes.hint}>{t('scene.hint')}</Text>
    </Paper>
  );
}
