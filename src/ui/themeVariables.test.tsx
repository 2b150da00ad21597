import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { theme } from './theme';

/** After a change of the theme, `npx vitest -u` on this file writes the style sheet again. */
it('the style sheet of the theme says what Mantine would write into the page', async () => {
  const css = renderToStaticMarkup(<MantineProvider theme={theme} withGlobalClasses={false} />);
  expect(css).toContain('--mantine-color-accent-7: #0f766e;');
  await expect(tidy(css.replace(/<\/?style[^>]*>/g, ''))).toMatchFileSnapshot('themeVariables.css');
});

/** For the page alone, without shadow roots; laid out as the formatter would. */
function tidy(css: string): string {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]+)\}/g)].map(([, selectors, declarations]) => {
    const [selector] = selectors!.trim().split(', ');
    const lines = declarations!.split(';').filter((line) => line !== '');
    return `${selector} {\n${lines.map((line) => `  ${folded(line)};\n`).join('')}}\n`;
  });
  return rules.join('\n');
}

function folded(line: string): string {
  return line.length > 107 ? line.replace(': ', ':\n    ') : line;
}
