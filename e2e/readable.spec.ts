import { expect, test } from '@playwright/test'
import { unreadable } from './unreadable.js'
import { unseenFocus } from './unseenFocus.js'

/** What holds the stories to their promises has to see what breaks them. */
test('sees text that is cut off, and text over text', async ({ page }) => {
  await page.setContent(`
    <style>div { position: relative; height: 20px; margin-bottom: 90px; font: 16px/20px sans-serif }</style>
    <div>All of it</div>
    <div style="overflow: hidden; width: 40px; white-space: nowrap">Cut at its end</div>
    <div style="overflow: hidden; width: 40px">Cut at its foot</div>
    <div style="overflow: auto; width: 40px">Reached by scrolling</div>
    <div style="overflow: auto; margin: 0">Seen<br>Scrolled<br>to</div><div>After it</div>
    <div>Below<span style="position: absolute; left: 0">Above</span></div>`)
  expect(await unreadable(page)).toEqual([
    'cut off: Cut at its end',
    'cut off: Cut at its foot',
    'one over the other: Below | Above',
  ])
})

test('sees a focus that does not show', async ({ page }) => {
  await page.setContent(`
    <div class="gk-root">
      <style>:focus-visible { outline: 2px solid } .off { outline: none }</style>
      <button>Seen</button><button class="off">No ring</button>
      <div style="position: relative"><button>Under</button><p style="position: absolute; inset: 0; margin: 0">Over</p></div>
    </div>`)
  expect(await unseenFocus(page)).toEqual(['no ring: button.off No ring', 'covered: button. Under'])
})
