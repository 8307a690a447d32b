import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { createLazy } from './createLazy.js'
import { LazyPart } from './LazyPart.js'

const Part = ({ name }: { name: string }) => <p>{name}</p>
const show = (load: () => Promise<typeof Part>) => {
  const part = createLazy(load)
  const app = (name: string) => (
    <GridKycProvider proxyUrl="/api/grid" support="Contact us">
      <LazyPart part={part}>{Loaded => <Loaded name={name} />}</LazyPart>
    </GridKycProvider>
  )
  return { app, ...render(app('first')) }
}
const failingOnce = () =>
  vi.fn<() => Promise<typeof Part>>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(Part)

it('tries again when asked, and not before', async () => {
  const load = failingOnce()
  show(load)
  expect(await screen.findByRole('alert')).toHaveTextContent('This part didn’t load')
  expect(load).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('first')).toBeVisible()
})

it('tries again when it is shown anew', async () => {
  const { app, unmount } = show(failingOnce())
  await screen.findByRole('alert')
  unmount()
  render(app('second'))
  expect(await screen.findByText('second')).toBeVisible()
})

it('loads once, and is there at once the next time', async () => {
  const load = vi.fn(async () => Part)
  const { app, unmount } = show(load)
  expect(screen.queryByText('first')).toBeNull()
  expect(await screen.findByText('first')).toBeVisible()
  unmount()
  render(app('second'))
  expect(screen.getByText('second')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
})
