import { render, screen } from '@testing-library/react'
import { StrictMode, useState } from 'react'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Button } from './Button.js'
import { Dialog } from './Dialog.js'

function Page({ onClose, dismissible }: { onClose: () => void; dismissible?: boolean }) {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Remove</Button>
      <Dialog open={open} onClose={close} title="Remove her?" closeLabel="Close" dismissible={dismissible}>
        <Button onClick={close}>Keep</Button>
      </Dialog>
    </>
  )
}

const renderDialog = (dismissible?: boolean) => {
  const onClose = vi.fn()
  render(
    <StrictMode>
      <Page onClose={onClose} dismissible={dismissible} />
    </StrictMode>,
  )
  return onClose
}
const settled = () => new Promise(resolve => setTimeout(resolve, 100))

it('opens and closes by keyboard, and gives focus back', async () => {
  const onClose = renderDialog()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  await settled()
  expect(screen.getByRole('dialog', { name: 'Remove her?' })).toBeVisible()
  expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  await settled()
  expect(onClose).toHaveBeenCalledOnce()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus()
})

it('keeps the page behind it out of reach', async () => {
  renderDialog()
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  for (let press = 0; press < 6; press++) {
    await userEvent.tab()
    // From the last one focus may go to the browser itself, and comes back to the first.
    expect(document.activeElement).not.toBe(screen.getByText('Remove'))
  }
})

it.each([
  [true, 1],
  [undefined, 0],
])('closes by a press beside it only where that is allowed (%s)', async (dismissible, times) => {
  const onClose = renderDialog(dismissible)
  await userEvent.click(screen.getByRole('button', { name: 'Remove' }))
  const dialog = screen.getByRole('dialog')
  dialog.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await settled()
  expect(onClose).toHaveBeenCalledTimes(times)
})
