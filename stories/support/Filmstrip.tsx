import type { ReactNode } from 'react'
import './Filmstrip.css'

export interface FilmFrame {
  caption: string
  children: ReactNode
  /** What the person does in this frame before it is looked at. */
  act?: ((frame: HTMLElement) => Promise<void>) | undefined
}

export interface FilmstripProps {
  /** The name of the journey, for the region that scrolls. */
  name: string
  frames: readonly FilmFrame[]
  /** Of the containers, in pixels: one row for each. Default a phone, a drawer and a page. */
  widths?: readonly number[]
}

/** A whole flow side by side, each moment with what led to it, in containers of several widths. */
export function Filmstrip({ name, frames, widths = [360, 480, 768] }: FilmstripProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="filmstrip" aria-label={name} tabIndex={0}>
      {widths.map(width => (
        <div key={width} className="filmstrip-row">
          {frames.map(({ caption, children }, index) => (
            <figure key={caption}>
              <figcaption>
                {index + 1}. {caption} <small>{width} px</small>
              </figcaption>
              <div className="film-frame" style={{ width }}>
                {children}
              </div>
            </figure>
          ))}
        </div>
      ))}
    </section>
  )
}

/** Acts the frames out, one after the other, as the play of a journey's story. */
export async function actOut(canvas: HTMLElement, frames: readonly FilmFrame[]): Promise<void> {
  const shown = [...canvas.querySelectorAll<HTMLElement>('.film-frame')]
  for (const [index, frame] of shown.entries()) await frames[index % frames.length]?.act?.(frame)
}
