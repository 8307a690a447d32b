import { waitFor } from 'storybook/test'

/** The cell of a sheet, by its caption. */
export function cellOf(canvas: HTMLElement, caption: string): HTMLElement {
  const captions = [...canvas.querySelectorAll('.sheet-caption')]
  const cell = captions.find(each => each.textContent === caption)?.parentElement
  if (!cell) throw new Error(`No cell of this sheet is called “${caption}”.`)
  return cell
}

/** Acts in the cells of a sheet, by their captions and one after the other, as the play of a matrix. */
export async function actOnCells(
  canvas: HTMLElement,
  acts: Readonly<Record<string, (cell: HTMLElement) => Promise<void>>>,
): Promise<void> {
  for (const [caption, act] of Object.entries(acts)) await act(await waitFor(() => cellOf(canvas, caption)))
}
