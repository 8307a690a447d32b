import { existsSync, readFileSync } from 'node:fs'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { chromium } from './scripts/chromium.mjs'
import { docsSamples } from './test/docsSamples.js'
import { resolveFrom } from './test/resolveFrom.js'

const unit = {
  environment: 'happy-dom',
  include: ['packages/react/src/**/*.test.{ts,tsx}', 'test/*.test.tsx'],
  exclude: ['**/*.browser.test.tsx'],
  setupFiles: ['test/setup-dom.ts'],
}

/** A new object for every project: Vitest writes the project's name into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromium }),
  instances: [{ browser: 'chromium' as const }],
})

/** Imported one by one, so that a bundle holds no other country's. */
const identifierChecks =
  readFileSync('packages/react/src/form/identifierChecks.ts', 'utf8').match(/stdnum\/[\w/]+\.js/g) ?? []

const projects: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'node',
      environment: 'node',
      include: [
        'packages/{core,proxy,sandbox}/src/**/*.test.ts',
        '{scripts,mutation,bench}/**/*.test.ts',
        'test/*.test.ts',
      ],
      setupFiles: ['test/setup-node.ts'],
    },
  },
  { extends: true, test: { ...unit, name: 'unit' } },
  {
    extends: true,
    plugins: [resolveFrom('test/react18')],
    test: { ...unit, name: 'unit-react18', env: { REACT: '18' } },
  },
  {
    extends: true,
    plugins: [docsSamples()],
    // What is first met in mid-test makes Vite begin the page anew.
    optimizeDeps: {
      include: [
        ...['@testing-library/react', '@testing-library/jest-dom/vitest', '@tanstack/react-query', 'react-dom/client'],
        ...['react-hook-form', 'downshift', 'iso-3166', 'libphonenumber-js/min', 'qr', ...identifierChecks].map(
          name => `@grid-kyc/react > ${name}`,
        ),
        ...['hono', 'hono/html'].map(name => `@grid-kyc/sandbox > ${name}`),
        '@grid-kyc/proxy > multipasta/Search',
      ],
    },
    test: {
      name: 'browser',
      include: ['{packages/react/src,test}/**/*.browser.test.tsx'],
      setupFiles: ['test/setup-dom.ts'],
      browser: browser(),
    },
  },
]

if (existsSync('.storybook/main.ts')) {
  projects.push({
    extends: true,
    plugins: [storybookTest({ configDir: '.storybook', disableAddonDocs: true })],
    test: { name: 'storybook', setupFiles: ['test/setup-stories.ts'], browser: browser() },
  })
}

// Generous: a machine that is busy with something else is slow, not wrong.
export default defineConfig({ plugins: [react()], test: { testTimeout: 30_000, hookTimeout: 30_000, projects } })
