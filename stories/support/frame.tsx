import type { ReactNode } from 'react'
import type { FilmFrame } from './Filmstrip.js'
import { SandboxProvider, type SandboxProviderProps } from './SandboxProvider.js'

/** A frame of a filmstrip in an environment of its own. */
export const frame = (
  caption: string,
  shown: ReactNode,
  environment: Omit<SandboxProviderProps, 'children'>,
  act?: FilmFrame['act'],
): FilmFrame => ({ caption, act, children: <SandboxProvider {...environment}>{shown}</SandboxProvider> })
