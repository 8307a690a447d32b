'use client'

import { createContext } from 'react'
import { replayMask } from './replayMask.js'

/** Which recorders private controls are hidden from: give it `[...replayMask, yours]`. */
export const ReplayMaskContext = createContext(replayMask)
