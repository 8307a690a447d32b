import { Button, Dialog, type DialogProps } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { themed } from './themed.js'

function Asked(props: DialogProps) {
  const [open, setOpen] = useState(props.open)
  const close = () => {
    setOpen(false)
    props.onClose()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Remove Jane Doe</Button>
      <Dialog
        {...props}
        open={open}
        onClose={close}
        actions={
          <>
            <Button variant="primary" onClick={close}>
              Remove
            </Button>
            <Button onClick={close}>Keep</Button>
          </>
        }
      />
    </>
  )
}

const meta = {
  title: 'Primitives/Dialog',
  component: Dialog,
  decorators: [themed],
  args: {
    open: false,
    onClose: fn(),
    title: 'Remove Jane Doe?',
    description: 'Her details and 2 documents are deleted. You can add her again later.',
    closeLabel: 'Close',
  },
  render: Asked,
} satisfies Meta<typeof Dialog>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    const dialog = await canvas.findByRole('dialog', { name: 'Remove Jane Doe?' })
    await expect(dialog).toHaveAccessibleDescription(/2 documents/)
    await expect(dialog.contains(document.activeElement)).toBe(true)
    await userEvent.click(canvas.getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull())
    await expect(canvas.getByRole('button', { name: 'Remove Jane Doe' })).toHaveFocus()
    await expect(args.onClose).toHaveBeenCalledOnce()
  },
}
export const Matrix: Story = { args: { open: true } }
