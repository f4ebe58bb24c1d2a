import { escapeMarkup } from '../escape.js'
import { formatZifferntag } from '../figures/ausdruck/datum.js'
import { hasPassed, type Pruefbericht, REGELN_FUER_ALLE } from './bericht.js'

const GENANNT = 8
const STIL = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1c1c1c; max-width: 56rem; margin: 2rem auto; padding: 0 1.5rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin-bottom: .25rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #bbb; }
thead th { border-bottom: 2px solid #444; } td.zahl { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.2rem; margin: 1rem 0; } dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
.urteil { border-left: .4rem solid #444; padding: .6rem 1rem; background: #f3f3f3; } .leise { color: #555; }
td:last-child, th:last-child { white-space: nowrap; }
ul.fragen { list-style: none; padding: 0; } ul.fragen li { padding: .4rem 0; border-bottom: 1px solid #bbb; }
.kasten { display: inline-block; width: .9em; height: .9em; border: 1.5px solid #444; margin-right: .6em; vertical-align: -.1em; }
@page { size: A4; margin: 20mm; } @media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } tr, li { break-inside: avoid; } h2 { break-after: avoid; } }
`

/** The report as one page, to be attached to an accessibility declaration: for reading, printing and signing. */
export function formatSeite(bericht: Pruefbericht): string {
  const { titel, datei, sha256, bytes, geprueftAm, werkzeug, punkte, validierung, inhalt, sichtpruefung } = bericht
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Prüfbericht zur Barrierefreiheit: ${escapeMarkup(titel)}</title><style>${STIL}</style></head>
<body>
<main>
<h1>Prüfbericht zur Barrierefreiheit</h1>
<p class="leise">${escapeMarkup(titel)}</p>
<dl>
<dt>Datei</dt><dd>${escapeMarkup(datei)} (${formatZahl(bytes)} Bytes)</dd>
<dt>SHA-256</dt><dd>${sha256}</dd>
<dt>Geprüft am</dt><dd>${formatZifferntag(geprueftAm)} mit ${escapeMarkup(werkzeug)}</dd>
</dl>
<p class="urteil">${verdict(bericht)}</p>

<h2>Struktur der Datei</h2>
<p>Von diesem Programm geprüft, nach PDF/UA-1 (ISO 14289-1) und PDF/A-2 (ISO 19005-2), soweit die Datei es selbst zeigt.</p>
<table>
<thead><tr><th scope="col">Anforderung</th><th scope="col">Norm</th><th scope="col">Angesehen</th><th scope="col">Ergebnis</th></tr></thead>
<tbody>
${punkte
  .map(
    ({ beschreibung, norm, matterhorn, bestanden, geprueft, fehler }) =>
      `<tr><td>${escapeMarkup(beschreibung)}${list(fehler)}</td><td>${escapeMarkup(norm)}${matterhorn ? `<br><span class="leise">Matterhorn ${escapeMarkup(matterhorn)}</span>` : ''}</td><td class="zahl">${formatZahl(geprueft)}</td><td>${bestanden ? (geprueft > 0 ? 'erfüllt' : 'kommt nicht vor') : '<strong>nicht erfüllt</strong>'}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>

<h2>Validator</h2>
${
  validierung.length === 0
    ? '<p>Ein unabhängiger Validator (veraPDF) wurde für diesen Bericht <strong>nicht</strong> ausgeführt.</p>'
    : `<table>
<thead><tr><th scope="col">Norm</th><th scope="col">veraPDF</th><th scope="col">Einzelprüfungen</th><th scope="col">Fehler</th><th scope="col">Ergebnis</th></tr></thead>
<tbody>
${validierung
  .map(
    ({ norm, version, geprueft, fehler, bestanden, verstoesse }) =>
      `<tr><td>${norm}${list(verstoesse.map(({ regel, text, anzahl }) => `${regel} (${anzahl}): ${text}`))}</td><td>${escapeMarkup(version)}</td><td class="zahl">${formatZahl(geprueft)}</td><td class="zahl">${formatZahl(fehler)}</td><td>${bestanden ? 'bestanden' : '<strong>nicht bestanden</strong>'}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>`
}

<h2>Inhalt</h2>
<p>Regeln, nach denen Text, Tabellen und Gestaltung vor dem Druck durchgesehen wurden. Sie finden häufige Mängel, nicht alle.</p>
<table>
<thead><tr><th scope="col">Regel</th><th scope="col">Sucht</th><th scope="col">Funde</th></tr></thead>
<tbody>
${inhalt
  .map(
    ({ regel, meldungen }) =>
      `<tr><td>${regel}</td><td>${escapeMarkup(purposeOf(regel))}${list(meldungen.map(({ datei, zeile, text }) => `${datei}, Zeile ${zeile}: ${text}`))}</td><td class="zahl">${formatZahl(meldungen.length)}</td></tr>`,
  )
  .join('\n')}
</tbody>
</table>

<h2>Von einer Person anzusehen</h2>
<p>Das kann kein Programm beurteilen. Nummern nach EN 301 549 V3.2.1, wo nichts anderes steht.</p>
<ul class="fragen">
${sichtpruefung.map(({ norm, frage }) => `<li><span class="kasten"></span>${escapeMarkup(frage)} <span class="leise">${norm}</span></li>`).join('\n')}
</ul>
<p>Angesehen von (Funktion): ______________________________ am: ______________</p>
</main>
</body>
</html>
`
}

function verdict(bericht: Pruefbericht): string {
  const { punkte, validierung } = bericht
  const offen = punkte.filter(({ bestanden }) => !bestanden).length
  const eigene = `${punkte.length} Anforderungen an die Struktur wurden maschinell geprüft, ${offen === 0 ? 'alle sind erfüllt' : `${offen} ${offen === 1 ? 'ist' : 'sind'} nicht erfüllt`}.`
  const fremde =
    validierung.length === 0
      ? 'Die Übereinstimmung mit PDF/UA-1 und PDF/A-2a im Ganzen ist damit nicht bestätigt.'
      : validierung
          .map(
            ({ norm, bestanden }) => `${norm}: ${bestanden ? 'von veraPDF bestätigt' : 'von veraPDF nicht bestätigt'}.`,
          )
          .join(' ')
  const rest = hasPassed(bericht)
    ? 'Was eine Person ansehen muss, steht am Ende.'
    : 'Die Datei so nicht veröffentlichen.'
  return `${eigene} ${fremde} ${rest}`
}

/** The first of what is wrong: whoever mends it learns of the others next time. */
function list(zeilen: readonly string[]): string {
  if (zeilen.length === 0) return ''
  const uebrige = zeilen.length - GENANNT
  const genannt = uebrige > 1 ? [...zeilen.slice(0, GENANNT), `und ${formatZahl(uebrige)} weitere`] : zeilen
  return `<ul>${genannt.map((zeile) => `<li>${escapeMarkup(zeile)}</li>`).join('')}</ul>`
}

/** What a rule looks for: the first sentence of its explanation. */
function purposeOf(regel: string): string {
  const text = REGELN_FUER_ALLE.find(({ id }) => id === regel)?.erklaerung ?? ''
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? text
}

function formatZahl(zahl: number): string {
  return zahl.toLocaleString('de-DE')
}
