import type { ReactNode } from 'react'
import './Foundation.css'

export const themes = ['light', 'dark'] as const

/** The frame of a page about one part of the visual language. */
export const Foundation = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <article className="foundation">
    <h2>{title}</h2>
    <p>{lead}</p>
    {children}
  </article>
)

/** The same content on the surface of the light and of the dark theme, side by side. */
export const BothThemes = ({ children }: { children: (theme: (typeof themes)[number]) => ReactNode }) => (
  <div className="foundation-themes">
    {themes.map(theme => (
      <section key={theme} className="foundation-theme" data-theme={theme} style={{ colorScheme: theme }}>
        <h3>{theme === 'light' ? 'Light' : 'Dark'}</h3>
        {children(theme)}
      </section>
    ))}
  </div>
)
