import { expect, it } from 'vitest'
import { createQueue } from './createQueue.js'

const never = new AbortController().signal

/** Tasks that end on command. */
function createTasks() {
  const started: string[] = []
  const end = new Map<string, (failure?: Error) => void>()
  const task = (name: string) => () => {
    started.push(name)
    return new Promise<string>((resolve, reject) => {
      end.set(name, failure => (failure ? reject(failure) : resolve(name)))
    })
  }
  return { started, task, end: (name: string, failure?: Error) => end.get(name)?.(failure) }
}

it('runs so many at once, and the others in order, also after a failure', async () => {
  const { started, task, end } = createTasks()
  const queue = createQueue(2)
  const [a, b, c] = ['a', 'b', 'c'].map(name => queue.run(task(name), never))
  expect(started).toEqual(['a', 'b'])
  end('b', new Error('b'))
  await expect(b).rejects.toThrow('b')
  expect(started).toEqual(['a', 'b', 'c'])
  end('a')
  end('c')
  expect(await Promise.all([a, c])).toEqual(['a', 'c'])
})

it('lets go of what is called off while it waits', async () => {
  const { started, task, end } = createTasks()
  const queue = createQueue(1)
  const first = queue.run(task('first'), never)
  const off = new AbortController()
  const second = queue.run(task('second'), off.signal)
  const third = queue.run(task('third'), never)
  off.abort(new Error('called off'))
  await expect(second).rejects.toThrow('called off')
  end('first')
  await first
  expect(started).toEqual(['first', 'third'])
  end('third')
  expect(await third).toBe('third')
})

it('does not take what was called off before', async () => {
  const queue = createQueue(1)
  await expect(queue.run(() => Promise.resolve(), AbortSignal.abort(new Error('off')))).rejects.toThrow('off')
})
