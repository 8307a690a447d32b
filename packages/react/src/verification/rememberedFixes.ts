import { fixPrefix as prefix, storage } from '../store/forgetAll.js'

/**
 * Remembers, for this tab only, which errors of a verification were fixed here: keys of ids and paths, no values. Grid
 * says when a resource was changed last, and not which of its fields.
 */
export const rememberedFixes = {
  get(verificationId: string): readonly string[] {
    try {
      const keys: unknown = JSON.parse(storage()?.getItem(prefix + verificationId) ?? '[]')
      return Array.isArray(keys) ? keys.filter(key => typeof key === 'string') : []
    } catch {
      return []
    }
  },
  add(verificationId: string, key: string) {
    try {
      storage()?.setItem(prefix + verificationId, JSON.stringify([...rememberedFixes.get(verificationId), key]))
    } catch {
      // A full or refused storage costs the mark, not the fix.
    }
  },
}
