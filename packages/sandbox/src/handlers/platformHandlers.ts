import type { Handlers } from '../grid/Handler.js'

export const platformHandlers: Handlers<'getPlatformConfig' | 'getEndUserTerms'> = {
  getPlatformConfig: platform => platform.config,

  getEndUserTerms: ({ origin, termsVersion }) => ({
    version: termsVersion,
    url: `${origin}/hosted/end-user-terms/${encodeURIComponent(termsVersion)}`,
  }),
}
