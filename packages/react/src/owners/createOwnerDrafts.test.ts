import { expect, it, vi } from 'vitest'
import { createOwnerDrafts } from './createOwnerDrafts.js'

it('holds nothing at first, and differs from every other', () => {
  const [one, other] = [createOwnerDrafts(), createOwnerDrafts()]
  expect(one.now()).toEqual({ drafts: new Map(), noOwnersDeclared: undefined, inferred: new Map() })
  expect(Number(other.id)).toBe(Number(one.id) + 1)
})

it('keeps what was typed about each person until it is removed', () => {
  const drafts = createOwnerDrafts()
  drafts.set('new 1', { ownershipPercentage: 1 })
  drafts.set('new 2', { ownershipPercentage: 2 })
  drafts.set('new 1', { ownershipPercentage: 3 })
  expect([...drafts.now().drafts]).toEqual([
    ['new 1', { ownershipPercentage: 3 }],
    ['new 2', { ownershipPercentage: 2 }],
  ])
  drafts.remove('new 1')
  expect([...drafts.now().drafts.keys()]).toEqual(['new 2'])
})

it('keeps the declaration and what was filled in beside them', () => {
  const drafts = createOwnerDrafts()
  drafts.declareNoOwners(true)
  drafts.setInferred('BeneficialOwner:1', ['roles'])
  drafts.setInferred('BeneficialOwner:2', [])
  drafts.set('new 1', {})
  expect(drafts.now()).toEqual({
    drafts: new Map([['new 1', {}]]),
    noOwnersDeclared: true,
    inferred: new Map([
      ['BeneficialOwner:1', ['roles']],
      ['BeneficialOwner:2', []],
    ]),
  })
})

it('calls its listeners at every change, and not when there was nothing to remove', () => {
  const drafts = createOwnerDrafts()
  const [first, second] = [vi.fn(), vi.fn()]
  const end = drafts.subscribe(first)
  drafts.subscribe(second)
  drafts.set('new 1', {})
  const before = drafts.now()
  drafts.remove('new 2')
  expect(drafts.now()).toBe(before)
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
  end()
  drafts.remove('new 1')
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2])
})
