/** One row of `pnpm bench`: what we do, against the least that could do the job. */
export interface Benchmark {
  name: string
  /** Measures both sides in the same process, in `unit`; less is better. Stops everything it started. */
  run(): Promise<{ ours: number; floor: number; unit: string }>
}
