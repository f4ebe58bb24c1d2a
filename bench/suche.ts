// What a question to a site's search loads, were there as many programmes as this: node bench/run.mjs suche SITE [NUMBER=404]
// SITE is a folder that `amip webauftritt` has written. Its programmes stand there as often as needed, each in a Jobcenter of its own.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { search } from '../src/webauftritt/suche/anfrage.js'
import type { Suchabschnitt } from '../src/webauftritt/suche/einrichtung.js'
import { divideIndex } from '../src/webauftritt/suche/teile.js'
import { createIndex } from '../src/webauftritt/suche/verzeichnis.js'

const [site = '', anzahl = '404'] = process.argv.slice(2)
const suche = join(site, 'suche')
const abschnitte = readdirSync(suche, { withFileTypes: true })
  .filter((eintrag) => eintrag.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(suche, name))
      .filter((datei) => datei.startsWith('t'))
      .flatMap((datei) => {
        const text = readFileSync(join(suche, name, datei), 'utf8')
        return JSON.parse(text.slice(text.indexOf(',') + 1, text.lastIndexOf(')'))) as Suchabschnitt[]
      }),
  )
const nachProgramm = [...new Set(abschnitte.map(({ programm }) => programm))].map((name) =>
  abschnitte.filter(({ programm }) => programm === name),
)
const viele = Array.from({ length: Number(anzahl) }, (_, nummer) =>
  (nachProgramm[nummer % nachProgramm.length] ?? []).map((abschnitt) => ({
    ...abschnitt,
    programm: `${abschnitt.programm} ${nummer}`,
  })),
).flat()

const { kopf, woerter, texte } = divideIndex(createIndex(viele), viele)
const kb = (wert: unknown) => Buffer.byteLength(JSON.stringify(wert)) / 1000
const gepackt = (wert: unknown) => gzipSync(JSON.stringify(wert)).length / 1000
const alle = [kopf, ...woerter, ...texte]
console.log(
  `${anzahl} programmes, ${viele.length} sections: ${alle.length} files, ${(alle.reduce<number>((summe, teil) => summe + kb(teil), 0) / 1000).toFixed(1)} MB; the head ${kb(kopf).toFixed(0)} kB`,
)
for (const frage of [
  'Ausbildung',
  'Förderung der Ausbildung',
  'Langzeitleistungsbezug',
  'Arbeitsmarkt Jobcenter 2023',
  'ver',
]) {
  const geladen = new Map<string, unknown>()
  const beginn = performance.now()
  const funde = await search((name) => {
    const teil = name === 'kopf' ? kopf : woerter[Number(name.slice(1))]
    geladen.set(name, teil)
    return Promise.resolve(teil)
  }, frage)
  const umfang = [...geladen.values()].map((teil) => [kb(teil), gepackt(teil)] as const)
  const summe = (welche: 0 | 1) => umfang.reduce((bisher, paar) => bisher + paar[welche], 0).toFixed(0)
  console.log(
    `„${frage}“: ${funde.length} sections; ${geladen.size} files, ${summe(0)} kB (${summe(1)} kB packed), ${(performance.now() - beginn).toFixed(0)} ms`,
  )
}
