export default { test: { environment: './jsdomWithFetch.ts', globals: true } }
