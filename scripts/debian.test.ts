import { expect, it } from 'vitest'
import { aptGet } from './debian.mjs'

const here = { isDebian: true, isRoot: true, isCi: false }

it('waits for another process that holds the lock of apt', () => {
  expect(aptGet(here)).toEqual(['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300'])
})

it('asks for root in CI, and installs nothing on a machine that is neither', () => {
  expect(aptGet({ ...here, isRoot: false, isCi: true })?.slice(0, 2)).toEqual(['sudo', '-n'])
  expect(aptGet({ ...here, isRoot: false })).toBeUndefined()
  expect(aptGet({ ...here, isDebian: false })).toBeUndefined()
})
