import { existsSync } from 'node:fs'

/** @param {readonly string[]} paths */
const first = paths => paths.find(path => existsSync(path))

/**
 * The Firefox this machine has: `FIREFOX_PATH`, else the first in a usual place.
 * @returns {string | undefined}
 */
export const findFirefox = () =>
  process.env.FIREFOX_PATH ??
  first([
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ])

const libraries = ['x86_64-linux-gnu', 'aarch64-linux-gnu']

/**
 * WebKitGTK's own browser, which comes with its driver and wants an X display: a real one or `xvfb-run`.
 * @returns {string | undefined}
 */
export const findMiniBrowser = () =>
  existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/xvfb-run')
    ? first(libraries.map(each => `/usr/lib/${each}/webkit2gtk-4.1/MiniBrowser`))
    : undefined
