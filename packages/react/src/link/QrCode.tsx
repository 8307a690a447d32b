'use client'

import { forwardRef, useEffect, useState } from 'react'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'

export interface QrCodeProps {
  /** What it says. It is a credential: recorders leave it out. */
  text: string
  /** What it is, for those who do not see it. */
  label: string
  /** Shown until it is drawn. */
  drawing: string
  /** Shown where it cannot be. */
  undrawn: string
}

interface Drawing {
  /** Of the dark modules, one unit each. */
  path: string
  size: number
}

/** What scanners need around a code, in modules. */
const quiet = 4

async function draw(text: string): Promise<Drawing> {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([import('lean-qr'), import('lean-qr/extras/svg')])
  // A screen is clean: the least correction makes the largest modules.
  const code = generate(text, { maxCorrectionLevel: correction.M })
  return { path: toSvgPath(code), size: code.size }
}

/**
 * A QR code as plain SVG: no image, no markup from a string, nothing a strict policy stops. Black on white in every theme,
 * because that is what scanners read.
 */
export const QrCode = forwardRef<HTMLDivElement, QrCodeProps>(function QrCode(
  { text, label, drawing: waiting, undrawn },
  ref,
) {
  const secret = usePrivacy('secret')
  const [drawing, setDrawing] = useState<Drawing | null>()
  useEffect(() => {
    let gone = false
    draw(text).then(
      drawn => gone || setDrawing(drawn),
      () => gone || setDrawing(null),
    )
    return () => {
      gone = true
      setDrawing(undefined)
    }
  }, [text])

  if (!drawing) return <p {...slot('help')}>{drawing === null ? undrawn : waiting}</p>
  const side = drawing.size + 2 * quiet
  return (
    <div {...secret.attributes} {...slot('qr', secret.className)} ref={ref}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`${-quiet} ${-quiet} ${side} ${side}`}
        width={240}
        height={240}
        shapeRendering="crispEdges"
      >
        <rect x={-quiet} y={-quiet} width={side} height={side} fill="#fff" />
        <path d={drawing.path} fill="#000" />
      </svg>
    </div>
  )
})
