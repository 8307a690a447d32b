export default {
  mode: 'production',
  entry: './src/index.js',
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: { hints: false },
  stats: 'errors-warnings',
}
