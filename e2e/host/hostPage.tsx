import '@grid-kyc/react/styles.css'
import './host.css'
import './record.js'
import { Activity, type ComponentType, type ReactNode, useSyncExternalStore, ViewTransition } from 'react'
import { flushSync } from 'react-dom'
import { createPlace, type Place } from './createPlace.js'
import type * as micro from './mountComponent.js'
import { type ComponentName, mountComponent } from './mountComponent.js'

/** What a test asks of a host's page. */
export interface HostPage {
  mount: (name: ComponentName) => Promise<void>
  unmount: () => Promise<void>
  /** Makes an `<Activity>` around the component hidden, or visible again. */
  setHidden: (isHidden: boolean) => void
  /** Where the hosted check was opened. */
  opened: string[]
}

declare global {
  interface Window {
    hostPage: HostPage
  }
}

const asked = new URLSearchParams(window.location.search)
const around = asked.get('around')
const opened: string[] = []

let isHidden = false
const listeners = new Set<() => void>()
const useHidden = () =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isHidden,
  )

const wrappers: Readonly<Record<string, ComponentType<{ children: ReactNode }>>> = {
  Activity: ({ children }) => <Activity mode={useHidden() ? 'hidden' : 'visible'}>{children}</Activity>,
  ViewTransition: ({ children }) => <ViewTransition>{children}</ViewTransition>,
}

/** The copy of the library and of React that mounts: this page's, or another build's. */
async function mounter(copy: string | null): Promise<typeof mountComponent> {
  if (!copy) return mountComponent
  const module: typeof micro = await import(/* @vite-ignore */ `/${copy}/mountComponent.js`)
  return module.mountComponent
}

/** As a router does it that animates from one page to the next. */
const inTransition = async (change: () => void) => {
  if (around !== 'ViewTransition') return change()
  await document.startViewTransition(() => flushSync(change)).finished
}

let ends: (() => void)[] = []
let places: Place[] = []

window.hostPage = {
  opened,
  async mount(name) {
    const place = await createPlace(asked.get('place') ?? 'plain')
    places = [place]
    const options = {
      locale: asked.get('locale') ?? undefined,
      isStrict: asked.has('strict'),
      wrapper: around ? wrappers[around] : undefined,
      navigate: (url: string) => void opened.push(url),
    }
    const mount = await mounter(asked.get('copy'))
    await inTransition(() => void ends.push(mount(place.container, name, options)))
    for (const copy of asked.getAll('beside')) {
      const other = document.body.appendChild(document.createElement('aside'))
      places.push({ container: other, remove: () => other.remove() })
      ends.push((await mounter(copy))(other, name, { ...options, isStrict: true }))
    }
  },
  async unmount() {
    await inTransition(() => {
      for (const end of ends) end()
    })
    for (const place of places) place.remove()
    ends = []
    places = []
    isHidden = false
  },
  setHidden(next) {
    isHidden = next
    for (const listener of listeners) listener()
  },
}
