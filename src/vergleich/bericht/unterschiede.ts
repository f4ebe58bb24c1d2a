import { escapeMarkup } from '../../escape.js'
import type { Textstueck } from '../../unterschiede/worte.js'
import type { Programmvergleich } from '../ablauf.js'
import type { Abschnittsunterschied, Bildunterschied, Satzunterschied, Tafelunterschied } from '../vergleich.js'
import { ARTNAMEN, counted, countParts, nameOf, sectionOf, summarize, withinSection } from './worte.js'

/** Who reads: the office itself, which wants to go to the place, or everybody, to whom its files mean nothing. */
export type Leserschaft = 'redaktion' | 'alle'

/** Up to so many sections stand open: of more, readers choose by their headings. */
const OFFEN = 6

/** What differs in one programme, but for its pages: section by section, to stand below a heading of the second level. */
export function formatUnterschiede(vergleich: Programmvergleich, leser: Leserschaft): string {
  const { art, zahlen, abschnitte } = vergleich
  return `<p>${summarize(vergleich) || ARTNAMEN[art]}</p>
${zahlen.length > 0 ? `<h3${idOf(vergleich, 'zahlen')}>Zahlen</h3>\n${formatZahlen(zahlen, leser)}` : ''}
${abschnitte.length > 0 ? `<h3${idOf(vergleich, 'text')}>Text</h3>\n${abschnitte.map((abschnitt) => formatAbschnitt(abschnitt, abschnitte.length <= OFFEN)).join('\n')}` : ''}`
}

/** The address of a part of a comparison, as an attribute. */
export function idOf(vergleich: Programmvergleich, teil: string): string {
  return ` id="${anchorOf(vergleich, teil)}"`
}

/** @param teil '' is the programme as a whole */
export function anchorOf({ programm }: Programmvergleich, teil = ''): string {
  return `${teil || 'programm'}-${escapeMarkup(encodeURIComponent(programm))}`
}

type Zahlen = Programmvergleich['zahlen']

function formatZahlen(zahlen: Zahlen, leser: Leserschaft): string {
  const gruppen = new Map<string, Zahlen>()
  for (const zahl of zahlen) {
    const abschnitt = zahl.orte[0] ? sectionOf(zahl.orte[0]) : ''
    gruppen.set(abschnitt, [...(gruppen.get(abschnitt) ?? []), zahl])
  }
  return [...gruppen]
    .map(([abschnitt, eigene]) => {
      const zeilen = eigene.map((zahl) => formatZahl(zahl, abschnitt, leser))
      const was = counted(eigene.length, 'Zahl', 'Zahlen')
      return formatGruppe(abschnitt, was, gruppen.size <= OFFEN, formatWechseltabelle(['Wo'], zeilen))
    })
    .join('\n')
}

