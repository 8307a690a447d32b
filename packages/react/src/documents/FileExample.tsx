'use client'

import { useMessages } from '../messages/useMessages.js'
import { slot } from '../ui/slot.js'
import type { FileError, FileWarning } from './checkFile.js'
import { documentUploadMessages } from './DocumentUpload.messages.js'

export type ExampleIssue = FileError | FileWarning | 'LOW_QUALITY' | 'INCOMPLETE'

const sheet = 'M25 5h16l8 8v30H25ZM41 5v8h8'
const card = (x: number, y: number, w: number, h: number) =>
  `M${x} ${y}h${w}v${h}h-${w}ZM${x + w * 0.12} ${y + h * 0.24}h${w * 0.26}v${h * 0.5}h-${w * 0.26}ZM${x + w * 0.5} ${y + h * 0.32}h${w * 0.36}M${x + w * 0.5} ${y + h * 0.54}h${w * 0.36}M${x + w * 0.5} ${y + h * 0.76}h${w * 0.24}`
const goodPhoto = { path: card(9, 8, 54, 32) }
const blurredPhoto = {
  path: 'M9 8h54v32H9ZM16 17q4-5 7 0t7 0v16q-4 5-7 0t-7 0ZM36 18q5-4 10 0t10 0M36 25q5-4 10 0t10 0M36 32q4-4 8 0',
}
const cutPhoto = { path: card(32, 18, 54, 32) }
const readableSheet = `${sheet}M30 21h14M30 27h14M30 33h9`

interface Picture {
  readonly path: string
  /** Written on the sheet: a kind of file, the same in every language. */
  readonly mark?: string
}

/** Examples of bad files and of a good one, on 72 by 48. */
const pictures: Record<ExampleIssue, readonly [bad: Picture, good: Picture]> = {
  empty: [{ path: sheet }, { path: readableSheet }],
  unreadable: [{ path: sheet, mark: '?' }, { path: readableSheet }],
  wrongType: [
    { path: sheet, mark: 'EXE' },
    { path: sheet, mark: 'PDF' },
  ],
  heic: [
    { path: sheet, mark: 'HEIC' },
    { path: sheet, mark: 'JPEG' },
  ],
  changed: [{ path: sheet, mark: '?' }, { path: readableSheet }],
  tooLarge: [{ path: 'M14 -8h44v64h-44ZM24 12h24M24 20h24M24 28h24M24 36h16' }, { path: readableSheet }],
  tooSmall: [{ path: card(28, 19, 16, 10) }, goodPhoto],
  locked: [{ path: `${sheet}M31 25h12v10H31ZM33.5 25v-3a3.5 3.5 0 0 1 7 0v3` }, { path: readableSheet }],
  LOW_QUALITY: [blurredPhoto, goodPhoto],
  INCOMPLETE: [cutPhoto, goodPhoto],
}

function Drawing({ of, good }: { of: Picture; good?: boolean }) {
  return (
    <svg {...slot('picture', undefined, { good })} viewBox="0 0 72 48" aria-hidden="true">
      <path d={of.path} />
      {of.mark && (
        <text x="37" y="33" textAnchor="middle">
          {of.mark}
        </text>
      )}
      <path {...slot('picture-verdict')} d={good ? 'm56 41 4 4 8-9' : 'm58 36 9 9m0-9-9 9'} />
    </svg>
  )
}

/** A bad file beside a good one. The text beside it says the same. */
export function FileExample({ issue }: { issue: ExampleIssue }) {
  const [bad, good] = pictures[issue]
  return (
    <div {...slot('pictures')}>
      <Drawing of={bad} />
      <Drawing of={good} good />
    </div>
  )
}

const strip = [
  { of: goodPhoto, name: 'good' },
  { of: blurredPhoto, name: 'blurred' },
  { of: cutPhoto, name: 'cut' },
] as const

/** How to photograph an identity document, and how not to: before the first photo, not after it. */
export function ExampleStrip() {
  const t = useMessages(documentUploadMessages)
  return (
    <ul {...slot('pictures', 'gk-examples')}>
      {strip.map(({ of, name }) => (
        <li key={name} {...slot('example')}>
          <Drawing of={of} good={name === 'good'} />
          <span>{t(`documents.example.${name}`)}</span>
        </li>
      ))}
    </ul>
  )
}
