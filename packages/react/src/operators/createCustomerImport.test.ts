import { type BulkImportJob, type ErrorKind, GridKycError } from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CustomerImportState, createCustomerImport } from './createCustomerImport.js'

const header = 'platformCustomerId,customerType,fullName,birthDate,addressLine1,country,umaAddress'
const rowOf = (name: string) => `${name},INDIVIDUAL,Ada Miller,1990-02-28,1 Rua,MO,$${name}@x.test`
const fileOf = (...rows: string[]) => new File([[header, ...rows, ''].join('\r\n')], 'customers.csv')
const good = fileOf(rowOf('p-1'), rowOf('p-2'), 'p-3,INDIVIDUAL')

const progress = { total: 2, processed: 1, successful: 1, failed: 0 }
const jobOf = (more: Partial<BulkImportJob> = {}): BulkImportJob => ({
  ...{ id: 'Job:1', status: 'PROCESSING', progress, ...more },
})
const errorOf = (kind: ErrorKind) => new GridKycError({ kind, message: 'No.' })

const parts = {
  send: vi.fn(),
  readJob: vi.fn(),
  explain: vi.fn(() => 'wrong'),
  started: vi.fn(),
  finished: vi.fn(),
  failed: vi.fn(),
  pause: vi.fn(() => 3_600_000),
}
type Import = ReturnType<typeof createCustomerImport>
let running: Import

beforeEach(() => {
  for (const part of [parts.send, parts.readJob, parts.started, parts.finished, parts.failed]) part.mockReset()
  parts.send.mockResolvedValue({ jobId: 'Job:1' })
  parts.readJob.mockResolvedValue(jobOf())
  running = createCustomerImport(parts)
})
afterEach(() => {
  running.stop()
  running.readNow()
})

const statusIs = (status: CustomerImportState['status']) =>
  vi.waitFor(() => expect(running.state().status).toBe(status), { interval: 2 })
const check = async (file = good) => {
  await running.choose(file)
  return running.state()
}

describe('choosing a file', () => {
  it('begins with none, and shows every state to those who look, until they leave', async () => {
    expect(running.state()).toEqual({ status: 'empty' })
    const [seen, left]: [string[], () => void] = [[], vi.fn()]
    running.subscribe(() => seen.push(running.state().status))
    running.subscribe(left)()
    expect(await check()).toMatchObject({ status: 'checked', file: good, good: 2, bad: 1 })
    expect([...new Set(seen)]).toEqual(['checking', 'checked'])
    expect(left).not.toHaveBeenCalled()
    expect(running.state()).not.toHaveProperty('toSend')
  })

  it('shows how far it is, from nothing to the whole', async () => {
    const seen: unknown[] = []
    running.subscribe(() => {
      const state = running.state()
      if (state.status === 'checking') seen.push([state.share, state.rows])
    })
    await check()
    expect(seen[0]).toEqual([0, 0])
    expect(seen.at(-1)).toEqual([1, 3])
  })

  it('says why a file cannot be used, and in which line where that is known', async () => {
    const none = new File([''], 'none.csv')
    expect(await check(none)).toEqual({ status: 'unusable', file: none, reason: 'empty' })
    const quoted = fileOf('p-1,INDIVIDUAL,"Ada')
    expect(await check(quoted)).toMatchObject({ status: 'unusable', reason: 'quotes', line: 2 })
  })

  it('takes the last of two, whichever is checked first', async () => {
    const second = fileOf(rowOf('p-9'))
    await Promise.all([running.choose(good), running.choose(second)])
    expect(running.state()).toMatchObject({ status: 'checked', file: second, good: 1, bad: 0 })
  })

  it('sends nothing of a file that was chosen before one that cannot be used', async () => {
    await check()
    await check(new File([''], 'none.csv'))
    await running.send()
    expect(parts.send).not.toHaveBeenCalled()
  })
})

describe('sending', () => {
  it('needs a checked file', async () => {
    await running.send()
    expect(parts.send).not.toHaveBeenCalled()
    expect(running.state()).toEqual({ status: 'empty' })
  })

  it('shows how much is sent, and not how long Grid takes with all of it', async () => {
    const seen: unknown[] = []
    running.subscribe(() => {
      const state = running.state()
      if (state.status === 'sending') seen.push([state.share, state.rows])
    })
    parts.send.mockImplementation(async (_file, _signal, onProgress) => {
      onProgress(0.5)
      onProgress(1)
      return { jobId: 'Job:1' }
    })
    await check()
    await running.send()
    expect(seen).toEqual([
      [undefined, 2],
      [0.5, 2],
      [undefined, 2],
    ])
    expect(parts.started).toHaveBeenCalledExactlyOnceWith('Job:1')
    const sent: Blob = parts.send.mock.calls[0]?.[0]
    expect(await sent.text()).toContain('p-2')
    await vi.waitFor(() => expect(running.state()).toEqual({ status: 'running', jobId: 'Job:1', progress }))
    // What is under way is not sent again.
    await running.send()
    expect(parts.send).toHaveBeenCalledOnce()
  })

  it.each<[ErrorKind, boolean]>([
    ['network', true],
    ['timeout', true],
    ['unavailable', true],
    ['unexpected', true],
    ['invalid', false],
    ['forbidden', false],
  ])('after the error %s may have arrived: %s, and can be tried again', async (kind, mayHaveArrived) => {
    await check()
    parts.send.mockRejectedValueOnce(errorOf(kind))
    await running.send()
    expect(running.state()).toMatchObject({ status: 'unsent', error: { kind }, mayHaveArrived })
    expect(parts.failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind }))
    await running.send()
    expect(parts.send).toHaveBeenCalledTimes(2)
    expect(parts.started).toHaveBeenCalledOnce()
  })

  it.each(['answer', 'failure'])('that was given up is over, whatever %s still comes', async outcome => {
    await check()
    let arrive = () => {}
    parts.send.mockImplementation(
      (_file, _signal, onProgress) =>
        new Promise((resolve, reject) => {
          arrive = () => {
            onProgress(0.7)
            if (outcome === 'answer') resolve({ jobId: 'Job:1' })
            else reject(errorOf('network'))
          }
        }),
    )
    const sending = running.send()
    running.reset()
    expect(parts.send.mock.lastCall?.[1].aborted).toBe(true)
    arrive()
    await sending
    expect(running.state()).toEqual({ status: 'empty' })
    expect(parts.started).not.toHaveBeenCalled()
    expect(parts.failed).not.toHaveBeenCalled()
    await running.send()
    expect(parts.send).toHaveBeenCalledOnce()
  })
})

