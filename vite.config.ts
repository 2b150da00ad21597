/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { policy } from './src/hosting/build/policy.ts';
import { shippedParts } from './src/hosting/build/shippedParts.ts';
import { siteShell } from './src/site/build.ts';
import { PATIENCE } from './test/browser/patience.ts';

const PORT = 4173;
const parts = shippedParts();

export default defineConfig({
  base: './',
  plugins: [react(), policy(), parts.page, siteShell()],
  server: { port: PORT, strictPort: true },
  preview: { port: PORT, strictPort: true },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // What is data stays out of the scripts, however short.
    assetsInlineLimit: (path) => (/\.json$/.test(path) ? false : undefined),
    rolldownOptions: {
      output: {
        // Left alone, what two chunks share is put into one of them, and the first screen loads the table.
        codeSplitting: {
          groups: [
            { name: 'shared', test: isFirstScreen, minShareCount: 2, priority: 2 },
            { name: 'review', test: isReview, minShareCount: 2, priority: 1 },
            { name: 'archive', test: isArchive, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    plugins: () => [parts.worker()],
    rolldownOptions: {
      output: {
        // Under the LGPL: alone in its file, so that another may take its place.
        codeSplitting: {
          groups: [{ name: 'geojson-validation', test: /node_modules[\\/]geojson-validation/ }],
        },
      },
    },
  },
  assetsInclude: ['**/*.geojson'],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,data,test}/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['test/temporaryFolder.ts'],
          // Half of the time went into loading the same modules anew for each file.
          isolate: false,
          maxWorkers: 2,
        },
      },
      browserTests('browser', 'test/browser/**/!(*.long).spec.ts'),
      // Minutes each: `npm run test:long`.
      browserTests('long', 'test/browser/**/*.long.spec.ts'),
    ],
  },
});

function browserTests(name: string, include: string) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      environment: 'node',
      globalSetup: ['test/browser/serve.ts'],
      testTimeout: 4 * PATIENCE,
      hookTimeout: 4 * PATIENCE,
      expect: { poll: { timeout: PATIENCE } },
      // Each draws in software: more at once only wait for each other.
      maxWorkers: 2,
    },
  };
}

/** What the Review panel, its views and what the map shows of it have in common; the first screen has none of it. */
function isReview(id: string): boolean {
  return /[\\/]src[\\/](?:panels[\\/]findings|review[\\/]|wording[\\/](?!formatters)|state[\\/](?:commands[\\/](?:review|decision|rulesFile|trialPits|findingPicture)|findingQuery|inSlices)\.)/.test(
    id,
  );
}

/** The import dialog and the dialog of sources, and what they have in common. */
function isImport(id: string): boolean {
  return /[\\/]src[\\/](?:panels[\\/]import[\\/](?!DropTarget|OpenButton|useFileDrop|pickFiles|droppedFiles|couldNotRead)|panels[\\/]sources|state[\\/](?:profiles|commands[\\/](?:importChoices|sources))\.|formats[\\/](?:crs|mapping)[\\/])/.test(
    id,
  );
}

/** Saving, projects and versions come once the first screen is there. */
function isArchive(id: string): boolean {
  return /[\\/]src[\\/](?:panels[\\/]projects[\\/]|state[\\/]commands[\\/](?:archive|saveToFile)\.)/.test(id);
}

/** The languages, and what only later panels share, stay chunks of their own. */
function isFirstScreen(id: string): boolean {
  const isApart =
    /[\\/]i18n[\\/](?:zh|en)[\\/]/.test(id) ||
    LATER.test(id) ||
    isReview(id) ||
    isImport(id) ||
    isArchive(id);
  return /[\\/]src[\\/]/.test(id) && !isApart;
}

const LATER =
  /[\\/]ui[\\/](?:mantineStylesLater|FigureRow|SectionHeading)|[\\/]panels[\\/]layers[\\/]LayerSwatch|[\\/]panels[\\/]inspector[\\/](?:featureWords|feature[\\/]kindOf)|[\\/]geo[\\/]geodesic|[\\/]formats[\\/](?:check|geojson)[\\/]|[\\/]formats[\\/](?:limits|rawFeature)\./;
