import { stories, titles } from '../builtStorybook.js'
import { expect, test } from './fixtures.js'
import { openStorybook, playStory } from './playStory.js'

/**
 * Plays of stories where Chromium's engine is not: all of them in Firefox, every second one in WebKit. One page serves all
 * stories of a title, as the sidebar of Storybook does.
 */
const everySecond = new Set(stories.filter((_, at) => at % 2 === 0).map(({ id }) => id))

test.describe.configure({ mode: 'parallel' })

for (const title of titles) {
  test(title, async ({ browserUnderTest, remote, site }) => {
    const own = stories.filter(story => story.title === title && (remote === 'firefox' || everySecond.has(story.id)))
    test.setTimeout(30_000 + own.length * 70_000)
    await browserUnderTest.resize(800, 720)
    await openStorybook(browserUnderTest, site)
    for (const { id } of own) {
      await test.step(id, async () => {
        const faults = await playStory(browserUnderTest, id)
        expect.soft(faults, id).toEqual([])
      })
    }
  })
}
