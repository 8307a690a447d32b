import { type Guidance, type GuidanceName, guidanceNamed } from '@grid-kyc/core'
import type { Messages } from './Messages.js'

/** What to do about an error, and why, in the host's words. `fields` is how many fields it is about. */
export function translateGuidance(
  name: GuidanceName,
  messages: Messages = {},
  fields = 1,
): { title: string; help: string | undefined } {
  const texts: Readonly<Record<string, string | undefined>> = messages
  const { title, several, help }: Guidance = guidanceNamed(name)
  const plural = fields > 1 && several ? (texts[`guidance.${name}.several`] ?? several) : undefined
  return { title: plural ?? texts[`guidance.${name}`] ?? title, help: help && (texts[`guidance.${name}.help`] ?? help) }
}
