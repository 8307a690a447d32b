import { expectVerified } from '../expectVerified.js'
import { test } from './fixtures.js'

test('is the version that the README states, or a newer one', ({ browserUnderTest: { name, version } }) => {
  expectVerified(name === 'firefox' ? 'Firefox ESR' : 'WebKitGTK', version)
})
