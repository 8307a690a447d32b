import { callHostHook, defaultHookTimeoutMs, longHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { Upload } from './Upload.js'

/** A file that the host sees while it is sent to Grid. */
export interface Inspection {
  /** Resolves once the host has read what it was given before, or has decided. */
  show(bytes: Uint8Array): Promise<void>
  /** Ends the file. Throws the error response when the host refuses it. */
  verdict(): Promise<void>
  /** Ends the stream of a host that still waits for bytes which will not come. */
  abandon(): void
}

const none: Inspection = { show: async () => {}, verdict: async () => {}, abandon: () => {} }

/** Passes a file through the host’s `inspectUpload` while it is sent to Grid, no faster than the host reads. */
export function inspect(
  { inspectUpload, hookTimeoutMs = defaultHookTimeoutMs }: Pick<GridProxyOptions, 'inspectUpload' | 'hookTimeoutMs'>,
  upload: Omit<Upload, 'file'>,
): Inspection {
  if (!inspectUpload) return none
  // Only time in which the host is waited for counts, not that in which the file is still coming.
  const inTime = <T>(promise: Promise<T>) => callHostHook('inspectUpload', () => promise, hookTimeoutMs * longHook)
  let file: ReadableStreamDefaultController<Uint8Array> | undefined
  let wanted: () => void = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start: controller => {
      file = controller
    },
    pull: () => wanted(),
    cancel: () => letGo(),
  })
  const letGo = () => {
    file = undefined
    wanted()
  }
  const accepted = callHostHook('inspectUpload', () => inspectUpload({ ...upload, file: stream }), Infinity).finally(
    letGo,
  )
  // It is awaited at the end of the file; a failure before that is not unhandled.
  accepted.catch(() => {})
  return {
    async show(bytes) {
      file?.enqueue(bytes)
      while (file && (file.desiredSize ?? 0) <= 0) {
        const next = new Promise<void>(resolve => {
          wanted = resolve
        })
        await inTime(next)
      }
    },
    async verdict() {
      file?.close()
      letGo()
      if ((await inTime(accepted)) !== true)
        throw new HttpError(400, 'INVALID_INPUT', 'The platform does not accept this file.')
    },
    abandon() {
      file?.error(new Error('The upload broke off.'))
      letGo()
    },
  }
}
