/** A result that is answered 202 where the row's first status is another. */
export class Accepted<Result> {
  readonly result: Result

  constructor(result: Result) {
    this.result = result
  }
}
