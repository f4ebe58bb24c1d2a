import { expressionFor } from './bindung/ausdruck.js'
import { readZellbezuege } from './bindung/leser.js'
import { Tabellenumfeld } from './bindung/tabellenumfeld.js'
import { VerwaisteZellen } from './bindung/verwaist.js'
import type { Zellbezug } from './bindung/zellbezug.js'
import type { Prosa } from './prosa/stueck.js'
import { proseOf } from './prosa.js'
import type { Pruefling } from './pruefling.js'
import { type Buchzelle, zellenbuchOf } from './zahlen/zellenbuch.js'

/** A typed figure that says exactly what one cell of a data sheet says. */
export interface Bindung {
  prosa: Prosa
  /** Half-open range of the figure with its unit in `prosa.text`. */
  von: number
  bis: number
  buchzelle: Buchzelle
  /** "{{zahl bestand.elb.2023}}", which prints the very same; undefined where no expression does. */
  ausdruck: string | undefined
}

const bezuege = new WeakMap<Pruefling, readonly Zellbezug[]>()
const bindungen = new WeakMap<Pruefling, readonly Bindung[]>()

const ZIFFER = /\d/

/** The typed figures of the sections with the cells that they give or should give, found once for all who ask. */
export function zellbezuegeOf(pruefling: Pruefling): readonly Zellbezug[] {
  const bekannt = bezuege.get(pruefling)
  if (bekannt) return bekannt
  const buch = zellenbuchOf(pruefling)
  const umgebung = new Tabellenumfeld(pruefling)
  const verwaiste = new VerwaisteZellen(pruefling)
  const gefunden = proseOf(pruefling).flatMap((prosa) =>
    prosa.abschnitt && prosa.art !== 'zelle' && ZIFFER.test(prosa.text)
      ? readZellbezuege(prosa, buch, umgebung.tablesNear(prosa), verwaiste)
      : [],
  )
  bezuege.set(pruefling, gefunden)
  return gefunden
}

/**
 * The typed figures of the sections that a cell of a data sheet holds, too: the sentence names its row, no other time, and no other
 * cell comes into question. What differs in value is no tie; that is told by the rule figur-zelle.
 */
export function bindungenOf(pruefling: Pruefling): readonly Bindung[] {
  const bekannt = bindungen.get(pruefling)
  if (bekannt) return bekannt
  const gefunden = zellbezuegeOf(pruefling).flatMap(({ passage: { prosa }, figur, buchzelle, wie }): Bindung[] => {
    if (wie !== 'gleich') return []
    const { von, text } = figur
    const bis = von + text.trimEnd().length
    return [{ prosa, von, bis, buchzelle, ausdruck: expressionFor(text, buchzelle, pruefling) }]
  })
  bindungen.set(pruefling, gefunden)
  return gefunden
}
