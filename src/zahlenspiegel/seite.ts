import { pathToFileURL } from 'node:url'
import { escapeMarkup, styleElement } from '../escape.js'
import { cssVariables, fontFaces } from '../layout/design/css.js'
import type { Gestaltung } from '../layout/design/gestaltung.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'
import { SPALTEN } from './tabelle.js'

const STIL = `
@page { size: A4 landscape; margin: 14mm 12mm 16mm; }
body { font: 8pt/1.35 var(--schrift); color: var(--farbe-text, #1c1c1c); margin: 0; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 2mm; color: var(--farbe-primaer, inherit); } h2 { font-size: 10pt; margin: 5mm 0 1mm; break-after: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; } thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: .4pt solid #999; overflow-wrap: anywhere; } thead th { border-bottom: 1pt solid #333; }
td.rechts, th.rechts { text-align: right; } tr { break-inside: avoid; } .unbelegt { font-weight: 600; }
.unterschriften { display: flex; gap: 20mm; margin-top: 14mm; break-inside: avoid; } .unterschriften div { flex: 1; }
.linie { border-top: .6pt solid #333; margin-top: 18mm; padding-top: 1mm; }
`
/** Printed columns by their heads; their widths in percent of the page. */
const GEDRUCKT: readonly (readonly [kopf: string, breite: number])[] = [
  ['Seite', 5],
  ['Gedruckt', 11],
  ['Satz oder Stelle', 30],
  ['Nachweis', 8],
  ['Zelle', 13],
  ['Rechnung', 12],
  ['Quelle', 9],
  ['Vorjahr', 7],
  ['Veränderung', 7],
]

/** Who signs, and what of the product the page is about. */
export interface Anlass {
  titel: string
  jobcenter: string
  zeitraum: string
  /** The Träger; there is room for two signatures, whoever they are. */
  traeger: readonly string[]
  uebersicht: readonly string[]
}

/** The Zahlenspiegel as a page in the programme's design, with room for two signatures. */
export function formatSeite(zahlen: readonly Gedruckteinsatz[], anlass: Anlass, gestaltung: Gestaltung): string {
  const { titel, jobcenter, zeitraum, uebersicht } = anlass
  const css = `${fontFaces(gestaltung, 'ttf', (pfad) => pathToFileURL(pfad).href)}\n${cssVariables(gestaltung)}\n${STIL}`
  const [, ...saetze] = uebersicht
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(`Zahlenspiegel: ${titel}`)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; font-src file:; style-src 'unsafe-inline'">
${styleElement(css)}</head><body><main>
<h1>Zahlenspiegel</h1>
<p>${escapeMarkup(`${titel}, ${jobcenter}, ${zeitraum}`)}</p>
${saetze.map((satz, index) => (index === 0 ? `<p><strong>${escapeMarkup(satz)}</strong></p>` : `<p>${escapeMarkup(satz)}</p>`)).join('\n')}
${bySection(zahlen).map(formatSection).join('\n')}
<section class="unterschriften">${signers(anlass)
    .map(
      (name) => `<div><p>Abgestimmt für: ${escapeMarkup(name)}</p><p class="linie">Ort, Datum, Unterschrift</p></div>`,
    )
    .join('')}</section>
</main></body></html>`
}

function signers({ traeger }: Anlass): string[] {
  return [traeger[0] ?? 'Träger 1', traeger[1] ?? 'Träger 2']
}

function bySection(zahlen: readonly Gedruckteinsatz[]): Gedruckteinsatz[][] {
  const gruppen: Gedruckteinsatz[][] = []
  for (const zahl of zahlen) {
    const offen = gruppen.at(-1)
    if (offen?.[0]?.wo.abschnitt === zahl.wo.abschnitt) offen.push(zahl)
    else gruppen.push([zahl])
  }
  return gruppen
}

function formatSection(zahlen: readonly Gedruckteinsatz[]): string {
  const spalten = GEDRUCKT.map(([kopf, breite]) => ({
    kopf,
    breite,
    wert: SPALTEN.find((eine) => eine.kopf === kopf)?.wert,
  }))
  const klasse = (kopf: string) => (kopf === 'Seite' || kopf === 'Gedruckt' ? ' class="rechts"' : '')
  const koepfe = spalten.map(
    ({ kopf, breite }) => `<th scope="col" style="width:${breite}%"${klasse(kopf)}>${kopf}</th>`,
  )
  const zeilen = zahlen.map((zahl) => {
    const zellen = spalten.map(
      ({ kopf, wert }) => `<td${klasse(kopf)}>${escapeMarkup(String(wert?.(zahl) ?? ''))}</td>`,
    )
    return `<tr class="${zahl.nachweis}">${zellen.join('')}</tr>`
  })
  return `<h2>${escapeMarkup(zahlen[0]?.wo.abschnitt || 'Titelseite und Anmerkungen')}</h2>
<table><thead><tr>${koepfe.join('')}</tr></thead><tbody>
${zeilen.join('\n')}
</tbody></table>`
}
