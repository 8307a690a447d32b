'use client'

import type { DocumentSide } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { checkFile } from './checkFile.js'
import type { PickedFile } from './DocumentFile.js'

type Side = DocumentSide | undefined

/** What was picked for each side and is not sent yet. */
export function usePickedFiles() {
  const [files, setFiles] = useState<Readonly<Record<string, PickedFile>>>({})
  const newest = useRef<Record<string, File>>({})

  return {
    at: (side: Side): PickedFile | undefined => files[side ?? ''],
    /** Takes a file and looks at it. */
    pick(side: Side, file: File) {
      const at = side ?? ''
      newest.current[at] = file
      setFiles(known => ({ ...known, [at]: { file, check: undefined } }))
      void checkFile(file).then(check => {
        if (newest.current[at] === file) setFiles(known => ({ ...known, [at]: { file, check } }))
      })
    },
    /** Takes back one that was good enough to be sent. */
    keep(side: Side, file: File) {
      setFiles(known => ({ ...known, [side ?? '']: { file, check: {} } }))
    },
    forget(side: Side) {
      delete newest.current[side ?? '']
      setFiles(({ [side ?? '']: _, ...others }) => others)
    },
  }
}
