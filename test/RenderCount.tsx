import { Profiler, type ReactNode } from 'react'

interface Fiber {
  flags: number
  alternate: Fiber | null
  child: Fiber | null
  sibling: Fiber | null
  type: unknown
  stateNode: unknown
}

const performedWork = 1

function nameOf(type: unknown): string | undefined {
  if (typeof type === 'function') return type.name
  if (typeof type !== 'object' || type === null) return undefined
  const { render, type: inner } = type as { render?: unknown; type?: unknown }
  return nameOf(render ?? inner)
}

/** The components below a fiber that rendered in its commit. */
function renderedBelow(fiber: Fiber): string[] {
  const name = nameOf(fiber.type)
  const own = name !== undefined && fiber.flags & performedWork ? [name] : []
  // With the same children as before, nothing below was touched.
  if (fiber.alternate?.child === fiber.child) return own
  const below: string[] = []
  for (let child = fiber.child; child; child = child.sibling) below.push(...renderedBelow(child))
  return [...own, ...below]
}

/** Reports, at every commit of the root in `container`, the names of the components that rendered for it. */
export function RenderCount(props: { container: Element; onRendered: (names: string[]) => void; children: ReactNode }) {
  const { container, onRendered, children } = props
  const look = () => {
    const [, first] = Object.entries(container).find(([key]) => key.startsWith('__reactContainer$')) ?? []
    const root = (first as Fiber).stateNode as { current: Fiber }
    onRendered(renderedBelow(root.current))
  }
  return (
    <Profiler id="count" onRender={look}>
      {children}
    </Profiler>
  )
}
