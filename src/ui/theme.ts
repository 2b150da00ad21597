import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one accent: the green of a patinated manhole cover. */
const accent: MantineColorsTuple = [
  '#eaf6f4',
  '#d3eae7',
  '#a5d4ce',
  '#73bdb4',
  '#4ba99e',
  '#2f9c8f',
  '#1d8f82',
  '#0f766e',
  '#0a635c',
  '#044f49',
];

/** Mantine picks the letters of a filled button for the light shade alone; the accent is lighter in the dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const onAccent = input.variant === 'filled' && (input.color ?? 'accent') === 'accent';
  return onAccent ? { ...colours, color: 'var(--mantine-primary-color-contrast)' } : colours;
};

export const theme = createTheme({
  primaryColor: 'accent',
  autoContrast: true,
  variantColorResolver,
  // The luminance at which white and black read equally well: a contrast of 4.5 to either side.
  luminanceThreshold: 0.18,
  primaryShade: { light: 7, dark: 5 },
  colors: { accent },
  fontFamily:
    'Inter, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", "SFMono-Regular", Consolas, "Noto Sans Mono", monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  headings: { fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem' },
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Chip: { defaultProps: { variant: 'filled' } },
    Tooltip: { defaultProps: { openDelay: 350, fz: 'xs' } },
    Modal: {
      // The page itself never scrolls, and the lock would be a <style> element, which the policy refuses.
      defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, lockScroll: false },
      styles: { title: { fontSize: '1rem', fontWeight: 600 } },
    },
    // Its placeholder is no menu item, which a menu may not hold.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
  },
});
