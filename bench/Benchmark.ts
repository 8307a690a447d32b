/** One row of `pnpm bench`: what we do, against the least that could do the job. */
export interface Benchmark {
  name: string
  /** Takes long, so that it runs only when `--only` names it. */
  isOnRequest?: boolean
  /** Measures both sides in the same process, in `unit`; less is better. Stops everything it started. */
  run(options?: { minutes?: number | undefined }): Promise<{ ours: number; floor: number; unit: string }>
}
