/**
 * A value that only this library opens. Query caches may be shown in devtools and written to storage: what they find here
 * is an empty object, and nothing at all in JSON.
 */
export class PrivateValue<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  /** What is inside; undefined for anything else, such as what is left of a seal that came back from storage. */
  static open<Value>(privateValue: PrivateValue<Value> | undefined): Value | undefined {
    return privateValue instanceof PrivateValue ? privateValue.#value : undefined
  }

  toJSON(): undefined {
    return undefined
  }
}
