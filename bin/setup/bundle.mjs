// How TypeScript becomes something that Node runs: for the program itself, and for tests and benchmarks that need a piece of it.
import { join } from 'node:path'
import { standalone } from './standalone.mjs'

// What cannot be bundled: machine code, a browser, and patterns of which only one language is wanted. All else is in dist/, at the
// version that the tests have seen; nothing that npm finds elsewhere can change a byte.
export const EXTERNAL = ['@napi-rs/canvas', '@sparticuz/chromium', 'hyphen']

/**
 * Bundles entry points with everything they import: reading one file instead of some hundred modules halves the start.
 * Types are not checked here but in `npm test`; that keeps the first start after a change short.
 * @param {string} root @param {string[]} entries relative to root @param {string} outdir absolute
 */
export async function bundle(root, entries, outdir) {
  const { build } = await import('esbuild')
  return build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: EXTERNAL,
    // What puppeteer adds to its core is the search for settings and downloaded browsers; we bring our own browser.
    // What svgo adds for Node is the search for settings.
    alias: { puppeteer: 'puppeteer-core', svgo: 'svgo/browser' },
    loader: { '.wasm': 'binary' },
    plugins: [standalone],
    metafile: true,
    // Packages in CommonJS inside the bundle still ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
  })
}

/** What the page of the Werkstatt is made of; what they import comes with them. */
const PAGE = ['seite.ts', 'pdf.worker.ts', 'seite.css', 'seite.html']

/**
 * Bundles the page of the Werkstatt for browsers: script, style sheet, and the HTML as it is.
 * @param {string} root @param {string} outdir absolute
 */
export async function bundlePage(root, outdir) {
  const { build } = await import('esbuild')
  return build({
    absWorkingDir: root,
    entryPoints: PAGE.map((name) => `src/werkstatt/seite/${name}`),
    outbase: 'src/werkstatt/seite',
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome115', 'firefox115', 'safari16.4'],
    loader: { '.html': 'copy' },
    metafile: true,
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'silent',
  })
}
