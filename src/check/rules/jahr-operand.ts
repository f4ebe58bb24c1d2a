import { parsePfad } from '../../content/daten/pfad.js'
import { formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { findZeiten } from '../reading/zeit/zeiten.js'

const JAHR = /(?:19|20)\d{2}/

/** {{jahr}} has moved on with the programme, the cell beside it bears the year before in its name. */
export const jahrOperand: Pruefregel = {
  id: 'jahr-operand',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz sagt {{jahr}}, sein Ausdruck nimmt aber eine Zelle, deren Zeile oder Spalte ein anderes Jahr im Namen trägt („Für {{jahr}} erwarten wir {{prozent verlauf.prognose2022.wert}}“ im Programm 2023): Der Satz ist mitgewandert, die Zahl nicht.',
  uebersieht:
    'Sätze, die noch eine andere Zeit nennen, Spalten, die nur aus einem Jahr bestehen (dafür gibt es figur-zeitbezug), und Rechnungen in Datenblättern (dafür gibt es jahr-blatt)',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.einsaetze.some(({ quelle }) => quelle.trim() === 'jahr')) continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling, melde)
    }
  },
}

const JAHRESWORT = /^(?:vor|folge)?jahr$/

function checkSatz({ einsaetze, getippt }: Satz, { programm, blaetter }: Pruefling, melde: Melde): void {
  const { von, bis, text } = programm.zeitraum
  const jahre = einsaetze.filter(({ quelle }) => JAHRESWORT.test(quelle.trim()))
  // Another time, typed or put in, leaves open which of them the figure is of.
  if (jahre.length !== 1 || jahre[0]?.quelle.trim() !== 'jahr' || findZeiten(getippt).length > 0) return
  for (const { wert, ort } of einsaetze) {
    const [herkunft, ...weitere] = wert?.herkunft ?? []
    if (herkunft === undefined || weitere.length > 0) continue
    const namen = (parsePfad(herkunft) ?? []).slice(1).filter((name) => name.replace(JAHR, '') !== '')
    const fremd = namen.map((name) => Number(JAHR.exec(name)?.[0] ?? von)).find((jahr) => jahr < von || jahr > bis)
    if (fremd === undefined) continue
    melde(
      ort,
      `Der Satz spricht vom Jahr des Programms (${text}), ${wert?.text} ist der Wert „${herkunft}“ für ${fremd}.`,
      `Die Zelle für ${von}${nameCell(herkunft, von, blaetter)} einsetzen, oder statt {{jahr}} das Jahr ${fremd} schreiben.`,
    )
  }
}

/** The one cell beside it that bears the year, with its value: " (verlauf.prognose2022.wert, −5,33 %)". */
function nameCell(pfad: string, jahr: number, blaetter: Pruefling['blaetter']): string {
  const [blattId = '', zeileId, spalteId = ''] = parsePfad(pfad) ?? []
  const blatt = blaetter.get(blattId)
  if (!blatt) return ''
  const { zeilen, spalten } = blatt
  const isOfYear = ({ id, name }: { id: string; name: string }) => `${id} ${name}`.includes(String(jahr))
  // It is the column that bears the wrong year, or else the row.
  const fremdeSpalte = Number(JAHR.exec(spalteId)?.[0] ?? jahr) !== jahr && spalteId.replace(JAHR, '') !== ''
  const zellen = fremdeSpalte
    ? spalten.flatMap((spalte, stelle) =>
        isOfYear(spalte) ? zeilen.filter(({ id }) => id === zeileId).map(({ zellen }) => zellen[stelle]) : [],
      )
    : zeilen
        .filter((zeile) => zeile.id !== zeileId && isOfYear(zeile))
        .map(({ zellen }) => zellen[spalten.findIndex(({ id }) => id === spalteId)])
  const [zelle, ...weitere] = zellen
  return zelle?.art === 'zahl' && weitere.length === 0
    ? ` (${zelle.herkunft.zelle}, ${formatZelle(zelle, { mitEinheit: true })})`
    : ''
}
