declare module 'virtual:props' {
  /** The members of each component's props, by the component's name. */
  export const props: Readonly<
    Record<string, readonly { name: string; type: string; optional: boolean; about: string }[]>
  >
}
