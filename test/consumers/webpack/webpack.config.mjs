export default {
  mode: 'production',
  entry: './src/index.js',
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
  stats: 'errors-warnings',
  // As docs/frameworks.md says; any other warning fails.
  ignoreWarnings: [/@sumsub\/websdk-react/],
}
