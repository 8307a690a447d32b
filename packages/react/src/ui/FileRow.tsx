'use client'

import { useEffect, useState } from 'react'
import { Button } from './Button.js'
import { Icon } from './Icon.js'
import { slot } from './slot.js'
import { usePrivacy } from './usePrivacy.js'

/** A file with its state, as `FileDrop` lists it. */
export interface DroppedFile {
  id: string
  name: string
  /** `uploading` can be cancelled, `failed` tried again, the others removed. */
  state: 'uploading' | 'done' | 'failed'
  /** Its status in a word, such as "Rejected", before the note. */
  status?: string | undefined
  /** What there is to say about it: size and kind, or what went wrong. */
  note?: string | undefined
  /** From 0 to 1, while it uploads. */
  progress?: number | undefined
  /** The file itself, for a preview of a picture. */
  blob?: Blob | undefined
}

export interface FileRowProps {
  file: DroppedFile
  messages: {
    cancel: string
    retry: string
    remove: string
    /** What the bar is called: "Uploading passport.jpg". */
    uploading: (name: string) => string
    /** Completes a button's accessible name: "Remove passport.jpg". */
    about: (action: string, name: string) => string
  }
  onCancel?: ((id: string) => void) | undefined
  onRetry?: ((id: string) => void) | undefined
  onRemove?: ((id: string) => void) | undefined
  readOnly?: boolean | undefined
}

/** One file: what it is, how far it is, and the way out. */
export function FileRow({ file, messages, onCancel, onRetry, onRemove, readOnly }: FileRowProps) {
  const secret = usePrivacy('personal')
  const { url: preview, forget } = usePreview(file.blob)
  const busy = file.state === 'uploading'
  const button = (label: string, act: ((id: string) => void) | undefined) =>
    act &&
    !readOnly && (
      <Button variant="quiet" aria-label={messages.about(label, file.name)} onClick={() => act(file.id)}>
        {label}
      </Button>
    )
  return (
    <li {...secret.attributes} {...slot('file', secret.className, { state: file.state })}>
      <span {...slot('file-preview')}>
        {preview ? <img {...slot('file-image')} src={preview} alt="" onError={forget} /> : <Icon name="file" />}
      </span>
      <div {...slot('file-body')}>
        <p {...slot('file-name')}>
          <bdi>{breakable(file.name)}</bdi>
        </p>
        {file.note && (
          <p {...slot(file.state === 'failed' ? 'error' : 'file-note')}>
            {file.state === 'failed' && <Icon name="alert" />}
            <span>
              {file.status && <strong {...slot('file-status')}>{file.status}. </strong>}
              {file.note}
            </span>
          </p>
        )}
        {busy && <progress {...slot('bar')} value={file.progress} max={1} aria-label={messages.uploading(file.name)} />}
      </div>
      <div {...slot('file-actions')}>
        {busy && button(messages.cancel, onCancel)}
        {file.state === 'failed' && button(messages.retry, onRetry)}
        {!busy && button(messages.remove, onRemove)}
      </div>
    </li>
  )
}

/** What ends with a dash or begins with a dot. Not by a lookbehind: a browser without one refuses the whole module. */
const partsOf = (name: string) => name.match(/\.?[^._-]*[_-]?/g)?.filter(part => part !== '') ?? [name]

/** A long name breaks where its words do, and only then within them. A short one stays one text node for screen readers. */
const breakable = (name: string) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name never change places.
  name.length < 20 ? name : partsOf(name).flatMap((part, at) => [at > 0 && <wbr key={at} />, part])

/** Only types that every browser shows and that cannot run code: an SVG is a document. */
const drawable = /^image\/(png|jpeg|webp|gif|avif)$/

function usePreview(blob: Blob | undefined) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob || !drawable.test(blob.type)) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      URL.revokeObjectURL(made)
      setUrl(undefined)
    }
  }, [blob])
  // A broken picture, or a page whose policy shows none from memory: the sign of a file says enough.
  return { url, forget: () => setUrl(undefined) }
}
