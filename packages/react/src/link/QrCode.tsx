'use client'

import { forwardRef, useEffect, useState } from 'react'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'

export interface QrCodeProps {
  /** The encoded text. It is a credential: session recorders must mask it. */
  text: string
  /** The accessible name. */
  label: string
  /** Shown until the code is ready. */
  pending: string
  /** Shown when encoding failed. */
  failed: string
}

interface EncodedCode {
  /** The SVG path of the dark modules, one unit each. */
  path: string
  size: number
}

/** What scanners need around a code, in modules. */
const quiet = 4

async function encode(text: string): Promise<EncodedCode> {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([import('lean-qr'), import('lean-qr/extras/svg')])
  // A screen is clean: the least correction makes the largest modules.
  const code = generate(text, { maxCorrectionLevel: correction.M })
  return { path: toSvgPath(code), size: code.size }
}

/**
 * A QR code as plain SVG: no image, no markup from a string, nothing a strict policy stops. Black on white in every theme,
 * because that is what scanners read.
 */
export const QrCode = forwardRef<HTMLDivElement, QrCodeProps>(function QrCode({ text, label, pending, failed }, ref) {
  const secret = usePrivacy('secret')
  const [encoded, setEncoded] = useState<EncodedCode | null>()
  useEffect(() => {
    let gone = false
    encode(text).then(
      code => gone || setEncoded(code),
      () => gone || setEncoded(null),
    )
    return () => {
      gone = true
      setEncoded(undefined)
    }
  }, [text])

  if (!encoded) return <p {...slot('help')}>{encoded === null ? failed : pending}</p>
  const side = encoded.size + 2 * quiet
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
        <path d={encoded.path} fill="#000" />
      </svg>
    </div>
  )
})
