import { type ComponentPropsWithoutRef, forwardRef, memo } from 'react'
import { slot } from './slot.js'

/** Each icon is on a 24 grid with a 1.75 stroke. */
const shapes = {
  person: 'M12 12.25a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.75 20a7.25 7.25 0 0 1 14.5 0',
  check: 'm5.5 12.5 4.25 4.25L18.5 8',
  clock: 'M12 20.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5ZM12 7.75V12l2.75 2',
  pause: 'M9 6.75v10.5M15 6.75v10.5',
  alert:
    'M12 8.25v4.5M12 16.2v.05M10.6 4.6 3.4 17.1a1.62 1.62 0 0 0 1.4 2.4h14.4a1.62 1.62 0 0 0 1.4-2.4L13.4 4.6a1.62 1.62 0 0 0-2.8 0Z',
  cross: 'm7 7 10 10M17 7 7 17',
  list: 'M9.5 7H19M9.5 12H19M9.5 17H19M5.25 7h.01M5.25 12h.01M5.25 17h.01',
  external: 'M13.75 5H19v5.25M19 5l-7.5 7.5M16.25 13.5V17A2 2 0 0 1 14.25 19H7a2 2 0 0 1-2-2V9.75a2 2 0 0 1 2-2h3.5',
  chevron: 'm7 9.5 5 5 5-5',
  lock: 'M7.75 11V8.25a4.25 4.25 0 0 1 8.5 0V11M6.75 11h10.5a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6.75a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z',
  file: 'M13.25 4H7.5a1.5 1.5 0 0 0-1.5 1.5v13A1.5 1.5 0 0 0 7.5 20h9a1.5 1.5 0 0 0 1.5-1.5V8.75L13.25 4ZM13 4.25V9h4.75',
  upload:
    'M12 15.5V4.75m0 0L7.75 9M12 4.75 16.25 9M4.75 15.25v2.5a1.5 1.5 0 0 0 1.5 1.5h11.5a1.5 1.5 0 0 0 1.5-1.5v-2.5',
  info: 'M12 20.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5ZM12 11.25v4.5M12 8.05V8',
  number: 'M9.5 4.5 7.75 19.5M16.25 4.5 14.5 19.5M4.75 9h14.5M4.75 15h14.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.75 19.25a6.25 6.25 0 0 1 12.5 0M15.5 4.75a3.5 3.5 0 0 1 0 6.5M17.75 14.1a6.25 6.25 0 0 1 3.5 5.15',
  copy: 'M9.75 8.25h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5h-8a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5ZM8 15.75H6.25a1.5 1.5 0 0 1-1.5-1.5v-8a1.5 1.5 0 0 1 1.5-1.5h8a1.5 1.5 0 0 1 1.5 1.5V8',
  phone:
    'M8.5 3.5h7A1.5 1.5 0 0 1 17 5v14a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 19V5a1.5 1.5 0 0 1 1.5-1.5ZM11 17.5h2',
} as const

/** The name of an icon. */
export type IconName = keyof typeof shapes

/** Props of `Icon`. */
export interface IconProps extends Omit<ComponentPropsWithoutRef<'svg'>, 'children'> {
  name: IconName
}

/** Decoration: the words beside it carry the meaning. */
export const Icon = memo(
  forwardRef<SVGSVGElement, IconProps>(function Icon({ name, className, ...rest }, ref) {
    return (
      <svg {...rest} {...slot('icon', className, { icon: name })} ref={ref} viewBox="0 0 24 24" aria-hidden="true">
        <path d={shapes[name]} />
      </svg>
    )
  }),
)
