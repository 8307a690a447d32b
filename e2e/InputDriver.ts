import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.js'

/** How a person gets somewhere and acts there. Whatever has the focus already is not gone to. */
export interface InputDriver {
  /** How often something was pressed. */
  readonly presses: () => number
  to: (target: Locator) => Promise<void>
  press: (target: Locator) => Promise<void>
}

const hasFocus = (target: Locator) => target.evaluate(element => element === document.activeElement)

export function mouse(): InputDriver {
  let presses = 0
  const press = async (target: Locator) => {
    presses += 1
    await target.click()
  }
  return {
    presses: () => presses,
    press,
    async to(target) {
      await target.waitFor()
      if (!(await hasFocus(target))) await press(target)
    },
  }
}

/** Nothing but Tab, Enter and letters. */
export function keyboard(page: Page): InputDriver {
  let presses = 0
  async function to(target: Locator) {
    await target.waitFor()
    for (let tabs = 0; !(await hasFocus(target)); tabs++) {
      expect(tabs, `so many stops before ${target}`).toBeLessThan(60)
      await page.keyboard.press('Tab')
    }
  }
  return {
    presses: () => presses,
    to,
    async press(target) {
      await to(target)
      presses += 1
      await page.keyboard.press('Enter')
    },
  }
}
