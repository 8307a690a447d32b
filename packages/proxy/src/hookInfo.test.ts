import { expect, it } from 'vitest'
import { hookInfo, setNative } from './hookInfo.js'

it("gives a callback the framework's own request, that of this request alone", () => {
  const [one, two, none] = [1, 2, 3].map(number => new Request(`https://app.test/${number}`)) as [
    Request,
    Request,
    Request,
  ]
  const native = { session: { user: 'ada' } }
  setNative(one, native)
  setNative(two, 'two')
  setNative(none, undefined)
  expect(hookInfo(one)).toEqual({ native, isRecheck: false })
  expect(hookInfo(one).native).toBe(native)
  expect(hookInfo(two, true)).toEqual({ native: 'two', isRecheck: true })
  expect(hookInfo(none)).toStrictEqual({ native: undefined, isRecheck: false })
  expect(hookInfo(new Request('https://app.test/1'))).toStrictEqual({ native: undefined, isRecheck: false })
})
