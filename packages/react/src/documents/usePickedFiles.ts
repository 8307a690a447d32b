'use client'

import type { DocumentSide } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { checkFile, correctType, type FileCheck } from './checkFile.js'
import { convertHeic } from './convertHeic.js'

/** A file that was picked for a slot, before it is sent. */
export interface PickedFile {
  readonly file: File
  /** Undefined while the file is being checked. */
  readonly check: FileCheck | undefined
}

type Side = DocumentSide | undefined

/** A front is picked before its type is known, so it shares the place of a document that has no sides. */
const keyOf = (side: Side) => (side === 'BACK' ? 'BACK' : 'FRONT')

/** What was picked for each side and is not sent yet. */
export function usePickedFiles() {
  const [files, setFiles] = useState<Readonly<Record<string, PickedFile>>>({})
  const newest = useRef<Record<string, File>>({})

  return {
    at: (side: Side): PickedFile | undefined => files[keyOf(side)],
    /** Takes a file, turns a HEIC photo into a JPEG where the browser can, and checks it. */
    pick(side: Side, picked: File) {
      const key = keyOf(side)
      newest.current[key] = picked
      setFiles(known => ({ ...known, [key]: { file: picked, check: undefined } }))
      void convertHeic(picked).then(async converted => {
        const file = await correctType(converted)
        const check = await checkFile(file)
        if (newest.current[key] === picked) setFiles(known => ({ ...known, [key]: { file, check } }))
      })
    },
    /** Takes back a file that was good enough to be sent. */
    restore(side: Side, file: File) {
      setFiles(known => ({ ...known, [keyOf(side)]: { file, check: {} } }))
    },
    forget(side: Side) {
      delete newest.current[keyOf(side)]
      setFiles(({ [keyOf(side)]: _, ...others }) => others)
    },
  }
}
