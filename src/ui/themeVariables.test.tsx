import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { theme } from './theme';

/** Of Mantine's colours; the others are left out of what the first screen loads. */
const USED = ['dark', 'gray', 'red', 'orange', 'accent', 'white', 'black'];
const LEFT_OUT = /^--mantine-color-(?:blue|cyan|grape|green|indigo|lime|pink|teal|violet|yellow)-/;

const css = renderToStaticMarkup(
  <MantineProvider theme={theme} withGlobalClasses={false} deduplicateCssVariables={false} />,
).replace(/<\/?style[^>]*>/g, '');

/** After a change of the theme, `npx vitest -u` on this file writes the style sheet again. */
it('the style sheet of the theme says what Mantine would write into the page', async () => {
  expect(css).toContain('--mantine-color-accent-7: #0f766e;');
  await expect(tidy(css)).toMatchFileSnapshot('themeVariables.css');
});

it('leaves out no variable that a style here asks for', () => {
  const known = new Set(css.match(/--mantine-[\w-]+(?=:)/g));
  const written = new Set(tidy(css).match(/--mantine-[\w-]+(?=:)/g));
  expect(known.size - written.size).toBeGreaterThan(150);
  const styles = [...['ui', 'panels', 'map'].flatMap(ownStyles), ...importedStyles()].map((file) =>
    readFileSync(file, 'utf8'),
  );
  const asked = styles.flatMap((text) => text.match(/--mantine-[\w-]+/g) ?? []);
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((name) => known.has(name) && !written.has(name))).toEqual([]);
  const colours = styles.flatMap((text) => [...text.matchAll(/\b(?:color|c|bg)(?:=\{?|: )["'](\w+)["']/g)]);
  const mantine = colours.map(([, name]) => name!).filter((name) => known.has(`--mantine-color-${name}-6`));
  expect(mantine.filter((name) => !USED.includes(name))).toEqual([]);
});

function ownStyles(room: string): string[] {
  return readdirSync(`src/${room}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:css|tsx?)$/.test(file) && !file.includes('themeVariables'))
    .map((file) => `src/${room}/${file}`);
}

function importedStyles(): string[] {
  return ['mantineStyles', 'mantineStylesLater'].flatMap((name) => {
    const text = readFileSync(path.join(import.meta.dirname, `${name}.ts`), 'utf8');
    return [...text.matchAll(/'(@mantine\/core\/styles\/.*?)'/g)].map(([, file]) => `node_modules/${file}`);
  });
}

/** For the page alone, without shadow roots; under the app's own variables, which are in no layer. */
function tidy(all: string): string {
  const rules = [...all.matchAll(/([^{}]+)\{([^{}]+)\}/g)].map(([, selectors, declarations]) => {
    const [selector] = selectors!.trim().split(', ');
    const lines = declarations!.split(';').filter((line) => line !== '' && !LEFT_OUT.test(line));
    return `  ${selector} {\n${lines.map((line) => `    ${line};\n`).join('')}  }\n`;
  });
  return `@layer mantine {\n${rules.join('\n')}}\n`;
}
