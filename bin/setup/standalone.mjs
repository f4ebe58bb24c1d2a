// Packages that look for files beside themselves when they run are mended while they are bundled, so that what is packed needs
// nothing but itself; so is what makes them needlessly slow. A package that has changed its wording stops the compiling: better than a fault at an office.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'

const MENDED = [
  {
    // It wants a `canvas` of its own for each picture; ours keeps nothing that would have to be fresh.
    file: /chartjs-node-canvas[\\/]dist[\\/]chartJSNodeCanvasBase\.js$/,
    from: "(0, freshRequire_1.freshRequire)('canvas')",
    to: "require('canvas')",
  },
  {
    file: /subset-font[\\/]index\.js$/,
    from: "await readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))",
    to: "require('harfbuzzjs/dist/harfbuzz-subset.wasm')",
  },
  {
    // TrueType comes in and goes out; this packs and unpacks WOFF2, and cannot be bundled.
    file: /fontverter[\\/]index\.js$/,
    from: "const wawoff2 = require('wawoff2')",
    to: 'const wawoff2 = undefined',
  },
  {
    // Built for engines of 2017, it copies each property by its descriptor, which is a sixth of the time of a Word file.
    file: /docx[\\/]dist[\\/](?:index|charts)\.mjs$/,
    from: 'function _objectSpread2(e) {',
    to: 'function _objectSpread2(e) {\n  return Object.assign.apply(Object, arguments)',
  },
  {
    // Written for browsers, it computes the hashes by which pictures are named itself; Node's come from the machine.
    file: /docx[\\/]dist[\\/]index\.mjs$/,
    from: 'var sha1 = (data) => {',
    to: "var sha1 = (data) => {\n  return require('node:crypto').createHash('sha1').update(data).digest()",
  },
  {
    // Who divides no word, as `amip check`, need not read the patterns.
    file: /hyphen[\\/]de-1996[\\/]index\.js$/,
    from: 'module.exports = require("../export-contract.js")(\n  require("../patterns/de-1996.js")\n);',
    to: `let made
const make = () => require("../export-contract.js")(require("../patterns/de-1996.js")).hyphenateSync
module.exports = { hyphenateSync: (...text) => (made ??= make())(...text) }`,
  },
]

/** What packages bring along, or take where they find it, and nobody here calls: a proxy for downloads, another protocol, a command line, colours, other languages. */
const UNUSED = [
  {
    file: /^(supports-color|proxy-agent|yargs|yargs\/helpers|\.\.?\/.*bidi\/bidi\.js)$/,
    contents: 'module.exports = {}',
  },
]
const GERMAN = {
  file: /zod[\\/]v4[\\/]locales[\\/]index\.js$/,
  contents: "export { default as de } from './de.js'\nexport { default as en } from './en.js'",
}

/** Tables of data written as scripts: as JSON they are there in a tenth of the time. */
const DATA = { file: /hyphen[\\/]patterns[\\/]de-1996\.js$/ }

/** @type {import('esbuild').Plugin} */
export const standalone = {
  name: 'standalone',
  setup(build) {
    for (const { file, contents } of UNUSED) {
      build.onResolve({ filter: file }, ({ path }) => ({ path, namespace: 'unused' }))
      build.onLoad({ filter: file, namespace: 'unused' }, () => ({ contents }))
    }
    build.onLoad({ filter: GERMAN.file }, ({ path }) => ({ contents: GERMAN.contents, resolveDir: dirname(path) }))
    build.onLoad({ filter: DATA.file }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(createRequire(path)(path)))})`,
    }))
    for (const { file } of MENDED)
      build.onLoad({ filter: file }, async ({ path }) => {
        let contents = await readFile(path, 'utf8')
        for (const { from, to } of MENDED.filter((other) => other.file.test(path))) {
          if (!contents.includes(from)) return { errors: [{ text: `${path}: „${from}“ steht dort nicht mehr.` }] }
          contents = contents.replace(from, to)
        }
        return { contents, loader: 'js' }
      })
  },
}
