export default {
  testEnvironment: '<rootDir>/jsdomWithFetch.mjs',
  transformIgnorePatterns: ['/node_modules/(?!(.pnpm|@grid-kyc|hono|@hono)/)'],
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
}
