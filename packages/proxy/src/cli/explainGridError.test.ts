import { GridKycError } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { explainGridError } from './explainGridError.js'

it.each<[kind: GridKycError['kind'], remedy: string]>([
  [
    'unauthorized',
    ' Grid refused the credentials. Check GRID_CLIENT_ID and GRID_CLIENT_SECRET, and that both are of the same environment.',
  ],
  ['forbidden', ' Grid does not let these credentials do this. Ask Lightspark to enable it.'],
  ['not_found', ' Grid has no such endpoint. Check GRID_BASE_URL: it ends with the version, such as /grid/2025-10-13.'],
  ['network', ' Grid could not be reached. Check GRID_BASE_URL, your network and your firewall.'],
  ['timeout', ' Grid did not answer in time. Try again.'],
  ['rate_limited', ' Grid received too many requests. Wait a minute.'],
  ['unavailable', ' Grid has a problem of its own. Try again later.'],
  ['unexpected', ' Something other than Grid answered. Check GRID_BASE_URL.'],
  ['invalid', ''],
])('says after an error of the kind %s what to do', (kind, remedy) => {
  expect(explainGridError(new GridKycError({ kind, message: 'It failed.' }))).toBe(`It failed.${remedy}`)
})

it('says what else went wrong as it is', () => {
  expect(explainGridError(new TypeError('`grid.clientId` is missing.'))).toBe('`grid.clientId` is missing.')
  expect(explainGridError('Stopped.')).toBe('Stopped.')
})
