'use client'

import { type DragEvent, forwardRef, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
import { Button } from './Button.js'
import { type DroppedFile, FileRow, type FileRowProps } from './FileRow.js'
import { Icon } from './Icon.js'
import { renderFieldGroup } from './renderFieldGroup.js'
import { slot } from './slot.js'
import { useField } from './useField.js'
import { useMergedRef } from './useMergedRef.js'

/** Props of `FileDrop`. */
export interface FileDropProps extends Omit<FileRowProps, 'file' | 'messages' | 'readOnly'> {
  label: ReactNode
  help?: ReactNode
  /** Why the last action failed; undefined when it did not. */
  error?: ReactNode
  optional?: ReactNode
  /** The sides of the document, each with its file. */
  files: readonly DroppedFile[]
  /** Picked, dropped, pasted or photographed. What may be taken is for the form to say: nothing is filtered here. */
  onAdd: (files: File[]) => void
  /** Types the picker offers, as the `accept` of a file input. */
  accept?: string | undefined
  /** Several files at once. */
  multiple?: boolean | undefined
  /** Offers the camera where there is a finger to press it. Default true. */
  camera?: boolean | undefined
  /** How the button of the camera looks. Default `primary`: on a phone a photo is what most people send. */
  photoVariant?: 'primary' | 'secondary' | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  messages: FileRowProps['messages'] & {
    choose: string
    /** Beside the button, where dragging is possible: "or drop it here". */
    drop: string
    photo: string
  }
  /** Its id. */
  id?: string | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
  /** The button that picks. */
  inputRef?: Ref<HTMLButtonElement> | undefined
}

/** Documents: what there is of them, and a place for more. */
export const FileDrop = forwardRef<HTMLFieldSetElement, FileDropProps>(function FileDrop(props, ref) {
  const {
    files,
    onAdd,
    accept,
    multiple,
    camera = true,
    photoVariant = 'primary',
    messages,
    inputRef,
    onCancel,
    onRetry,
    onRemove,
    ...rest
  } = props
  const { disabled, readOnly, ...frame } = rest
  const field = useField(props)
  const picker = useRef<HTMLInputElement>(null)
  const photo = useRef<HTMLInputElement>(null)
  const group = useRef<HTMLFieldSetElement | null>(null)
  const merged = useMergedRef(group, ref)
  const [dragging, setDragging] = useState(false)
  const closed = disabled || readOnly
  // One file is enough; a file that failed is to be replaced.
  const isFull = !multiple && files.some(({ state }) => state !== 'failed')

  const take = (list: FileList | null) => {
    const taken = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (!closed && taken.length > 0) onAdd(taken)
  }
  const drag = (event: DragEvent) => {
    if (closed || !event.dataTransfer.types.includes('Files')) return
    // Without this the browser opens the file in place of the page.
    event.preventDefault()
    setDragging(event.type !== 'drop')
    if (event.type === 'drop') take(event.dataTransfer.files)
  }
  const leave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false)
  }
  useFilePaste(group, take)
  const input = (extra: { capture?: 'environment'; multiple?: boolean | undefined }, own: Ref<HTMLInputElement>) => (
    <input
      {...extra}
      {...slot('file-input')}
      ref={own}
      type="file"
      hidden
      accept={accept}
      aria-labelledby={field.ids.label}
      onChange={event => {
        take(event.currentTarget.files)
        // The same file may be chosen again after it was removed.
        event.currentTarget.value = ''
      }}
    />
  )

  const attributes = {
    id: undefined,
    role: 'group',
    'data-dragging': dragging ? '' : undefined,
    onDragEnter: drag,
    onDragOver: drag,
    onDragLeave: leave,
    onDrop: drag,
  }
  return renderFieldGroup(
    { ...frame, ...attributes, field, disabled },
    merged,
    <>
      {files.length > 0 && (
        <ul {...slot('files')}>
          {files.map(file => (
            <FileRow key={file.id} {...{ file, messages, onCancel, onRetry, onRemove, readOnly: closed }} />
          ))}
        </ul>
      )}
      {!readOnly && !isFull && (
        <div {...slot('drop', undefined, { disabled })}>
          <Icon name="upload" />
          <div {...slot('drop-actions')}>
            {camera && (
              <Button variant={photoVariant} className="gk-drop-photo" onClick={() => photo.current?.click()}>
                {messages.photo}
              </Button>
            )}
            <Button
              ref={inputRef}
              id={field.id}
              aria-describedby={field.describedBy}
              onClick={() => picker.current?.click()}
            >
              {messages.choose}
            </Button>
            <span {...slot('drop-text')}>{messages.drop}</span>
          </div>
          {input({ multiple }, picker)}
          {camera && input({ capture: 'environment' }, photo)}
        </div>
      )}
    </>,
  )
})

/**
 * Takes pasted files while focus is inside `group`. The listener is on the document: for a focused button, Firefox pastes into
 * `body`.
 */
function useFilePaste(group: { current: HTMLElement | null }, take: (files: FileList) => void) {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const element = group.current
    if (!element) return
    const paste = (event: ClipboardEvent) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot
      const files = event.clipboardData?.files
      if (event.defaultPrevented || !files?.length || !element.contains(activeElement)) return
      event.preventDefault()
      latest.current(files)
    }
    const page = element.ownerDocument
    page.addEventListener('paste', paste)
    return () => page.removeEventListener('paste', paste)
  }, [group])
}
