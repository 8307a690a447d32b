import { useEffect, useRef } from 'react'
import type { StoryEnvironment } from './createStoryEnvironment.js'
import './HostedDialog.css'

export interface HostedDialogProps {
  environment: StoryEnvironment
  url: string
  onClose: () => void
}

const outcomes = {
  approved: 'Finish, and be approved',
  in_review: 'Finish, and be reviewed by a person',
  rejected: 'Finish, and be refused',
  abandoned: 'Leave without finishing',
} as const

/** Replaces Grid’s hosted page: a story shows here where the browser would have gone. */
export function HostedDialog({ environment, url, onClose }: HostedDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  const finish = (outcome: keyof typeof outcomes) => {
    environment.sandbox.finishHosted(url, outcome)
    onClose()
    // Coming back to a page that was left, as the back-forward cache restores it.
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  }

  return (
    <dialog ref={dialog} className="hosted" aria-labelledby="hosted-title" onCancel={() => finish('abandoned')}>
      <h2 id="hosted-title">The provider’s hosted page</h2>
      <p>The browser is now on a page of the verification provider. What does the person do there?</p>
      {Object.entries(outcomes).map(([outcome, label]) => (
        <button key={outcome} type="button" onClick={() => finish(outcome as keyof typeof outcomes)}>
          {label}
        </button>
      ))}
    </dialog>
  )
}