describe('following a job', () => {
  it.each<Partial<BulkImportJob>>([
    { status: 'COMPLETED' },
    { status: 'FAILED' },
    { status: 'SOMETHING_NEW' as never, completedAt: '2026-11-01T00:00:00Z' },
  ])('ends with %j', async more => {
    parts.readJob.mockResolvedValue(jobOf(more))
    await running.follow('Job:1')
    expect(running.state()).toEqual({ status: 'finished', jobId: 'Job:1', progress })
    expect(parts.finished).toHaveBeenCalledExactlyOnceWith('Job:1', progress)
    expect(parts.readJob).toHaveBeenCalledExactlyOnceWith('Job:1', expect.any(AbortSignal))
  })

  it('reads it again when something has changed, and not before its time', async () => {
    void running.follow('Job:1')
    await statusIs('running')
    await vi.waitFor(() => expect(parts.pause).toHaveBeenCalled())
    expect(parts.readJob).toHaveBeenCalledOnce()
    parts.readJob.mockResolvedValue(jobOf({ status: 'COMPLETED' }))
    running.readNow()
    await statusIs('finished')
    expect(parts.readJob).toHaveBeenCalledTimes(2)
  })

  it('reads it again after the pause', async () => {
    parts.pause.mockReturnValueOnce(1)
    parts.readJob.mockResolvedValueOnce(jobOf()).mockResolvedValue(jobOf({ status: 'COMPLETED' }))
    await running.follow('Job:1')
    expect(running.state().status).toBe('finished')
  })

  it('is not begun twice for the same one, but for another', async () => {
    void running.follow('Job:1')
    await vi.waitFor(() => expect(running.state()).toHaveProperty('progress'))
    await running.follow('Job:1')
    expect(parts.readJob).toHaveBeenCalledOnce()
    void running.follow('Job:2')
    expect(running.state()).toEqual({ status: 'running', jobId: 'Job:2' })
    await vi.waitFor(() => expect(parts.readJob).toHaveBeenCalledTimes(2))
  })

  it('is begun again for the same one after it was stopped', async () => {
    void running.follow('Job:1')
    await vi.waitFor(() => expect(running.state()).toHaveProperty('progress'))
    running.stop()
    void running.follow('Job:1')
    await vi.waitFor(() => expect(parts.readJob).toHaveBeenCalledTimes(2))
  })

  it('continues after a failed read, with what is known of it', async () => {
    void running.follow('Job:1')
    await vi.waitFor(() => expect(running.state()).toHaveProperty('progress'))
    parts.readJob.mockRejectedValueOnce(errorOf('network'))
    running.readNow()
    await vi.waitFor(() => expect(running.state()).toHaveProperty('error'))
    expect(running.state()).toMatchObject({ status: 'running', jobId: 'Job:1', progress, error: { kind: 'network' } })
    expect(parts.failed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'network' }))
  })

  it('knows nothing of another job before its first answer', async () => {
    void running.follow('Job:1')
    await vi.waitFor(() => expect(running.state()).toHaveProperty('progress'))
    parts.readJob.mockRejectedValueOnce(errorOf('timeout'))
    void running.follow('Job:2')
    await vi.waitFor(() => expect(running.state()).toHaveProperty('error'))
    expect(running.state()).not.toHaveProperty('progress')
  })

  it.each<ErrorKind>(['unauthorized', 'forbidden', 'not_found', 'invalid'])(
    'ends where the error is %s',
    async kind => {
      parts.readJob.mockRejectedValue(errorOf(kind))
      await running.follow('Job:1')
      expect(running.state()).toMatchObject({ status: 'lost', jobId: 'Job:1', error: { kind } })
    },
  )

  it.each(['answer', 'failure'])('shows no %s of a job that was given up', async outcome => {
    let arrive = () => {}
    parts.readJob.mockImplementationOnce(
      () =>
        new Promise((resolve, reject) => {
          arrive = () => (outcome === 'answer' ? resolve(jobOf({ status: 'COMPLETED' })) : reject(errorOf('network')))
        }),
    )
    const following = running.follow('Job:1')
    running.reset()
    arrive()
    await following
    expect(running.state()).toEqual({ status: 'empty' })
    expect(parts.finished).not.toHaveBeenCalled()
    expect(parts.failed).not.toHaveBeenCalled()
  })
})

describe('the refused rows', () => {
  it('are those of the job, in the columns of the file, until it is reset', async () => {
    expect(await running.refusedRows()).toBeUndefined()
    await check()
    const errors = [{ correlationId: 'p-2', code: 'CONFLICT', message: 'Taken.' }]
    parts.readJob.mockResolvedValue(jobOf({ status: 'COMPLETED', errors }))
    await running.send()
    await statusIs('finished')
    expect(await (await running.refusedRows())?.text()).toContain(`${rowOf('p-2')},CONFLICT: Taken.`)
    running.reset()
    expect(await running.refusedRows()).toBeUndefined()
  })
})
