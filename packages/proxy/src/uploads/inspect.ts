import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import type { Upload } from './Upload.js'

/** Shows a file to the host while it goes to Grid. */
export interface Inspection {
  /** Resolves once the host has taken what was shown before, or has made up its mind. */
  show(bytes: Uint8Array): Promise<void>
  /** Ends the file. Throws what the browser is told when the host refuses it. */
  verdict(): Promise<void>
  /** Lets go of a host that still waits for bytes which will not come. */
  abandon(): void
}

const none: Inspection = { show: async () => {}, verdict: async () => {}, abandon: () => {} }

/** Shows a file that passes to the host's `inspectUpload`, no faster than it reads. */
export function inspect(ask: GridProxyOptions['inspectUpload'], upload: Omit<Upload, 'file'>): Inspection {
  if (!ask) return none
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
  const answer = callHostHook('inspectUpload', () => ask({ ...upload, file: stream })).finally(letGo)
  // It is awaited at the end of the file; a failure before that is not unhandled.
  answer.catch(() => {})
  return {
    async show(bytes) {
      file?.enqueue(bytes)
      while (file && (file.desiredSize ?? 0) <= 0) {
        await new Promise<void>(resolve => {
          wanted = resolve
        })
      }
    },
    async verdict() {
      file?.close()
      letGo()
      if ((await answer) !== true) throw new HttpError(400, 'INVALID_INPUT', 'The platform does not accept this file.')
    },
    abandon() {
      file?.error(new Error('The upload broke off.'))
      letGo()
    },
  }
}
