import { businessInfoFields } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { industryOf } from './industryOf.js'
import { naicsTitles } from './naicsTitles.js'

const rows = naicsTitles.trim().split('\n')

it('has a title and an industry of Grid for every code', () => {
  expect(rows.length).toBeGreaterThan(1000)
  const { options } = businessInfoFields.businessType
  const broken = rows.filter(row => {
    const [, code, title] = /^(\d{6}) (\S.*\S)$/.exec(row) ?? []
    const industry = industryOf(code)
    return !title || !industry || !Object.hasOwn(options, industry)
  })
  expect(broken).toEqual([])
})

it('has an industry for every one that Grid knows but none for a code without a sector', () => {
  const found = new Set(rows.map(row => industryOf(row.slice(0, 6))))
  expect([...found].sort()).toEqual(Object.keys(businessInfoFields.businessType.options).sort())
  expect(industryOf('99')).toBeUndefined()
  expect(industryOf(undefined)).toBeUndefined()
})
