import { createLazy } from '../lazy/createLazy.js'

/** What puts errors into words: loaded while Grid's data are being fetched, because it knows every field there is. */
export const errorLister = createLazy(() => import('./listErrors.js').then(({ listErrors }) => listErrors))
