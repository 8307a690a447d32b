import { waitFor } from 'storybook/test'

/** Acts in the cells of a sheet, by their captions and one after the other, as the play of a matrix. */
export async function actOnCells(
  canvas: HTMLElement,
  acts: Readonly<Record<string, (cell: HTMLElement) => Promise<void>>>,
): Promise<void> {
  const captions = await waitFor(() => {
    const found = [...canvas.querySelectorAll('.sheet-caption')]
    if (found.length === 0) throw new Error('There is no sheet here.')
    return found
  })
  for (const [caption, act] of Object.entries(acts)) {
    const cell = captions.find(each => each.textContent === caption)?.parentElement
    if (!cell) throw new Error(`No cell of this sheet is called “${caption}”.`)
    await act(cell)
  }
}
