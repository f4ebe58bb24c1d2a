import { MEISTE_REIHEN } from './colours/palette.js'
import type { Diagramm } from './diagramm.js'
import { DiagrammFehler } from './diagrammfehler.js'

/** How many series a kind of chart shows, where that is not open. */
const REIHENZAHL: Partial<Record<Diagramm['typ'], readonly [mindestens: number, hoechstens: number]>> = {
  'gestapelt-100': [2, MEISTE_REIHEN],
  kreis: [1, 1],
  ring: [1, 1],
  wasserfall: [1, 1],
  alterspyramide: [2, 2],
  gegenueberstellung: [2, 2],
  zielerreichung: [2, 3],
}
const ANTEILE: readonly Diagramm['typ'][] = ['kreis', 'ring', 'gestapelt-100']

/** Throws a DiagrammFehler where the data cannot become a chart, whatever the design. */
export function checkDiagramm(diagramm: Diagramm): void {
  const { typ, titel, kategorien, reihen, stellen, betont } = diagramm
  const fail = (text: string): never => {
    throw new DiagrammFehler(`Das Diagramm „${titel}“ ${text}`)
  }
  if (kategorien.length === 0) fail('hat keine Kategorien.')
  if (reihen.length === 0) fail('hat keine Reihen.')
  const [mindestens, hoechstens] = REIHENZAHL[typ] ?? [1, MEISTE_REIHEN]
  if (reihen.length > MEISTE_REIHEN && hoechstens === MEISTE_REIHEN)
    fail(`hat ${reihen.length} Reihen; mehr als ${MEISTE_REIHEN} lassen sich nicht unterscheiden.`)
  if (reihen.length < mindestens || reihen.length > hoechstens)
    fail(
      `zeigt als „${typ}“ ${mindestens === hoechstens ? `genau ${countReihen(mindestens)}` : `${mindestens} bis ${countReihen(hoechstens)}`}, hat aber ${reihen.length}.`,
    )
  if (!Number.isInteger(stellen) || stellen < 0 || stellen > 6) fail('braucht 0 bis 6 Nachkommastellen.')
  if (betont !== undefined && !kategorien.includes(betont))
    fail(`soll „${betont}“ betonen, hat diese Kategorie aber nicht.`)
  for (const { name, werte } of reihen) {
    if (werte.length !== kategorien.length)
      fail(`hat in der Reihe „${name}“ ${werte.length} Werte für ${kategorien.length} Kategorien.`)
    if (werte.some((wert) => wert !== null && !Number.isFinite(wert)))
      fail(`hat in der Reihe „${name}“ einen Wert, der keine Zahl ist.`)
  }
  checkWerte(diagramm, fail)
}

function checkWerte({ typ, kategorien, reihen }: Diagramm, fail: (text: string) => never): void {
  const werte = reihen.flatMap((reihe) => reihe.werte).filter((wert) => wert !== null)
  const negativ = werte.some((wert) => wert < 0)
  if (werte.length === 0) fail('hat keinen einzigen Wert.')
  if ((typ === 'kreis' || typ === 'ring') && kategorien.length > MEISTE_REIHEN)
    fail(
      `hat ${kategorien.length} Anteile; mehr als ${MEISTE_REIHEN} lassen sich in einem Kreis nicht unterscheiden. Nehmen Sie balken.`,
    )
  if (ANTEILE.includes(typ)) {
    if (negativ) fail('soll Anteile zeigen; negative Anteile gibt es nicht. Nehmen Sie balken oder saeulen.')
    if (werte.every((wert) => wert === 0)) fail('soll Anteile zeigen, aber alle Werte sind 0.')
  }
  if ((typ === 'linie' || typ === 'flaeche') && kategorien.length === 1)
    fail('hat nur eine Kategorie; zu einer Linie gehören zwei. Nehmen Sie saeulen.')
  if (typ === 'alterspyramide' && negativ) fail('zeigt Anzahlen; negative Werte hat eine Alterspyramide nicht.')
  if (typ === 'flaeche' && negativ && reihen.length > 1)
    fail('stapelt Flächen; negative Werte kann es nicht zeigen. Nehmen Sie linie.')
  if (typ === 'gegenueberstellung' && negativ && reihen.some(({ masse }) => masse))
    fail('stellt zwei Einheiten gegenüber; negative Werte kann es so nicht zeigen. Nehmen Sie zwei Diagramme.')
  if (typ === 'wasserfall' && reihen.some((reihe) => reihe.werte.includes(null)))
    fail('hat eine Lücke; in einem Wasserfall baut jeder Wert auf dem vorigen auf.')
}

const countReihen = (anzahl: number) => (anzahl === 1 ? 'eine Reihe' : `${anzahl} Reihen`)
