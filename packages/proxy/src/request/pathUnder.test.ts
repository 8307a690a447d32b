import { expect, it } from 'vitest'
import { pathUnder } from './pathUnder.js'

it.each([
  ['/api/grid/config', '/config'],
  ['/api/grid/', '/'],
  ['/api/grid/customers/Customer%3A1', '/customers/Customer%3A1'],
  ['/api/grid', undefined],
  ['/api/gridx/config', undefined],
  ['/x/api/grid/config', undefined],
  ['/customers/config', undefined],
  ['/api/gri_/config', undefined],
])('finds %s at %s', (pathname, path) => expect(pathUnder('/api/grid', pathname)).toBe(path))
