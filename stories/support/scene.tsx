import type { ReactNode } from 'react'
import type { FilmFrame } from './Filmstrip.js'
import { InWorld, type InWorldProps } from './InWorld.js'

/** A frame of a filmstrip in a world of its own. */
export const scene = (
  caption: string,
  shown: ReactNode,
  world: Omit<InWorldProps, 'children'>,
  act?: FilmFrame['act'],
): FilmFrame => ({ caption, act, children: <InWorld {...world}>{shown}</InWorld> })
