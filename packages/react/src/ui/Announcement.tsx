import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react'
import { slot } from './slot.js'

/** Props of `Announcement`. */
export type AnnouncementProps = ComponentPropsWithoutRef<'p'>

/** Said politely by a screen reader whenever it changes; not seen. Keep it mounted: what is there first is not said. */
export const Announcement = memo(
  forwardRef<HTMLParagraphElement, AnnouncementProps>(function Announcement({ className, ...rest }, ref) {
    return <p role="status" {...rest} {...slot('visually-hidden', className)} ref={ref} />
  }),
)
