import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { renderHookWithSandbox } from '../../../../../test/renderHookWithSandbox.js'
import { type ReadyIndividualKyc, type UseIndividualKycOptions, useIndividualKyc } from './useIndividualKyc.js'

const thisYear = new Date().getFullYear()

/** The hook over a person, at the step that asks for the date of birth. */
async function start(options: UseIndividualKycOptions = {}) {
  const rendered = await renderHookWithSandbox(useIndividualKyc, { initialProps: { step: 'person', ...options } })
  await waitFor(() => expect(rendered.result.current.status).toBe('ready'))
  const now = () => rendered.result.current as ReadyIndividualKyc
  return {
    ...rendered,
    now,
    born: (date: string) => act(async () => now().form.setValue('birthDate', date)),
    act: async (kind: 'next' | 'saveForLater' | 'submit') => {
      let isDone = false
      await act(async () => {
        isDone = await now()[kind]()
      })
      return isDone
    },
    sent: () => rendered.environment.sandbox.requests.filter(({ method }) => method === 'PATCH').length,
  }
}
const messages = ({ form }: ReadyIndividualKyc) => form.errors().map(({ path, message }) => [path, message])

describe('a person who is too young', () => {
  it.each(['next', 'saveForLater', 'submit'] as const)(
    'is asked whether the date is right, then refused: %s',
    async kind => {
      const onUnderAge = vi.fn()
      const { now, born, act: press, sent } = await start({ onUnderAge })
      expect(now()).toMatchObject({ isUnderAge: false, minimumAge: 18 })
      await born(`${thisYear - 10}-01-01`)
      expect(await press(kind)).toBe(false)
      expect(messages(now())).toEqual([['birthDate', expect.stringContaining('18')]])
      expect(now().isUnderAge).toBe(false)
      expect(await press(kind)).toBe(false)
      expect(now().isUnderAge).toBe(true)
      expect(now().form.value('birthDate') ?? '').toBe('')
      expect(onUnderAge).toHaveBeenCalledOnce()
      expect(sent()).toBe(0)
      act(() => now().startOver())
      expect(now().isUnderAge).toBe(false)
    },
  )

  it('is asked again about another date', async () => {
    const { now, born, act: press } = await start()
    await born(`${thisYear - 10}-01-01`)
    await press('saveForLater')
    await born(`${thisYear - 11}-01-01`)
    await press('saveForLater')
    expect(now().isUnderAge).toBe(false)
    await press('saveForLater')
    expect(now().isUnderAge).toBe(true)
  })
})

describe('the age', () => {
  it('is what the host sets', async () => {
    const { now, born, act: press } = await start({ minimumAge: 21 })
    expect(now().minimumAge).toBe(21)
    await born(`${thisYear - 20}-01-01`)
    expect(await press('saveForLater')).toBe(false)
    expect(messages(now())).toEqual([['birthDate', expect.stringContaining('21')]])
  })

  it('is any where the host asks for none', async () => {
    const { born, act: press, sent } = await start({ minimumAge: 0 })
    await born(`${thisYear - 10}-01-01`)
    expect(await press('saveForLater')).toBe(true)
    expect(sent()).toBe(1)
  })

  it('is enough, and is saved', async () => {
    const { born, act: press, sent, now } = await start()
    await born(`${thisYear - 30}-01-01`)
    expect(await press('saveForLater')).toBe(true)
    expect(sent()).toBe(1)
    expect(now().isUnderAge).toBe(false)
  })

  it('is not judged by a date that cannot be right', async () => {
    const { now, born, act: press } = await start()
    await born(`${thisYear + 3}-01-01`)
    await press('saveForLater')
    await press('saveForLater')
    expect(now().isUnderAge).toBe(false)
  })
})