function formatZahl({ alt, neu, orte }: Zahlen[number], abschnitt: string, leser: Leserschaft): string {
  const { zelle = '', satz = '', nachweis = '' } = neu ?? alt ?? {}
  const wechsel = alt && neu && alt.nachweis !== neu.nachweis ? `${alt.nachweis} → ${neu.nachweis}` : nachweis
  const stellen = orte.map((ort) => {
    const stelle = escapeMarkup(withinSection(ort, abschnitt))
    // Which programme it is stands above: from its folder on.
    return leser === 'alle'
      ? stelle
      : `${stelle} ${leise(`${ort.datei.replace(/^content\/[^/]+\//, '')}:${ort.zeile}`)}`
  })
  const wo = [...new Set(stellen)]
  if (satz) wo.push(`<q>${escapeMarkup(satz)}</q>`)
  if (leser === 'redaktion') wo.push(`Nachweis: ${wechsel}${zelle ? ` ${leise(zelle)}` : ''}`)
  const absaetze = wo.filter((absatz) => absatz.trim() !== '').map((absatz) => `<p>${absatz}</p>`)
  return formatWechselzeile([absaetze.join('')], alt?.gedruckt, neu?.gedruckt)
}

function leise(text: string): string {
  return `<span class="leise">${escapeMarkup(text)}</span>`
}

function formatGruppe(name: string, was: string, offen: boolean, inhalt: string): string {
  return `<details class="abschnitt"${offen ? ' open' : ''}>
<summary><h4>${escapeMarkup(name)}</h4> <span class="leise">${was}</span></summary>
${inhalt}
</details>`
}

function formatAbschnitt(abschnitt: Abschnittsunterschied, offen: boolean): string {
  const { art, vorher, saetze, tafeln, bilder } = abschnitt
  const hiess = vorher === undefined ? '' : `, hieß „${escapeMarkup(vorher)}“`
  const teile = countParts({ saetze: saetze.length, tafeln: tafeln.length, bilder: bilder.length })
  const was = `${ARTNAMEN[art]}${hiess}${teile ? `: ${teile}` : ''}`
  const inhalt = [
    ...(saetze.length > 0 ? [`<ul class="saetze">\n${saetze.map(formatSatz).join('\n')}\n</ul>`] : []),
    ...tafeln.map(formatTafel),
    ...bilder.map(formatBild),
  ]
  // What was moved, and is the same, has nothing to unfold.
  if (inhalt.length === 0) return `<h4>${escapeMarkup(nameOf(abschnitt))} <span class="leise">${was}</span></h4>`
  return formatGruppe(nameOf(abschnitt), was, offen, inhalt.join('\n'))
}

/** A sentence that has nothing of the other's is called new or gone, in a word that is heard, too. */
function formatSatz({ art, stuecke }: Satzunterschied): string {
  const wort = art === 'geaendert' ? '' : `<span class="art">${ARTNAMEN[art]}:</span> `
  return `<li class="${art}">${wort}${formatWorte(stuecke)}</li>`
}

/** Words as they were and are; `del` and `ins` say which to those who do not see the colours. */
export function formatWorte(stuecke: readonly Textstueck[]): string {
  return stuecke
    .map(({ art, text }, stelle) => {
      const inhalt = escapeMarkup(text)
      if (art === 'gleich') return inhalt
      if (art === 'entfallen') return `<del>${inhalt}</del>`
      // What takes the place of something keeps a little away from it, and may begin a line.
      return `${stuecke[stelle - 1]?.art === 'entfallen' ? '<wbr>' : ''}<ins>${inhalt}</ins>`
    })
    .join('')
}

function formatTafel({ titel, art, zellen, zeilen, spalten }: Tafelunterschied): string {
  const rand = [
    ...zeilen.map((eine) => ({ ...eine, was: 'Zeile' })),
    ...spalten.map((eine) => ({ ...eine, was: 'Spalte' })),
  ]
  const wechsel = zellen.map(({ zeile, spalte, alt, neu }) =>
    formatWechselzeile([escapeMarkup(zeile), escapeMarkup(spalte)], alt, neu),
  )
  return `<p><strong>Tabelle „${escapeMarkup(titel)}“</strong> ${ARTNAMEN[art]}</p>
${rand.length > 0 ? `<ul>${rand.map(({ was, art, name }) => `<li>${was} „${escapeMarkup(name)}“ ${ARTNAMEN[art]}</li>`).join('')}</ul>` : ''}
${wechsel.length > 0 ? formatWechseltabelle(['Zeile', 'Spalte'], wechsel) : ''}`
}

function formatBild({ titel, art, was }: Bildunterschied): string {
  const wechsel = was.map(({ was, alt, neu }) => formatWechselzeile([escapeMarkup(was)], alt, neu))
  return `<p><strong>Diagramm „${escapeMarkup(titel)}“</strong> ${ARTNAMEN[art]}</p>
${wechsel.length > 0 ? formatWechseltabelle(['Was'], wechsel) : ''}`
}

function formatWechseltabelle(koepfe: readonly string[], zeilen: readonly string[]): string {
  return `<table class="wechsel">
<thead><tr>${koepfe.map((kopf) => `<th scope="col">${kopf}</th>`).join('')}<th scope="col" class="zahl wert">vorher</th><th scope="col" class="zahl wert">nachher</th></tr></thead>
<tbody>
${zeilen.join('\n')}
</tbody>
</table>`
}

/** @param namen HTML of the first cells */
function formatWechselzeile(namen: readonly string[], alt: string | undefined, neu: string | undefined): string {
  const wert = (art: 'del' | 'ins', text = '') =>
    `<td${text === '' || isFigure(text) ? ' class="zahl"' : ''}>${text ? `<${art}>${escapeMarkup(text)}</${art}>` : '–'}</td>`
  return `<tr>${namen.map((name) => `<td>${name}</td>`).join('')}${wert('del', alt)}${wert('ins', neu)}</tr>`
}

/** "+0,1 Prozentpunkte", "27,3 Mio. €", but not a title with a year in it. */
function isFigure(text: string): boolean {
  return /\d/.test(text) && (text.match(/\p{L}+/gu)?.length ?? 0) <= 2
}
