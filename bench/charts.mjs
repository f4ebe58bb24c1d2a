// How long charts take against a bare chart.js on the same canvas, and whether memory stays flat.
//   node bench/run.mjs charts
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { ChartJSNodeCanvas } from 'chartjs-node-canvas'
import { createTypesetting } from '../src/charts/drawing/leinwand.ts'
import { layoutDiagramm, renderDiagramm } from '../src/charts/drawing/render.ts'
import { openDrawingCache } from '../src/charts/drawing/vorrat.ts'
import { DIAGRAMMARTEN } from '../src/content/diagrammarten.ts'
import { makeScratch } from '../src/files/scratch.ts'
import { JAHRE, STIL } from '../test/charts/beispiele.ts'

const BETRIEBE = ['Einzelunternehmen', 'Kleinstbetriebe', 'Kleinbetriebe', 'Mittelständler', 'Großbetriebe']

/** Fifty charts of all kinds, no two the same: the mix that programmes have. */
const diagramme = Array.from({ length: 50 }, (_, i) => {
  const {
    name: typ,
    reihen: [mindestens, hoechstens],
  } = DIAGRAMMARTEN[i % DIAGRAMMARTEN.length]
  const kategorien = i % 2 === 0 ? BETRIEBE : JAHRE
  const anzahl = Math.min(hoechstens, mindestens + (i % 3))
  const reihen = Array.from({ length: anzahl }, (_, r) => ({
    name: `Reihe ${r + 1}`,
    werte: kategorien.map((_, k) => 1000 + ((i * 37 + r * 211 + k * 97) % 900)),
  }))
  return { typ, titel: `Diagramm ${i}`, einheit: 'Personen', kategorien, reihen, stellen: 0 }
})

const bare = new ChartJSNodeCanvas({ width: 586, height: 250, type: 'svg' })
bare.registerFont(STIL.schriftdateien.normal.ttf, { family: 'Vergleich' })
// The kinds of chart.js that ours are drawn with.
const grundformen = new Map(
  diagramme.map((diagramm) => [diagramm, layoutDiagramm(diagramm, STIL, createTypesetting(STIL)).config]),
)
function renderBare(diagramm) {
  const { kategorien, reihen } = diagramm
  const { type, options } = grundformen.get(diagramm)
  bare.renderToBufferSync(
    {
      type,
      data: {
        labels: kategorien,
        datasets: reihen.map(({ name, werte }) => ({ label: name, data: werte })),
      },
      options: { indexAxis: options?.indexAxis ?? 'x', font: { family: 'Vergleich' } },
    },
    'image/svg+xml',
  )
}

async function measure(render) {
  const zeiten = []
  for (let runde = 0; runde < 3; runde++) {
    for (const diagramm of diagramme) {
      await setImmediate()
      const start = performance.now()
      await render(diagramm)
      if (runde > 0) zeiten.push(performance.now() - start)
    }
  }
  zeiten.sort((a, b) => a - b)
  return { median: zeiten[zeiten.length >> 1], p95: zeiten[Math.floor(zeiten.length * 0.95)] }
}

const ms = (zahl) => `${zahl.toFixed(2)} ms`
const mb = () => Math.round(process.memoryUsage().rss / 2 ** 20)

const start = performance.now()
await renderDiagramm(diagramme[0], STIL)
console.log(`first chart of a process, modules included: ${ms(performance.now() - start)}`)
const eigene = await measure((diagramm) => renderDiagramm(diagramm, STIL))
const nackte = await measure((diagramm) => renderBare(diagramm))
console.log(`50 mixed charts, median (95 %): ${ms(eigene.median)} (${ms(eigene.p95)})`)
console.log(`bare chart.js:                  ${ms(nackte.median)} (${ms(nackte.p95)})`)
console.log(`ratio of medians:               ${(eigene.median / nackte.median).toFixed(2)}`)

const ordner = makeScratch()
const fetchAll = async () => {
  const beginn = performance.now()
  const vorrat = openDrawingCache({ ordner, now: () => new Date() }, STIL)
  for (const diagramm of diagramme) await vorrat.fetch(diagramm, () => renderDiagramm(diagramm, STIL))
  return performance.now() - beginn
}
await fetchAll()
console.log(`50 charts kept from an earlier run, chart.js not needed: ${ms(await fetchAll())}`)
rmSync(ordner, { recursive: true })

const stand = []
for (let i = 0; i <= 1000; i++) {
  if (i % 200 === 0) {
    globalThis.gc?.()
    stand.push(`${i}: ${mb()} MB`)
  }
  await renderDiagramm(diagramme[i % 50], STIL)
}
console.log(`memory after n charts: ${stand.join(', ')}`)
console.log(
  `@napi-rs/canvas ${createRequire(import.meta.url)('@napi-rs/canvas/package.json').version}, Node ${process.version}`,
)
