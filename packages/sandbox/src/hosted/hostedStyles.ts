/** The stylesheet of every page the sandbox serves. */
export const hostedStyles = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f2;
  --card: #ffffff;
  --ink: #1b2126;
  --quiet: #55606a;
  --line: #d4d9d6;
  --accent: #17594a;
  --on-accent: #ffffff;
  --danger: #a3271d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a;
    --card: #1e2327;
    --ink: #eef1f2;
    --quiet: #a9b4bd;
    --line: #3a434a;
    --accent: #7fd1b9;
    --on-accent: #10241e;
    --danger: #ff9d92;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  display: grid;
  place-content: center;
  padding: 1rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
}
main {
  width: min(28rem, calc(100vw - 2rem));
  padding: 1.75rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
}
body.frame { min-height: 0; padding: 0; display: block; background: var(--card); }
body.frame main { width: 100%; border: 0; border-radius: 0; }
.notice { margin: 0 0 1rem; font-size: 0.875rem; color: var(--quiet); }
h1 { margin: 0 0 0.5rem; font-size: 1.375rem; line-height: 1.25; }
h1:focus { outline: none; }
p { margin: 0 0 1rem; }
form, .actions { display: grid; gap: 0.625rem; margin-top: 1.25rem; }
button, .button {
  min-height: 2.75rem;
  padding: 0.5rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: transparent;
  color: var(--ink);
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
button.primary, .button { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.danger { color: var(--danger); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none; }
`
