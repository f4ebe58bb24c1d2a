import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { readAgain } from '../../files/read.js'
import { PAKET } from '../../root.js'
import type { Ausgabe } from '../ausgaben.js'
import type { Webeinstellungen } from '../einstellungen.js'
import { frame } from '../rahmen.js'
import type { Webdatei } from '../webdatei.js'
import { sectionsOf } from './abschnitte.js'
import { EINRICHTUNG, type Suchabschnitt } from './einrichtung.js'
import { divideIndex } from './teile.js'

/** The page of the search, its script, and an index for each period, in parts. */
export function formatSuche(ausgaben: readonly Ausgabe[], einstellungen: Webeinstellungen): Webdatei[] {
  const nachZeitraum = new Map<string, Suchabschnitt[]>()
  for (const ausgabe of ausgaben) {
    const zeitraum = ausgabe.zeitraum.replace('–', '-')
    nachZeitraum.set(zeitraum, [...(nachZeitraum.get(zeitraum) ?? []), ...sectionsOf(ausgabe)])
  }
  const verzeichnisse = [...nachZeitraum].filter(([, abschnitte]) => abschnitte.length > 0)
  const namen = verzeichnisse.map(([name]) => name).sort((a, b) => (a < b ? 1 : -1))
  return [
    { pfad: 'suche.html', inhalt: formatSeite(namen, einstellungen) },
    { pfad: 'suche/suche.js', inhalt: readAgain(join(PAKET, 'dist/webauftritt/suche/seite.js')) },
    ...verzeichnisse.flatMap(([name, abschnitte]) => formatVerzeichnis(name, abschnitte)),
  ]
}

function formatSeite(namen: readonly string[], einstellungen: Webeinstellungen): string {
  const inhalt = `<h1>Suche</h1>
<form id="suche" role="search" action="suche.html" method="get" data-verzeichnisse="${namen.join(' ')}">
<div class="zeile">
<p class="worte"><label for="q">Suchwörter</label><input type="search" id="q" name="q" autocomplete="off"></p>
<p><label for="jahr">Jahr</label><select id="jahr" name="jahr"><option value="">alle Jahre</option>${yearsOf(namen)
    .map((jahr) => `<option>${jahr}</option>`)
    .join('')}</select></p>
<button>Suchen</button>
</div>
</form>
<noscript><p class="hinweis">Die Suche braucht JavaScript. Ohne es führt die <a href="index.html">Übersicht</a> zu allen Programmen; jedes lässt sich im Browser durchsuchen.</p></noscript>
<p id="stand" role="status"></p>
<ol id="funde"></ol>
<p><button type="button" id="mehr" hidden>Weitere zeigen</button></p>
<script src="suche/suche.js"></script>`
  return frame({ titel: 'Suche', inhalt, tiefe: 0, einstellungen })
}

/** The latest first; of "2025-2026" both. */
function yearsOf(namen: readonly string[]): number[] {
  const jahre = namen.flatMap((name) => {
    const [von = 0, bis = von] = name.split('-').map(Number)
    return Array.from({ length: bis - von + 1 }, (_, stelle) => von + stelle)
  })
  return [...new Set(jahre)].sort((a, b) => b - a)
}

/** An index whose documents are the sections, by their numbers. */
export function createIndex(abschnitte: readonly Suchabschnitt[]): MiniSearch {
  const index = new MiniSearch(EINRICHTUNG)
  for (const [id, abschnitt] of abschnitte.entries()) index.add({ id, ...abschnitt })
  return index
}

/** Each part hands itself over to the page that loads it as a script. */
function formatVerzeichnis(name: string, abschnitte: readonly Suchabschnitt[]): Webdatei[] {
  const { kopf, woerter, texte } = divideIndex(createIndex(abschnitte), abschnitte)
  const teile: [string, unknown][] = [
    ['kopf', kopf],
    ...woerter.map((teil, nummer): [string, unknown] => [`w${nummer}`, teil]),
    ...texte.map((teil, nummer): [string, unknown] => [`t${nummer}`, teil]),
  ]
  return teile.map(([teil, inhalt]) => ({
    pfad: `suche/${name}/${teil}.js`,
    inhalt: `amipSuche(${JSON.stringify(`${name}/${teil}`)},${JSON.stringify(inhalt)})\n`,
  }))
}
