/** A value from a list that Grid may extend at any time: known members complete in the editor, others are legal. */
export type Open<Known extends string> = Known | (string & {})
