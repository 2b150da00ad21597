import base from './vite.config';
export default { ...base, test: { include: ['test/browser/exportDialog.spec.ts'], environment: 'node', globalSetup: ['test/x-serve.ts'], testTimeout: 60000, hookTimeout: 120000, fileParallelism: false } };
