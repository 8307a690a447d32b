import { html } from 'hono/html'

type Markup = ReturnType<typeof html>

/** A page of the sandbox around its content. */
export const hostedPage = (title: string, content: Markup): Markup => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/hosted/styles.css" />
  </head>
  <body>
    <main>
      <p class="notice">Sandbox. No one is checked, and nothing you do here is real.</p>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`
