/** An element of a page in a {@link RemoteBrowser}, until the page changes it for another. */
export interface RemoteElement {
  /** Presses it with the mouse, where the user would. */
  click(): Promise<void>
  /** Types with the keyboard while it has the focus. */
  type(text: string): Promise<void>
  /** Chooses a file in it, as the browser's own dialog would. */
  upload(path: string): Promise<void>
}

/** A browser that Playwright does not drive: one page, driven through WebDriver. */
export interface RemoteBrowser {
  readonly name: 'firefox' | 'webkit'
  /** As the browser gives it, such as `153.8.0`. */
  readonly version: string
  /** Opens an address and waits until its document is there. */
  open(url: string): Promise<void>
  back(): Promise<void>
  reload(): Promise<void>
  /** Runs a function in the page. It knows nothing but its arguments, and those and its result are JSON. */
  evaluate<Result, Args extends readonly unknown[]>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>
  /** The element that a function in the page returns, or undefined for none. */
  find<Args extends readonly unknown[]>(
    work: (...args: Args) => Element | null | undefined,
    ...args: Args
  ): Promise<RemoteElement | undefined>
  /** Presses one key of the keyboard, by its name in `KeyboardEvent.key`. */
  press(key: 'Tab' | 'Enter' | 'ArrowDown' | 'Escape' | 'Backspace'): Promise<void>
  /** Sets the inner size of the page. */
  resize(width: number, height: number): Promise<void>
  stop(): Promise<void>
}
