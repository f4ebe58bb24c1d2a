// How TypeScript becomes something that Node runs: for the program itself, and for tests and benchmarks that need a piece of it.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { seal } from './seal.mjs'
import { standalone } from './standalone.mjs'

// What cannot be bundled: machine code and a browser. All else is in dist/, at the version that the tests have seen; nothing that npm
// finds elsewhere can change a byte.
export const EXTERNAL = ['@napi-rs/canvas', '@sparticuz/chromium']

/** Modules that share parts, as tests and benchmarks want them. Packages in CommonJS still ask for Node's own modules by `require`. */
const MODULES = {
  format: 'esm',
  splitting: true,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}

/** One file for each thread, which `bin/start.cjs` loads and keeps compiled: what is imported when needed lies in it and runs when needed. */
const PROGRAM = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': '__fileUrl' },
  // A script that is loaded from kept machine code cannot import (Node 20), but require.
  supported: { 'dynamic-import': false },
  // We start the browser ourselves: what puppeteer needs for that, and loads, is left out.
  alias: { puppeteer: 'puppeteer-core/internal/puppeteer-core-browser.js' },
  banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" },
}

/**
 * Bundles entry points with everything they import: reading one file instead of some hundred modules halves the start.
 * Types are not checked here but in `npm test`; that keeps the first start after a change short.
 * @param {string} root @param {string[]} entries relative to root @param {string} outdir absolute
 */
export const bundle = (root, entries, outdir) => run(root, entries, outdir, MODULES)

/** As `bundle`, for the program itself. @param {string} root @param {string[]} entries @param {string} outdir */
export async function bundleProgram(root, entries, outdir) {
  const made = await run(root, entries, outdir, { ...PROGRAM, write: false })
  for (const { path, text } of made.outputFiles) {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, seal(text))
  }
  return made
}

/** @param {string} root @param {string[]} entries @param {string} outdir @param {import('esbuild').BuildOptions} kind */
async function run(root, entries, outdir, kind) {
  const { build } = await import('esbuild')
  return build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    outbase: 'src',
    bundle: true,
    ...kind,
    platform: 'node',
    target: 'node20.19',
    external: EXTERNAL,
    // What puppeteer adds to its core is the search for settings and downloaded browsers; we bring our own browser.
    // What svgo adds for Node is the search for settings.
    alias: { puppeteer: 'puppeteer-core', svgo: 'svgo/browser', ...kind.alias },
    loader: { '.wasm': 'binary' },
    plugins: [standalone],
    metafile: true,
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
  })
}

/** What pages in browsers are made of: that of the Werkstatt, whose scripts are modules, … */
const SEITE = ['seite.ts', 'pdf.worker.ts', 'seite.css', 'seite.html'].map((name) => `src/werkstatt/seite/${name}`)
/** … and the search of a site, which must run where pages are opened as files: a browser loads no modules from there. */
const SUCHE = ['src/webauftritt/suche/seite.ts']
export const PAGES = [...SEITE, ...SUCHE]

/**
 * Bundles pages for browsers: scripts, style sheets, and the HTML as it is.
 * @param {string} root @param {string} outdir absolute
 */
export async function bundlePages(root, outdir) {
  const { build } = await import('esbuild')
  const kinds = /** @type {const} */ ([
    [SEITE, 'esm'],
    [SUCHE, 'iife'],
  ])
  const [seite, suche] = await Promise.all(
    kinds.map(([entryPoints, format]) =>
      build({
        absWorkingDir: root,
        entryPoints,
        outbase: 'src',
        outdir,
        bundle: true,
        minify: true,
        format,
        platform: 'browser',
        target: ['chrome115', 'firefox115', 'safari16.4'],
        loader: { '.html': 'copy' },
        metafile: true,
        tsconfig: join(root, 'tsconfig.json'),
        logLevel: 'silent',
      }),
    ),
  )
  const inputs = { ...seite.metafile.inputs, ...suche.metafile.inputs }
  return { metafile: { inputs, outputs: { ...seite.metafile.outputs, ...suche.metafile.outputs } } }
}
