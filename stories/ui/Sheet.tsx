import type { ReactNode } from 'react'
import './Sheet.css'

export interface SheetProps {
  cells: Readonly<Record<string, ReactNode>>
  /** One below the other, for what wants the whole width. */
  wide?: boolean
}

/** Every state of a primitive on one sheet. */
export function Sheet({ cells, wide }: SheetProps) {
  return (
    <div className="sheet" data-wide={wide || undefined}>
      {Object.entries(cells).map(([state, cell]) => (
        <div key={state}>
          <p className="sheet-caption">{state}</p>
          {cell}
        </div>
      ))}
    </div>
  )
}
