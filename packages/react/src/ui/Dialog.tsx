'use client'

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import type { HeadingLevel } from './HeadingLevel.js'
import { Icon } from './Icon.js'
import { slot } from './slot.js'
import { useMergedRef } from './useMergedRef.js'
import { useUniqueId } from './useUniqueId.js'

/** Props of `Dialog`. */
export interface DialogProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open' | 'title' | 'onClose'> {
  open: boolean
  /** Escape, the close button, or a press beside it where that is allowed. The host decides whether it closes. */
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  headingLevel?: HeadingLevel | undefined
  /** What the close button is called. */
  closeLabel: string
  actions?: ReactNode
  /** A press beside it closes it too. Only where nothing can be lost. */
  dismissible?: boolean | undefined
}

/**
 * A question that has to be answered first. The browser's own modal dialog: it keeps focus inside, the rest of the page
 * inert, and gives focus back.
 */
export const Dialog = forwardRef<HTMLDialogElement, DialogProps>(function Dialog(
  { open, onClose, title, description, headingLevel = 2, closeLabel, actions, dismissible, className, ...rest },
  ref,
) {
  const { children, onCancel, onClick, ...native } = rest
  const root = useRef<HTMLDialogElement | null>(null)
  const merged = useMergedRef(root, ref)
  const id = useUniqueId()
  const Heading = `h${headingLevel}` as const

  useEffect(() => {
    const dialog = root.current
    if (!open || !dialog) return
    dialog.showModal()
    return () => dialog.close()
  }, [open])

  const press = (event: MouseEvent<HTMLDialogElement>) => {
    onClick?.(event)
    // Its content fills the dialog, so what hits the dialog itself is the backdrop.
    if (dismissible && event.target === event.currentTarget) onClose()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and the browser's.
    <dialog
      {...native}
      {...slot('dialog', className)}
      ref={merged}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClick={press}
      // A browser may close it without asking, as when Escape is pressed twice.
      onClose={event => {
        if (open && !event.currentTarget.open) onClose()
      }}
      onCancel={event => {
        onCancel?.(event)
        event.preventDefault()
        onClose()
      }}
    >
      {open && (
        <div {...slot('dialog-body')}>
          <Heading {...slot('dialog-title')} id={`${id}-title`}>
            {title}
          </Heading>
          {description && (
            <p {...slot('dialog-text')} id={`${id}-description`}>
              {description}
            </p>
          )}
          {children}
          {actions && <div {...slot('actions')}>{actions}</div>}
          <button {...slot('dialog-close')} type="button" aria-label={closeLabel} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </dialog>
  )
})
