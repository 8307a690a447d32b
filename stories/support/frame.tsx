import type { ReactNode } from 'react'
import type { JourneyFrame } from './JourneyGrid.js'
import { SandboxProvider, type SandboxProviderProps } from './SandboxProvider.js'

/** A frame of a journey in an environment of its own. */
export const frame = (
  caption: string,
  shown: ReactNode,
  environment: Omit<SandboxProviderProps, 'children'>,
  act?: JourneyFrame['act'],
): JourneyFrame => ({ caption, act, children: <SandboxProvider {...environment}>{shown}</SandboxProvider> })
