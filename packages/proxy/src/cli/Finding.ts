/** One thing that `doctor` looked at. */
export interface Finding {
  /** `note`: it was not looked at, because an option is missing. */
  readonly level: 'good' | 'warning' | 'error' | 'note'
  readonly what: string
  /** What to do about it. */
  readonly todo?: string
}

export const good = (what: string): Finding => ({ level: 'good', what })
export const note = (what: string): Finding => ({ level: 'note', what })
export const warning = (what: string, todo: string): Finding => ({ level: 'warning', what, todo })
export const failed = (what: string, todo: string): Finding => ({ level: 'error', what, todo })
