import { escapeMarkup } from '../../escape.js'
import type { Textstueck } from '../../unterschiede/worte.js'
import type { Fassungsvergleich, Programmvergleich } from '../ablauf.js'
import type { Seitenbild, Seitenunterschied } from '../seiten.js'
import type { Abschnittsunterschied, Bildunterschied, Tafelunterschied } from '../vergleich.js'
import { STIL } from './stil.js'
import { ARTNAMEN, nameOf, placeOf, summarize } from './worte.js'

/** Who reads: the office itself, which wants to go to the place, or everybody, to whom its files mean nothing. */
export type Leserschaft = 'redaktion' | 'alle'

/** The comparison as one page that needs nothing beside itself: for people, by keyboard and by ear too. */
export function formatSeite(vergleich: Fassungsvergleich): string {
  const { alt, neu, programme, ohneSeiten } = vergleich
  const titel = `Unterschiede: ${alt} → ${neu}`
  const andere = programme.filter(({ art }) => art !== 'unveraendert')
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(titel)}</title><style>${STIL}</style></head>
<body>
<main>
<h1>Unterschiede</h1>
<p class="leise">vorher: ${escapeMarkup(alt)}<br>nachher: ${escapeMarkup(neu)}</p>
${ohneSeiten ? `<p class="hinweis">Seiten nicht verglichen: ${escapeMarkup(ohneSeiten)}</p>` : ''}
<table>
<caption>Übersicht</caption>
<thead><tr><th scope="col">Programm</th><th scope="col">Ergebnis</th></tr></thead>
<tbody>
${programme.map((eines) => `<tr><th scope="row">${andere.includes(eines) ? `<a href="#${anchorOf(eines)}">${escapeMarkup(eines.programm)}</a>` : escapeMarkup(eines.programm)}</th><td>${summarize(eines) || ARTNAMEN[eines.art]}</td></tr>`).join('\n')}
</tbody>
</table>
${andere.map(formatProgramm).join('\n')}
</main>
</body>
</html>
`
}

function anchorOf({ programm }: Programmvergleich): string {
  return `programm-${escapeMarkup(encodeURIComponent(programm))}`
}

function formatProgramm(vergleich: Programmvergleich): string {
  const { programm, seiten = [] } = vergleich
  return `<section id="${anchorOf(vergleich)}">
<h2>${escapeMarkup(programm)}</h2>
${formatUnterschiede(vergleich, 'redaktion')}
${seiten.length > 0 ? `<h3>Seiten</h3>\n${seiten.map(formatSeitenpaar).join('\n')}` : ''}
</section>`
}

/** What differs in one programme, but for its pages: to stand below a heading of the second level. */
export function formatUnterschiede(vergleich: Programmvergleich, leser: Leserschaft): string {
  const { art, zahlen, abschnitte } = vergleich
  return `<p>${summarize(vergleich) || ARTNAMEN[art]}</p>
${zahlen.length > 0 ? formatZahlen(zahlen, leser) : ''}
${abschnitte.length > 0 ? `<h3>Text</h3>\n${abschnitte.map(formatAbschnitt).join('\n')}` : ''}`
}

function formatZahlen(zahlen: Programmvergleich['zahlen'], leser: Leserschaft): string {
  const zeilen = zahlen.map(({ alt, neu, orte }) => {
    const { zelle = '', satz = '', nachweis = '' } = neu ?? alt ?? {}
    const wechsel = alt && neu && alt.nachweis !== neu.nachweis ? `${alt.nachweis} → ${neu.nachweis}` : nachweis
    const wo = orte.map((ort) => {
      const stelle = escapeMarkup(placeOf(ort))
      return leser === 'alle' ? stelle : `${stelle} ${leise(`${ort.datei}:${ort.zeile}`)}`
    })
    const womit = leser === 'alle' ? '' : `<br>Nachweis: ${wechsel}${zelle ? ` ${leise(zelle)}` : ''}`
    return `<tr><td class="zahl">${alt ? `<del>${escapeMarkup(alt.gedruckt)}</del>` : '–'}</td><td class="zahl">${neu ? `<ins>${escapeMarkup(neu.gedruckt)}</ins>` : '–'}</td><td>${[...new Set(wo)].join('<br>')}${satz ? `<br><q>${escapeMarkup(satz)}</q>` : ''}${womit}</td></tr>`
  })
  return `<h3>Zahlen</h3>
<table>
<thead><tr><th scope="col" class="zahl">vorher</th><th scope="col" class="zahl">nachher</th><th scope="col">Wo</th></tr></thead>
<tbody>
${zeilen.join('\n')}
</tbody>
</table>`
}

function leise(text: string): string {
  return `<span class="leise">${escapeMarkup(text)}</span>`
}

function formatAbschnitt(abschnitt: Abschnittsunterschied): string {
  const { art, vorher, saetze, tafeln, bilder } = abschnitt
  const saetzeHtml = saetze.map(({ art, stuecke }) => `<li class="${art}">${formatWorte(stuecke)}</li>`).join('\n')
  return `<section class="abschnitt">
