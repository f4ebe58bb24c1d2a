import { visit } from '../../content/abschnitt/knoten.js'
import { parsePfad } from '../../content/daten/pfad.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Prosa } from '../prosa/stueck.js'
import { proseOf } from '../prosa.js'
import type { Pruefling } from '../pruefling.js'
import { tablesOf } from '../zahlen/tabellen.js'

/**
 * How near a table is to a piece of text: `eigen`, the text is of its own block or takes figures from it; `daneben`, shown or drawn
 * upon under the same heading; `abschnitt`, in the same section.
 */
export type Abstand = 'eigen' | 'daneben' | 'abschnitt'

/** The tables of a programme by how near they are to its texts. */
export class Tabellenumfeld {
  readonly #jeAbschnitt = new Map<Abschnitt, Map<Datenblatt, Abstand>>()
  readonly #jeUeberschrift = new Map<string, Map<Datenblatt, Abstand>>()

  constructor(private readonly pruefling: Pruefling) {
    const { blaetter, programm } = pruefling
    for (const abschnitt of programm.abschnitte) {
      const nahe = new Map<Datenblatt, Abstand>()
      visit(abschnitt.baum, (knoten) => {
        if (knoten.type !== 'leafDirective' && knoten.type !== 'containerDirective') return
        const blatt = blaetter.get(knoten.attributes?.daten ?? '')
        if (blatt) nahe.set(blatt, 'abschnitt')
      })
      this.#jeAbschnitt.set(abschnitt, nahe)
    }
    for (const blatt of tablesOf(pruefling)) {
      const abschnitt = programm.abschnitte.find(({ datei }) => blatt.id === '' && datei === blatt.ort.datei)
      if (abschnitt) this.#jeAbschnitt.get(abschnitt)?.set(blatt, 'abschnitt')
    }
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt) continue
      for (const blatt of this.#sheetsOf(prosa)) {
        this.#jeAbschnitt.get(prosa.abschnitt)?.set(blatt, 'abschnitt')
        const schluessel = keyOf(prosa)
        const nahe = this.#jeUeberschrift.get(schluessel) ?? new Map<Datenblatt, Abstand>()
        this.#jeUeberschrift.set(schluessel, nahe.set(blatt, 'daneben'))
      }
    }
  }

  /** The tables near a piece of text of a section, each with the shortest way. */
  tablesNear(prosa: Prosa): ReadonlyMap<Datenblatt, Abstand> {
    const { abschnitt } = prosa
    return new Map<Datenblatt, Abstand>([
      ...((abschnitt && this.#jeAbschnitt.get(abschnitt)) ?? []),
      ...(this.#jeUeberschrift.get(keyOf(prosa)) ?? []),
      ...this.#sheetsOf(prosa).map((blatt): [Datenblatt, Abstand] => [blatt, 'eigen']),
    ])
  }

  #sheetsOf({ daten, einsaetze }: Prosa): Datenblatt[] {
    const namen = [
      daten ?? '',
      ...einsaetze.flatMap(({ wert }) => (wert?.herkunft ?? []).map((zelle) => parsePfad(zelle)?.[0] ?? '')),
    ]
    return namen.flatMap((name) => this.pruefling.blaetter.get(name) ?? [])
  }
}

function keyOf({ abschnitt, ueberschrift }: Prosa): string {
  return `${abschnitt?.id} ${ueberschrift}`
}
