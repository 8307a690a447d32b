import { type DroppedFile, FileDrop, type FileDropProps } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const messages: FileDropProps['messages'] = {
  choose: 'Choose a file',
  drop: 'or drop it here',
  photo: 'Take a photo',
  cancel: 'Cancel',
  retry: 'Try again',
  remove: 'Remove',
  uploading: name => `Uploading ${name}`,
  about: (action, name) => `${action} ${name}`,
}
const pdf: DroppedFile = { id: '1', name: 'certificate-of-incorporation.pdf', state: 'done', note: 'PDF, 2.4 MB' }
const uploading: DroppedFile = {
  id: '2',
  name: 'passport.jpg',
  state: 'uploading',
  note: '1.2 of 3.1 MB',
  progress: 0.4,
}
const failed: DroppedFile = {
  id: '3',
  name: 'bank-statement-november-2026-northwind-trading-limited.pdf',
  state: 'failed',
  note: 'The connection was lost. Try again',
}
/** A picture the story makes itself: nothing is loaded from anywhere. */
const picture = new Blob(
  [
    Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAACAAAAAWCAIAAAAuOwkTAAAANUlEQVR4nGO49ugrTRHDqAWDy4KovGlYEf0ssHGLIhINVh8MfQtG42DgLRiNA1qgUQsG3gIAOxOSMXvdJLoAAAAASUVORK5CYII=',
      ),
      character => character.charCodeAt(0),
    ),
  ],
  { type: 'image/png' },
)

const meta = {
  title: 'Primitives/FileDrop',
  component: FileDrop,
  decorators: [themed],
  args: {
    label: 'Proof of address',
    help: 'A bank statement or a utility bill, not older than 3 months. PDF, JPG or PNG, up to 10 MB.',
    files: [],
    messages,
    onAdd: fn(),
    onRemove: fn(),
    onCancel: fn(),
    onRetry: fn(),
  },
} satisfies Meta<typeof FileDrop>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ args, canvasElement }) => {
    const input = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
    const file = new File(['a'], 'bill.pdf', { type: 'application/pdf' })
    if (input) await userEvent.upload(input, file)
    await expect(args.onAdd).toHaveBeenLastCalledWith([file])
  },
}
export const ByKeyboard: Story = {
  args: { multiple: true, files: [pdf, failed] },
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: `Remove ${pdf.name}` })).toHaveFocus()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onRetry).toHaveBeenLastCalledWith('3')
    await userEvent.tab()
    await userEvent.tab()
    await expect(canvas.getByRole('button', { name: 'Choose a file' })).toHaveFocus()
  },
}

const shared = { ...meta.args, onAdd: () => {}, onRemove: () => {}, onCancel: () => {}, onRetry: () => {} }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <FileDrop {...shared} />,
        uploading: <FileDrop {...shared} files={[uploading]} help={undefined} />,
        'done, with a preview': (
          <FileDrop {...shared} files={[{ ...pdf, name: 'passport.png', note: 'PNG, 3.1 MB', blob: picture }]} />
        ),
        'several, one failed': <FileDrop {...shared} multiple files={[pdf, failed]} />,
        'with an error': <FileDrop {...shared} error="Add a proof of address" />,
        'read-only': <FileDrop {...shared} readOnly files={[pdf]} />,
        disabled: <FileDrop {...shared} disabled />,
      }}
    />
  ),
}
