import { latinDigits } from './latinDigits.js'

type PhoneNumbers = typeof import('./phoneNumbers.js')

let loaded: PhoneNumbers | undefined

/** What knows the numbers of every country; undefined until `loadPhoneNumbers` has brought it. */
export const phoneNumbers = (): PhoneNumbers | undefined => loaded

/** Loads the numbering plans. Without them a number still has to be written with its country code. */
export async function loadPhoneNumbers(): Promise<PhoneNumbers | undefined> {
  loaded ??= await import('./phoneNumbers.js').catch(() => undefined)
  return loaded
}

/**
 * What was typed as E.164 where that is sure; otherwise what was typed, without the blanks around it. A number without a
 * country code belongs to `country`, as soon as the numbering plans are loaded.
 */
export function phoneNumber(text: string, country?: string): string {
  const typed = latinDigits(text)
    // Direction marks come along with a number that was copied.
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .trim()
    // A link to a chat, which has the number without its plus.
    .replace(/^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com\/send\/?\?phone=)\/?\+?(\d+).*$/i, '+$1')
    .replace(/^\+[\s+]+/, '+')
  const parsed = loaded?.parsePhone(typed, country)
  if (parsed !== undefined) return parsed
  if (loaded && loaded.phonesIn(typed, country).length > 1) return typed
  // "+44 (0)7700" is how many people write it: that zero is for calls at home.
  const plain = typed
    .replace(/^(\+|00)(.*)\(0\)/, '$1$2')
    .replace(/[\s\-().\u2010-\u2015/]/g, '')
    .replace(/^00/, '+')
  return /^\+\d{1,15}$/.test(plain) ? plain : typed
}
