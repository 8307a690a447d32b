import { defineConfig } from '@playwright/test'
import type { RemoteOptions } from './e2e/remote/fixtures.js'
import { chromium } from './scripts/chromium.mjs'

export default defineConfig<object, RemoteOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  snapshotPathTemplate: 'e2e/__screenshots__/{arg}{ext}',
  globalSetup: './e2e/globalSetup.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Nobody watches there; at a desk a test that fails once is looked at.
  retries: process.env.CI ? 1 : 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '.reports/e2e.json' }]],
  projects: [
    { name: 'chromium', testIgnore: ['**/e2e/remote/**'] },
    { name: 'firefox', testDir: 'e2e/remote', use: { remote: 'firefox' } },
    { name: 'webkit', testDir: 'e2e/remote', use: { remote: 'webkit' } },
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 800, height: 720 },
    launchOptions: chromium,
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
