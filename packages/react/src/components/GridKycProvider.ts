import type { ReactElement } from 'react'
import {
  GridKycProvider as AnyProvider,
  type GridKycProviderProps as AnyProviderProps,
} from '../hooks/GridKycProvider.js'
import type { Primitives } from './Primitives.js'

export type GridKycProviderProps = AnyProviderProps<Partial<Primitives>>

/** Connects everything below it to your proxy. Props may be inline: their identity never matters. */
export const GridKycProvider: (props: GridKycProviderProps) => ReactElement = AnyProvider
