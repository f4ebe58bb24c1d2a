import { join } from 'node:path'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import MiniSearch from 'minisearch'
import { readAgain } from '../../files/read.js'
import { PAKET } from '../../root.js'
import type { Ausgabe } from '../ausgaben.js'
import type { Webdatei } from '../daten.js'
import type { Webeinstellungen } from '../einstellungen.js'
import { frame } from '../rahmen.js'
import { nameOf } from '../seiten.js'
import { EINRICHTUNG, type Suchfund } from './einrichtung.js'

/** The page of the search, its script, and an index a year: a reader loads that of the year that is asked. */
export function formatSuche(ausgaben: readonly Ausgabe[], einstellungen: Webeinstellungen): Webdatei[] {
  const jahre = [...new Set(ausgaben.filter(({ dateien }) => dateien.length > 0).map(({ von }) => von))].sort(
    (a, b) => b - a,
  )
  const inhalt = `<h1>Suche</h1>
<form role="search" action="suche.html" method="get">
<p><label for="q">Suchwörter</label><input type="search" id="q" name="q" autocomplete="off"></p>
<p><label for="jahr">Jahr</label><select id="jahr" name="jahr">${jahre.map((jahr) => `<option>${jahr}</option>`).join('')}</select></p>
<p><button>Suchen</button></p>
</form>
<noscript><p class="hinweis">Die Suche braucht JavaScript. Ohne es führt die <a href="index.html">Übersicht</a> zu allen Programmen; jedes lässt sich im Browser durchsuchen.</p></noscript>
<p id="stand" role="status"></p>
<ol id="funde"></ol>
<script type="module" src="suche/suche.js"></script>`
  return [
    { pfad: 'suche.html', inhalt: frame({ titel: 'Suche', inhalt, tiefe: 0, einstellungen }) },
    { pfad: 'suche/suche.js', inhalt: readAgain(join(PAKET, 'dist/webauftritt/suche/seite.js')) },
    ...jahre.map((jahr) => ({
      pfad: `suche/${jahr}.json`,
      inhalt: indexOf(ausgaben.filter(({ von }) => von === jahr)),
    })),
  ]
}

function indexOf(ausgaben: readonly Ausgabe[]): string {
  const index = new MiniSearch(EINRICHTUNG)
  let id = 0
  for (const ausgabe of ausgaben) for (const abschnitt of sectionsOf(ausgabe)) index.add({ id: id++, ...abschnitt })
  return JSON.stringify(index)
}

/** The sections of a programme as its web page has them; where it was not put out as one, its name alone. */
function sectionsOf(ausgabe: Ausgabe): (Omit<Suchfund, 'id'> & { text: string })[] {
  const { dateien, jobcenter, titel, zeitraum, pfad, ordner } = ausgabe
  const programm = `${jobcenter}, ${zeitraum}`
  const html = dateien.find(({ format }) => format === 'html')
  if (!html) return dateien.length > 0 ? [{ programm, titel, pfad, text: '' }] : []
  const seite = `${pfad}${encodeURIComponent(nameOf(html.pfad))}`
  const abschnitte = [{ programm, titel, pfad: seite, text: '' }]
  const visit = (knoten: Nodes): void => {
    const abschnitt = abschnitte.at(-1)
    if (knoten.type === 'text' && abschnitt) abschnitt.text += `${knoten.value} `
    if (!('children' in knoten) || (knoten.type === 'element' && SKIPPED.has(knoten.tagName))) return
    if (knoten.type === 'element' && /^h[1-3]$/.test(knoten.tagName))
      abschnitte.push({
        programm,
        titel: textOf(knoten),
        pfad: `${seite}#${String(knoten.properties.id ?? '')}`,
        text: '',
      })
    else for (const kind of knoten.children) visit(kind)
  }
  visit(fromHtml(readAgain(join(ordner, html.pfad)).toString('utf8')) as Root)
  return abschnitte
}

const SKIPPED = new Set(['head', 'script', 'style', 'svg', 'nav', 'details'])

function textOf(element: Element): string {
  const texts = (knoten: Nodes): string =>
    knoten.type === 'text' ? knoten.value : 'children' in knoten ? knoten.children.map(texts).join('') : ''
  return texts(element).replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}
