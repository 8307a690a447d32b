import { expect, test } from '@playwright/test'
import { stories, storybookFolder, titles } from './builtStorybook.js'
import { playInPage, setGlobalsInPage } from './remote/playStory.js'
import { serveFolder } from './servers/serveFolder.js'

/**
 * Every story while a browser translates it. Texts then lie in elements a play does not expect, so what a play looks for by its
 * text may not be found; what React throws where a text has left the page is what is looked for here.
 */
const isLookup = (fault: string) =>
  /^(playFunctionThrewException|console\.error): (TestingLibraryElementError: )?(Unable to find|Found multiple|Timed out|expect)/.test(
    fault,
  )

for (const title of titles) {
  test(`translated: ${title}`, async ({ page }) => {
    const own = stories.filter(story => story.title === title)
    test.setTimeout(30_000 + own.length * 70_000)
    const server = await serveFolder(storybookFolder, '/storybook/')
    await page.goto(`${server.origin}/storybook/iframe.html?viewMode=story`)
    await page.evaluate(setGlobalsInPage, { translated: 'on' })
    for (const { id } of own) {
      const faults = await page.evaluate(playInPage, id)
      expect
        .soft(
          faults.filter(fault => !isLookup(fault)),
          id,
        )
        .toEqual([])
    }
    await server.stop()
  })
}
