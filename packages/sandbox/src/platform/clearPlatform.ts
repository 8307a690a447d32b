import type { PlatformConfig } from '@grid-kyc/core'
import type { Platform } from './Platform.js'

/** Forgets every resource. */
export function clearPlatform(platform: Platform, config: PlatformConfig): void {
  for (const resources of Object.values(platform)) if (resources instanceof Map) resources.clear()
  platform.termsVersion = 'V1'
  for (const name of Object.keys(platform.config)) delete (platform.config as Record<string, unknown>)[name]
  Object.assign(platform.config, config)
}
