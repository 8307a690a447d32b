import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { FileDrop, type FileDropProps } from './FileDrop.js'

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
const pdf = new File(['a'], 'bill.pdf', { type: 'application/pdf' })
const png = new File(['b'], 'passport.png', { type: 'image/png' })

function renderFileDrop(props: Partial<FileDropProps> = {}) {
  const onAdd = vi.fn()
  const { container } = render(
    <FileDrop label="Proof of address" messages={messages} files={[]} onAdd={onAdd} {...props} />,
  )
  const group = screen.getByRole('group', { name: 'Proof of address' })
  const [picker, camera] = container.querySelectorAll<HTMLInputElement>('input[type=file]')
  return { onAdd, group, picker, camera }
}

it('takes what is picked, and the same file twice', async () => {
  const { onAdd, picker } = renderFileDrop()
  if (picker) await userEvent.upload(picker, pdf)
  if (picker) await userEvent.upload(picker, pdf)
  expect(onAdd).toHaveBeenCalledTimes(2)
  expect(onAdd).toHaveBeenLastCalledWith([pdf])
})

it('opens the picker, or the camera, from a real button', async () => {
  const { picker, camera } = renderFileDrop()
  const opened = vi.fn()
  picker?.addEventListener('click', () => opened('picker'))
  camera?.addEventListener('click', () => opened('camera'))
  await userEvent.click(screen.getByRole('button', { name: 'Choose a file' }))
  await userEvent.click(screen.getByText('Take a photo'))
  expect(opened.mock.calls).toEqual([['picker'], ['camera']])
  expect(camera).toHaveAttribute('capture', 'environment')
})

it('takes what is dropped: one, or as many as may be', () => {
  const dropped = (group: HTMLElement) => {
    const dataTransfer = { types: ['Files'], files: [pdf, png] }
    fireEvent.dragOver(group, { dataTransfer })
    expect(group).toHaveAttribute('data-dragging')
    const drop = createEvent.drop(group, { dataTransfer })
    fireEvent(group, drop)
    expect(group).not.toHaveAttribute('data-dragging')
    // Or the browser would leave the page for the file.
    expect(drop.defaultPrevented).toBe(true)
  }
  const one = renderFileDrop()
  dropped(one.group)
  expect(one.onAdd).toHaveBeenCalledExactlyOnceWith([pdf])
})

it('takes several where several may be', () => {
  const { onAdd, group } = renderFileDrop({ multiple: true })
  fireEvent.drop(group, { dataTransfer: { types: ['Files'], files: [pdf, png] } })
  expect(onAdd).toHaveBeenCalledExactlyOnceWith([pdf, png])
})

it('takes what is pasted, and leaves pasted text alone', () => {
  const { onAdd } = renderFileDrop()
  const button = screen.getByRole('button', { name: 'Choose a file' })
  button.focus()
  fireEvent.paste(button, { clipboardData: { files: [] } })
  expect(onAdd).not.toHaveBeenCalled()
  fireEvent.paste(button, { clipboardData: { files: [png] } })
  expect(onAdd).toHaveBeenCalledExactlyOnceWith([png])
})

it('takes what Firefox pastes into the body while a button has the focus, and nothing that is pasted elsewhere', () => {
  const { onAdd, group } = renderFileDrop()
  fireEvent.paste(document.body, { clipboardData: { files: [png] } })
  expect(onAdd).not.toHaveBeenCalled()
  screen.getByRole('button', { name: 'Choose a file' }).focus()
  expect(group).toContainElement(document.activeElement as HTMLElement)
  fireEvent.paste(document.body, { clipboardData: { files: [png] } })
  expect(onAdd).toHaveBeenCalledExactlyOnceWith([png])
})

it('takes nothing while it is disabled', () => {
  const { onAdd, group } = renderFileDrop({ disabled: true })
  fireEvent.drop(group, { dataTransfer: { types: ['Files'], files: [pdf] } })
  expect(onAdd).not.toHaveBeenCalled()
})

it('offers for each file what can be done about it', async () => {
  const acts = { onCancel: vi.fn(), onRetry: vi.fn(), onRemove: vi.fn() }
  renderFileDrop({
    ...acts,
    files: [
      { id: '1', name: 'a.pdf', state: 'uploading', progress: 0.4 },
      { id: '2', name: 'b.pdf', state: 'failed', note: 'The connection was lost' },
      { id: '3', name: 'c.pdf', state: 'done' },
    ],
  })
  expect(screen.getByRole('progressbar', { name: 'Uploading a.pdf' })).toHaveAttribute('value', '0.4')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel a.pdf' }))
  await userEvent.click(screen.getByRole('button', { name: 'Try again b.pdf' }))
  await userEvent.click(screen.getByRole('button', { name: 'Remove c.pdf' }))
  expect(acts.onCancel).toHaveBeenCalledExactlyOnceWith('1')
  expect(acts.onRetry).toHaveBeenCalledExactlyOnceWith('2')
  expect(acts.onRemove).toHaveBeenCalledExactlyOnceWith('3')
  expect(screen.queryByRole('button', { name: 'Remove a.pdf' })).toBeNull()
})

it('previews a picture, and nothing that could run, and lets go of it', () => {
  const revoke = vi.spyOn(URL, 'revokeObjectURL')
  const svg = new Blob(['<svg/>'], { type: 'image/svg+xml' })
  const files: FileDropProps['files'] = [
    { id: '1', name: 'a.png', state: 'done', blob: png },
    { id: '2', name: 'b.svg', state: 'done', blob: svg },
  ]
  const { container, unmount } = render(<FileDrop label="Proof" messages={messages} files={files} onAdd={() => {}} />)
  const images = container.querySelectorAll('img')
  expect(images).toHaveLength(1)
  const { src } = images[0] as HTMLImageElement
  expect(src).toMatch(/^blob:/)
  unmount()
  expect(revoke).toHaveBeenCalledExactlyOnceWith(src)
})
