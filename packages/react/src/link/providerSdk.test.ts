import { expect, it } from 'vitest'
import { loadProviderSdk, providerSdkOf } from './providerSdk.js'

const Sdk = () => null

it.each([
  ['its default export', { default: Sdk }, Sdk],
  ['one default more, as CommonJS arrives in some bundlers', { default: { default: Sdk } }, Sdk],
  ['nothing', { default: undefined }, undefined],
  ['something else', { default: 'SDK' }, undefined],
  ['something else, one default more', { default: { default: {} } }, undefined],
])('finds the component of the SDK where a module has %s', (_what, module, found) => {
  expect(providerSdkOf(module)).toBe(found)
})

it('finds the component of the package itself', async () => {
  expect(providerSdkOf(await loadProviderSdk())).toBeTypeOf('function')
})
