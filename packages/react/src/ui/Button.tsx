import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from 'react'
import { Spinner } from './Spinner.js'
import { slot } from './slot.js'

/** Props of `Button`. */
export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  /** `primary` once on a screen; `quiet` looks like a link. Default `secondary`. */
  variant?: 'primary' | 'secondary' | 'quiet' | undefined
  /** Something is under way: the button stays where it is, keeps focus, and does nothing. */
  busy?: boolean | undefined
}

/** A button. While `busy` it keeps its size and ignores presses. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', busy = false, className, onClick, children, type = 'button', ...rest },
  ref,
) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Not `disabled`: that would throw keyboard focus away in the middle of the wait.
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      {...rest}
      {...slot('button', className, { variant, busy })}
      ref={ref}
      type={type}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {busy && <Spinner />}
      {/* An element of its own: a translated text is in the page no more, and nothing can be put before it. */}
      <span {...slot('button-label')}>{children}</span>
    </button>
  )
})
