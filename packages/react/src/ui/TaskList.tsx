'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { StatusBadge } from './StatusBadge.js'
import type { Tone } from './StatusMessage.js'
import { slot } from './slot.js'
import { useUniqueId } from './useUniqueId.js'

/** One task of a `TaskList`. */
export interface Task {
  id: string
  label: ReactNode
  help?: ReactNode
  /** The status in a word: "Completed", "Not started". */
  status: string
  /** Without one the status is plain text: what is done should not ask for attention. */
  tone?: Tone | undefined
  /** Where it is done; one of the two, or neither while it cannot be started. */
  href?: string | undefined
  onSelect?: (() => void) | undefined
}

/** Props of `TaskList`. */
export interface TaskListProps extends Omit<ComponentPropsWithoutRef<'ul'>, 'children'> {
  tasks: readonly Task[]
}

/** Things to do in any order, over as many visits as it takes. */
export const TaskList = forwardRef<HTMLUListElement, TaskListProps>(function TaskList(
  { tasks, className, ...rest },
  ref,
) {
  const base = useUniqueId()
  return (
    <ul {...rest} {...slot('tasks', className)} ref={ref}>
      {tasks.map(task => {
        const status = `${base}-${task.id}`
        const name = { ...slot('task-name'), 'aria-describedby': status }
        return (
          <li key={task.id} {...slot('task', undefined, { locked: !task.href && !task.onSelect })}>
            <div>
              {task.href ? (
                <a {...name} href={task.href} onClick={task.onSelect}>
                  {task.label}
                </a>
              ) : task.onSelect ? (
                <button {...name} type="button" onClick={task.onSelect}>
                  {task.label}
                </button>
              ) : (
                <span {...slot('task-name')}>{task.label}</span>
              )}
              {task.help && <p {...slot('help')}>{task.help}</p>}
            </div>
            <div id={status} {...slot('task-status')}>
              {task.tone ? <StatusBadge tone={task.tone}>{task.status}</StatusBadge> : task.status}
            </div>
          </li>
        )
      })}
    </ul>
  )
})
