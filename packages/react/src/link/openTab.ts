/**
 * Opens an empty tab. Has to be called in the click itself: a browser blocks a tab opened after waiting. Undefined when
 * it is blocked all the same.
 */
export function openTab(): Window | undefined {
  const tab = window.open('about:blank', '_blank')
  if (!tab || tab.closed) return undefined
  // The hosted page must not reach back into ours.
  tab.opener = null
  return tab
}
