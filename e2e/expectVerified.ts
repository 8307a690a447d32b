import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const isDebian = process.platform === 'linux' && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))

/** The parts of a version that count, as one number. */
const rank = (version: string) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1_000 + minor
}

/** What the README says was verified is no newer than the browser that these tests run in, where it names it: on Debian. */
export function expectVerified(name: 'Chromium' | 'Firefox ESR' | 'WebKitGTK', version: string): void {
  const stated = new RegExp(`\\| ${name} ([\\d.]+) \\(Debian\\)`).exec(readme)?.[1]
  expect(stated, `the version of ${name} in the README`).toBeDefined()
  if (isDebian)
    expect(rank(version), `${name} ${version}, where the README states ${stated}`).toBeGreaterThanOrEqual(
      rank(stated ?? ''),
    )
}
