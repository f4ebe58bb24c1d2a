import { parsePfad } from '../../content/daten/pfad.js'
import { findZelle } from '../../figures/ausdruck/nachschlagen.js'
import type { Zahlwert } from '../../figures/ausdruck.js'
import { Meldungen, type Ort } from '../../message.js'
import type { Einsatz, Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { unboundNumbers } from '../reading/ungebunden.js'
import type { Spiegelzahl } from './spiegelzahl.js'

/** The figures of running text: those that expressions put in, and those typed. Years put in by `{{jahr}}` are none. */
export function figuresOfText(pruefling: Pruefling): Spiegelzahl[] {
  return proseOf(pruefling)
    .filter(({ abschnitt }) => abschnitt !== undefined)
    .flatMap((prosa) => {
      const gebunden = prosa.einsaetze.flatMap((einsatz) => boundNumber(einsatz, prosa, pruefling))
      const ungebunden = unboundNumbers(prosa).map(({ von, text }): Spiegelzahl => {
        return { gedruckt: text, wo: place(prosa.ort(von), prosa), blatt: '', zelle: '', formel: '', herkunft: null }
      })
      return [...gebunden, ...ungebunden]
    })
}

function boundNumber({ wert, ort }: Einsatz, prosa: Prosa, pruefling: Pruefling): Spiegelzahl[] {
  if (!wert?.wert || wert.herkunft.length === 0) return []
  const zellen = wert.herkunft
  const blaetter = new Set(zellen.map((zelle) => parsePfad(zelle)?.[0] ?? zelle))
  return [
    {
      gedruckt: wert.text,
      wo: place(ort, prosa),
      blatt: [...blaetter].join(', '),
      zelle: zellen.join(', '),
      formel: wert.formel,
      herkunft: originOf(wert, ort, pruefling),
    },
  ]
}

/** Where a cell printed as it is comes from; what an expression computes has its formula in the text. */
function originOf(
  { herkunft: [text = '', ...weitere], formel }: Zahlwert,
  ort: Ort,
  { blaetter, programm }: Pruefling,
): Ort {
  const segmente = weitere.length === 0 ? parsePfad(text) : undefined
  const zelle =
    segmente &&
    findZelle({ art: 'pfad', segmente, text, ort }, { blaetter, jahr: programm.zeitraum.von }, new Meldungen())
  return zelle && (zelle.herkunft.formel ?? '') === formel ? zelle.herkunft.ort : ort
}

/** Attributes of blocks are read, too: "titel", "alt", "quelle". */
function place(ort: Ort, { ueberschrift, art, name }: Prosa): Spiegelzahl['wo'] {
  return { ...ort, abschnitt: ueberschrift, stelle: art === 'attribut' ? `Attribut „${name}“` : '' }
}
