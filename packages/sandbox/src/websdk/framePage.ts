import { html } from 'hono/html'

/** The document inside the provider's frame: every screen is in it, and the script shows one at a time. */
export const framePage = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Identity check (sandbox)</title>
    <link rel="stylesheet" href="/hosted/styles.css" />
    <script src="/websdk/websdk.js" defer></script>
  </head>
  <body class="frame">
    <main>
      <p class="notice">Sandbox. No one is checked, and nothing you do here is real.</p>
      <section id="loading"><h1 tabindex="-1">Loading</h1></section>
      <section id="welcome" hidden>
        <h1 tabindex="-1">Let’s check who you are</h1>
        <p>Have an identity document ready.</p>
        <div class="actions"><button type="button" class="primary" data-action="start">Start</button></div>
      </section>
      <section id="document" hidden>
        <h1 tabindex="-1">Your identity document</h1>
        <p>Here a person photographs a document and their face. Choose how it ends:</p>
        <div class="actions">
          <button type="button" class="primary" data-outcome="approved">Submit, and be approved</button>
          <button type="button" data-outcome="in_review">Submit, and stay in review</button>
          <button type="button" data-outcome="retry">Submit, and be asked to try again</button>
          <button type="button" class="danger" data-outcome="rejected">Submit, and be rejected</button>
        </div>
      </section>
      <section id="retry" hidden>
        <h1 tabindex="-1">Please try again</h1>
        <p>The pictures were not clear enough.</p>
        <div class="actions"><button type="button" class="primary" data-action="start">Try again</button></div>
      </section>
      <section id="submitted" hidden><h1 tabindex="-1">Your data was submitted</h1></section>
      <section id="completed" hidden><h1 tabindex="-1">The check is complete</h1></section>
      <section id="expired" hidden>
        <h1 tabindex="-1">This session has ended</h1>
        <p>Reload the page to go on.</p>
      </section>
    </main>
  </body>
</html>`
