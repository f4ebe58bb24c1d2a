// Draws charts in a process of its own and prints the bytes' hash. With the argument `ohne-schrift` no font is registered.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'

if (process.argv[2] === 'ohne-schrift') {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
  createRequire(import.meta.url)('@napi-rs/canvas').GlobalFonts.registerFromPath = () => ({})
}
const server = await createViteServer({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
})
const { renderDiagramm } = await server.ssrLoadModule('/src/charts/drawing/render.ts')
const { STIL, HAUPTFAELLE } = await server.ssrLoadModule('/test/charts/beispiele.ts')
const hash = createHash('sha256')
for (const diagramm of HAUPTFAELLE) hash.update((await renderDiagramm(diagramm, STIL)).svg)
process.stdout.write(hash.digest('hex'))
await server.close()
process.exit(0)
