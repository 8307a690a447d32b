import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { createLazyPart } from '../lazy/createLazyPart.js'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { VerificationErrorPart } from './VerificationErrorPart.js'

const Part = ({ name }: { name: string }) => <p>{name}</p>
const show = (load: () => Promise<typeof Part>) => {
  const part = createLazyPart<{ name: string }>(load)
  const app = (name: string) => (
    <GridKycProvider proxyUrl="/api/grid" support="Contact us">
      <VerificationErrorPart part={part} props={{ name }} />
    </GridKycProvider>
  )
  return { app, ...render(app('first')) }
}

it('is tried again when it did not load, and not before somebody asks', async () => {
  const load = vi
    .fn<() => Promise<typeof Part>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValue(Part)
  show(load)
  expect(await screen.findByRole('alert')).toHaveTextContent('We couldn’t open this part')
  expect(load).toHaveBeenCalledTimes(1)
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('first')).toBeVisible()
})

it('is loaded once, and there at once the next time', async () => {
  const load = vi.fn(async () => Part)
  const { app, unmount } = show(load)
  expect(screen.queryByText('first')).toBeNull()
  expect(await screen.findByText('first')).toBeVisible()
  unmount()
  render(app('second'))
  expect(screen.getByText('second')).toBeVisible()
  expect(load).toHaveBeenCalledTimes(1)
})
