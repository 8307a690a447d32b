import { actOut, type JourneyFrame } from './JourneyGrid.js'

/** The story of a journey: its frames side by side, acted out one after the other. */
export const journey = (name: string, frames: readonly JourneyFrame[]) => ({
  args: { name, frames },
  play: ({ canvasElement }: { canvasElement: HTMLElement }) => actOut(canvasElement, frames),
})
