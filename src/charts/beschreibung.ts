import type { Diagramm } from './diagramm.js'
import { joinNamen } from './luecken.js'
import { formatMitEinheit, formatZahl } from './zahlformat.js'

const ARTEN: Record<Diagramm['typ'], string> = {
  saeulen: 'Säulendiagramm',
  gestapelt: 'Gestapeltes Säulendiagramm',
  'gestapelt-100': 'Anteile als gestapeltes Säulendiagramm',
  balken: 'Balkendiagramm',
  linie: 'Liniendiagramm',
  flaeche: 'Flächendiagramm',
  kreis: 'Kreisdiagramm',
  ring: 'Ringdiagramm',
  alterspyramide: 'Alterspyramide',
  gegenueberstellung: 'Gegenüberstellung',
  wasserfall: 'Wasserfalldiagramm',
  zielerreichung: 'Zielerreichung',
}
const EINZELN_GENANNT = 8

interface Gefunden {
  kategorie: string
  wert: number
}

const listWerte = (kategorien: string[], werte: (number | null)[]): Gefunden[] =>
  kategorien.flatMap((kategorie, i) => {
    const wert = werte[i] ?? null
    return wert === null ? [] : [{ kategorie, wert }]
  })

/** "2018 bis 2023" for running years that the title does not name already. */
function describeZeitraum({ titel, kategorien }: Diagramm): string {
  const erste = kategorien[0] ?? ''
  const letzte = kategorien.at(-1) ?? ''
  const jahre = kategorien.length > 1 && kategorien.every((name) => /^(19|20)\d\d$/.test(name))
  return jahre && !(titel.includes(erste) && titel.includes(letzte)) ? ` ${erste} bis ${letzte}` : ''
}

function describeSpanne({ kategorien, stellen }: Diagramm, werte: (number | null)[]): string {
  const gefunden = listWerte(kategorien, werte)
  if (gefunden.length === 0) return 'keine Werte'
  const zahlen = gefunden.map(({ wert }) => wert)
  const name = (gesucht: number) => {
    const wo = gefunden.filter(({ wert }) => wert === gesucht).map(({ kategorie }) => kategorie)
    return `${formatZahl(gesucht, stellen)} (${wo.length > 3 ? `${wo.length}-mal` : joinNamen(wo)})`
  }
  const [kleinster, groesster] = [Math.min(...zahlen), Math.max(...zahlen)]
  const fehlt = kategorien.filter((_, i) => (werte[i] ?? null) === null)
  const luecken =
    fehlt.length === 0
      ? ''
      : `, ${fehlt.length > 3 ? `${fehlt.length} Werte fehlen` : `kein Wert für ${joinNamen(fehlt)}`}`
  if (gefunden.length === 1) return `einziger Wert ${name(groesster)}${luecken}`
  if (kleinster === groesster) return `alle Werte ${formatZahl(groesster, stellen)}${luecken}`
  return `höchster Wert ${name(groesster)}, niedrigster ${name(kleinster)}${luecken}`
}

/** One German sentence for those who cannot see the chart: its kind, its subject, and what stands out in the figures. */
export function beschreibeDiagramm(diagramm: Diagramm): string {
  const { typ, titel, einheit, kategorien, reihen, stellen } = diagramm
  const einzige = reihen.length === 1 ? reihen[0] : undefined
  const anfang = `${ARTEN[typ]}: ${titel}${describeZeitraum(diagramm)}`
  if (einzige && typ === 'ring' && kategorien.length <= EINZELN_GENANNT) {
    const teile = listWerte(kategorien, einzige.werte).map(
      ({ kategorie, wert }) => `${kategorie} ${formatMitEinheit(wert, stellen, einheit)}`,
    )
    return `${anfang}; ${teile.join(', ') || 'keine Werte'}.`
  }
  const inEinheit = einheit === '' ? '' : ` in ${einheit.replace(/punkte$/, 'punkten')}`
  const aussagen = einzige
    ? [describeSpanne(diagramm, einzige.werte)]
    : reihen.map(({ name, werte }) => `${name}: ${describeSpanne(diagramm, werte)}`)
  return `${anfang}${inEinheit}; ${aussagen.join('; ')}.`
}
