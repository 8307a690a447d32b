import { warnDeveloper } from './warnDeveloper.js'

/** Warns when a component is on the page and our stylesheet is not. It loads in development only. */
export function warnOfMissingStyles(): void {
  const root = document.querySelector('.gk-root')
  if (!root || getComputedStyle(root).getPropertyValue('--_radius') !== '') return
  warnDeveloper(
    "the page has no styles, so components are unstyled. Import '@grid-kyc/react/styles.css' once, or use the hooks of @grid-kyc/react/headless with your own markup.",
  )
}
