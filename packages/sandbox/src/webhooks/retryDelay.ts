const minute = 60_000
const longest = 30 * minute
const patience = 7 * 24 * 60 * minute

/** How long the backoff up to an attempt has taken. */
function waited(attempts: number): number {
  let total = 0
  for (let attempt = 1; attempt < attempts; attempt++) total += backoff(attempt)
  return total
}

const backoff = (attempts: number) => Math.min(1_000 * 2 ** (attempts - 1), longest)

/** Milliseconds until the next attempt, after so many; undefined to give up. */
export function retryDelay(attempts: number, delays: readonly number[] | undefined): number | undefined {
  if (delays) return delays[attempts - 1]
  return waited(attempts) < patience ? backoff(attempts) : undefined
}
