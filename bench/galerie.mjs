// Writes one page with every kind of chart in every hard case, for each design, in full and half measure, to be looked at:
//   node bench/run.mjs galerie [file.html]
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { renderDiagramm } from '../src/charts/drawing/render.ts'
import { describeDiagramm } from '../src/charts/labels/beschreibung.ts'
import { describeGaps } from '../src/charts/labels/luecken.ts'
import { FAELLE } from '../test/charts/beispiele.ts'
import { listGestaltungen } from '../test/charts/gestaltungen.ts'

const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

async function show([name, diagramm], stil) {
  const bilder = await Promise.all(
    ['voll', 'halb'].map((format) =>
      renderDiagramm(diagramm, stil, format).then(
        ({ svg }) => svg,
        (fehler) => `<p class="fehler">${escapeHtml(fehler.message)}</p>`,
      ),
    ),
  )
  return `<figure><figcaption>${escapeHtml(name)}</figcaption><div>${bilder.join('')}</div><p>${escapeHtml(describeDiagramm(diagramm))} ${escapeHtml(describeGaps(diagramm))}</p></figure>`
}

const teile = []
for (const stil of listGestaltungen()) {
  teile.push(`<h1>${stil.id}</h1>`)
  for (const fall of FAELLE) teile.push(await show(fall, stil))
}
const datei = resolve(process.argv[2] ?? 'output/galerie.html')
mkdirSync(dirname(datei), { recursive: true })
writeFileSync(
  datei,
  `<!doctype html><html lang="de"><meta charset="utf-8"><title>Diagramme</title><style>
@page { size: 290mm 410mm; margin: 8mm }
body { font: 10px/1.3 sans-serif; margin: 0 } h1 { break-before: page }
figure { margin: 0 0 14px; break-inside: avoid; border-top: 1px solid #bbb; padding-top: 4px }
figcaption { font-weight: bold; margin-bottom: 6px } div { display: flex; gap: 40px; align-items: start } svg { outline: 0.3px solid #eee; flex: none }
p { color: #777; margin: 4px 0 0; max-width: 900px } .fehler { color: #a00; width: 280px }
</style>${teile.join('\n')}</html>\n`,
)
console.log(datei)
