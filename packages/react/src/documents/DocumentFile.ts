import type { DocumentSide } from '@grid-kyc/core'
import type { FileCheck } from './checkFile.js'
import type { DocumentUploadState } from './createUploads.js'

/** A file that was picked for a slot, before it is sent. */
export interface PickedFile {
  readonly file: File
  /** Undefined while it is being looked at. */
  readonly check: FileCheck | undefined
}

/** A place for one file: a side, or the whole. */
export interface DocumentFile {
  readonly side: DocumentSide | undefined
  readonly picked: PickedFile | undefined
  /** The file on its way, or what became of it. */
  readonly upload: DocumentUploadState | undefined
  /** Grid did not take it, but the answers may be to blame: *send* sends it again. */
  readonly isKept: boolean
  /** There is nothing to send, and *send* was pressed. */
  readonly isMissing: boolean
}
