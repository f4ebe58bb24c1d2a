import type { DatenblattQuelle } from '../../src/content/daten/quelle.js'
import { readBlatt } from '../../src/content/daten/yaml/blatt.js'
import { YamlLeser } from '../../src/content/daten/yaml/leser.js'
import { evaluateAusdruck, parseAusdruck, type Zahlwert } from '../../src/figures/ausdruck.js'
import { computeDatenblaetter } from '../../src/figures/compute.js'
import type { Datenblatt } from '../../src/figures/datenblatt.js'
import { formatZelle } from '../../src/figures/format.js'
import { Meldungen } from '../../src/message.js'

/** Sheets from YAML texts, computed, without files. */
export async function compute(texte: Record<string, string>): Promise<{
  blaetter: Map<string, Datenblatt>
  quellen: Map<string, DatenblattQuelle>
  meldungen: Meldungen
  zeilen: string[]
}> {
  const meldungen = new Meldungen()
  const quellen = new Map<string, DatenblattQuelle>()
  for (const [id, text] of Object.entries(texte)) {
    const vorher = meldungen.anzahl('fehler')
    const leser = YamlLeser.open(id, text, meldungen)
    if (!leser) throw new Error(`no YAML: ${id}`)
    const quelle = await readBlatt(id, leser, async () => undefined, meldungen)
    quelle.fehlerhaft = meldungen.anzahl('fehler') > vorher
    quellen.set(id, quelle)
  }
  const blaetter = computeDatenblaetter(quellen, 2023, meldungen)
  return { blaetter, quellen, meldungen, zeilen: format(meldungen) }
}

export function format(meldungen: Meldungen): string[] {
  return meldungen
    .sortiert()
    .map(({ datei, zeile, spalte, regel, text, rat }) => `${datei}:${zeile}:${spalte} ${regel}: ${text} → ${rat}`)
}

/** The printed cells of a row, with units, with plain blanks. */
export function row(blatt: Datenblatt | undefined, id: string): string[] | undefined {
  return blatt?.zeilen
    .find((zeile) => zeile.id === id)
    ?.zellen.map((zelle) => formatZelle(zelle, { mitEinheit: true }).replaceAll('\u00a0', ' '))
}

/** Evaluates one expression that stands at column 1. */
export function evaluate(
  text: string,
  blaetter: Map<string, Datenblatt>,
  blattnamen?: Set<string>,
): { wert: Zahlwert | undefined; zeilen: string[] } {
  const meldungen = new Meldungen()
  const ausdruck = parseAusdruck(text, { datei: 't', zeile: 1, spalte: 1 }, meldungen)
  const wert =
    ausdruck &&
    evaluateAusdruck(ausdruck, blattnamen ? { blaetter, jahr: 2023, blattnamen } : { blaetter, jahr: 2023 }, meldungen)
  return { wert, zeilen: format(meldungen) }
}
