import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { dataInventoryPage } from './dataInventoryPage.js'
import { inventoryPage } from './inventoryPage.js'
import { machineContract } from './machineContract.js'
import { proxyOpenApi } from './proxyOpenApi.js'

/** To write them anew after a change of the tables: `vitest run --project node packages/proxy/src/contract --update`. */
it.each([
  ['openapi.yaml', () => stringify(proxyOpenApi(), { lineWidth: 120, aliasDuplicateObjects: false })],
  ['contract.json', () => `${JSON.stringify(machineContract(), null, 2)}\n`],
  ['endpoints.md', inventoryPage],
  ['data-inventory.md', dataInventoryPage],
])('the shipped %s is what the tables say', async (name, generate) => {
  await expect(generate()).toMatchFileSnapshot(`../../contract/${name}`)
})

it('describes every endpoint once, and every reference leads somewhere', () => {
  const { paths, components } = proxyOpenApi()
  const operations = Object.values(paths).flatMap(methods => Object.values(methods) as { operationId: string }[])
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  for (const [, name] of JSON.stringify(paths).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(components.schemas).toHaveProperty(name ?? '')
  }
})
