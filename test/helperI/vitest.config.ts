import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', assetsInclude: ['**/*.geojson'], test: { include: ['test/browser/**/*.spec.ts'], environment: 'node', globalSetup: ['test/helperI/setup.ts'], testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false } });
