import type { Platform } from './Platform.js'

/** Forgets every resource. */
export function clearPlatform(platform: Platform): void {
  for (const resources of Object.values(platform)) if (resources instanceof Map) resources.clear()
  platform.termsVersion = 'V1'
}
