import { type Guidance, type GuidanceName, guidanceNamed } from '@grid-kyc/core'
import type { Messages } from './Messages.js'

/** What to do about an error, and why, in the host's words. */
export function translateGuidance(
  name: GuidanceName,
  messages: Messages = {},
): { title: string; help: string | undefined } {
  const texts: Readonly<Record<string, string | undefined>> = messages
  const { title, help }: Guidance = guidanceNamed(name)
  return { title: texts[`guidance.${name}`] ?? title, help: help && (texts[`guidance.${name}.help`] ?? help) }
}