<h4>${escapeMarkup(nameOf(abschnitt))} <span class="leise">${ARTNAMEN[art]}${vorher === undefined ? '' : `, hieß „${escapeMarkup(vorher)}“`}</span></h4>
${saetzeHtml ? `<ul>\n${saetzeHtml}\n</ul>` : ''}
${tafeln.map(formatTafel).join('\n')}
${bilder.map(formatBild).join('\n')}
</section>`
}

/** Words as they were and are; `del` and `ins` say which to those who do not see the colours. */
function formatWorte(stuecke: readonly Textstueck[]): string {
  return stuecke
    .map(({ art, text }) => {
      const inhalt = escapeMarkup(text)
      return art === 'gleich' ? inhalt : art === 'neu' ? `<ins>${inhalt}</ins>` : `<del>${inhalt}</del>`
    })
    .join('')
}

function formatTafel({ titel, art, zellen, zeilen, spalten }: Tafelunterschied): string {
  const rand = [
    ...zeilen.map((eine) => ({ ...eine, was: 'Zeile' })),
    ...spalten.map((eine) => ({ ...eine, was: 'Spalte' })),
  ]
  return `<p><strong>Tabelle „${escapeMarkup(titel)}“</strong> ${ARTNAMEN[art]}</p>
${rand.length > 0 ? `<ul>${rand.map(({ was, art, name }) => `<li>${was} „${escapeMarkup(name)}“ ${ARTNAMEN[art]}</li>`).join('')}</ul>` : ''}
${formatWechsel(
  ['Zeile', 'Spalte'],
  zellen.map(({ zeile, spalte, alt, neu }) => [[zeile, spalte], alt, neu]),
)}`
}

function formatBild({ titel, art, was }: Bildunterschied): string {
  return `<p><strong>Diagramm „${escapeMarkup(titel)}“</strong> ${ARTNAMEN[art]}</p>
${formatWechsel(
  ['Was'],
  was.map(({ was, alt, neu }) => [[was], alt, neu]),
)}`
}

function formatWechsel(
  koepfe: readonly string[],
  zeilen: readonly [namen: string[], alt: string, neu: string][],
): string {
  if (zeilen.length === 0) return ''
  return `<table>
<thead><tr>${koepfe.map((kopf) => `<th scope="col">${kopf}</th>`).join('')}<th scope="col" class="zahl">vorher</th><th scope="col" class="zahl">nachher</th></tr></thead>
<tbody>
${zeilen.map(([namen, alt, neu]) => `<tr>${namen.map((name) => `<td>${escapeMarkup(name)}</td>`).join('')}<td class="zahl"><del>${escapeMarkup(alt)}</del></td><td class="zahl"><ins>${escapeMarkup(neu)}</ins></td></tr>`).join('\n')}
</tbody>
</table>`
}

function formatSeitenpaar({ alt, neu, stellen, worte }: Seitenunterschied): string {
  const was = alt && neu ? `${stellen === 1 ? '1 Stelle' : `${stellen} Stellen`} markiert` : neu ? 'neu' : 'entfallen'
  const nummern = alt && neu && alt.nummer !== neu.nummer ? `${alt.nummer} → ${neu.nummer}` : `${(neu ?? alt)?.nummer}`
  return `<details>
<summary>Seite ${nummern}: ${was}</summary>
<div class="paar">
${formatSeitenbild(alt, 'vorher', was)}
${formatSeitenbild(neu, 'nachher', was)}
</div>
${worte.length > 0 ? `<p class="worte">${formatWorte(shorten(worte))}</p>` : alt && neu ? '<p class="leise">Der Text der Seite ist derselbe; nur ihr Aussehen ist anders.</p>' : ''}
</details>`
}

function formatSeitenbild(bild: Seitenbild | undefined, wann: string, was: string): string {
  if (!bild) return `<p class="leise">${wann}: keine</p>`
  const daten = Buffer.from(bild.bild).toString('base64')
  return `<figure><figcaption>${wann}: Seite ${bild.nummer}</figcaption><img alt="Seite ${bild.nummer} ${wann}, ${was}" src="data:image/webp;base64,${daten}"></figure>`
}

/** So much of what is the same is shown on either side of a difference. */
const UMGEBUNG = 60

function shorten(worte: readonly Textstueck[]): Textstueck[] {
  return worte.map((stueck, stelle) => {
    if (stueck.art !== 'gleich' || stueck.text.length <= 2 * UMGEBUNG) return stueck
    const anfang = stelle === 0 ? '' : stueck.text.slice(0, UMGEBUNG)
    const ende = stelle === worte.length - 1 ? '' : stueck.text.slice(-UMGEBUNG)
    return { art: 'gleich', text: `${anfang} … ${ende}` }
  })
}
