type Options<Value extends string> = Readonly<Record<Value, string>>

/** The two columns of a choice of one, from one table of values and labels. */
export const choice = <Value extends string>(options: Options<Value>) => ({
  constraints: { enum: Object.keys(options) as readonly string[] },
  options,
})

/** The two columns of a choice of several. */
export const choices = <Value extends string>(options: Options<Value>) => ({
  constraints: { type: 'list' as const, enum: Object.keys(options) as readonly string[] },
  options,
})
