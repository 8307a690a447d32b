import { type Guidance, type GuidanceName, guidanceNamed } from '@grid-kyc/core'
import type { Copy } from './Copy.js'

/** What to do about an error, and why, in the host's words. */
export function translateGuidance(name: GuidanceName, copy: Copy = {}): { title: string; help: string | undefined } {
  const texts: Readonly<Record<string, string | undefined>> = copy
  const { title, help }: Guidance = guidanceNamed(name)
  return { title: texts[`guidance.${name}`] ?? title, help: help && (texts[`guidance.${name}.help`] ?? help) }
}
