/** A file being sent to Grid, for `inspectUpload`. */
export interface Upload {
  request: Request
  /** Absent for an operator's import. */
  customerId: string | undefined
  fileName: string
  /** As the browser says; Grid looks at the content. */
  contentType: string
  /** The form's other fields that are sent along. */
  fields: Readonly<Record<string, string>>
  /** The bytes as they pass. Need not be read to the end. */
  file: ReadableStream<Uint8Array>
}
