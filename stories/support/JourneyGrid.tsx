import type { ReactNode } from 'react'
import './JourneyGrid.css'

export interface JourneyFrame {
  caption: string
  children: ReactNode
  /** What the user does in this frame before it is looked at. */
  act?: ((frame: HTMLElement) => Promise<void>) | undefined
}

export interface JourneyGridProps {
  /** The name of the journey, which labels each frame's region. */
  name: string
  frames: readonly JourneyFrame[]
  /** The number of the one frame to show, in full height, from 1. Default: all of them. */
  frame?: number | undefined
}

/** The address of this story with one frame of it, in full height. */
const addressOf = (frame: number) => {
  const query = new URLSearchParams(window.location.search)
  query.set('args', `frame:${frame}`)
  return `?${query}`
}

/** A journey as a grid of phones, in reading order; each phone scrolls, and opens alone in full height. */
export function JourneyGrid({ name, frames, frame }: JourneyGridProps) {
  return (
    <ol className="journey-grid" data-single={frame === undefined ? undefined : ''}>
      {frames.map(({ caption, children }, index) =>
        frame !== undefined && frame !== index + 1 ? null : (
          <li key={caption}>
            <p className="journey-caption">
              {index + 1}. {caption}{' '}
              {frame === undefined && (
                <a href={addressOf(index + 1)} target="_blank" rel="noreferrer" aria-label={`Open in full: ${caption}`}>
                  Open in full
                </a>
              )}
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
            <section className="journey-frame" aria-label={`${name}, ${caption}`} data-frame={index} tabIndex={0}>
              {children}
            </section>
          </li>
        ),
      )}
    </ol>
  )
}

/** Acts the frames out, one after the other, as the play of a journey's story. */
export async function actOut(canvas: HTMLElement, frames: readonly JourneyFrame[]): Promise<void> {
  for (const shown of canvas.querySelectorAll<HTMLElement>('.journey-frame')) {
    await frames[Number(shown.dataset.frame)]?.act?.(shown)
  }
  // The frames were scrolled to one after the other; a reader begins at the first.
  window.scrollTo({ top: 0, behavior: 'instant' })
}
