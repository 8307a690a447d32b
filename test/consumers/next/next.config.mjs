/** What a new Next app has. */
export default { cacheComponents: true, partialPrefetching: true }
