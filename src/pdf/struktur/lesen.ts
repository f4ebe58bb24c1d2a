import type { Element, Root } from 'hast'
import {
  type Inhaltsstelle,
  isElement,
  isInhalt,
  type Strukturelement,
  type Strukturkind,
  textOf,
} from '../strukturbaum.js'
import { artOf } from './arten.js'
import { elementsByNumber, numberOf } from './kennungen.js'
import { createKnoten, isKnoten, type Kind, type Knoten } from './knoten.js'

/**
 * Reads Chromium's structure as the tree of the document: each node knows its element, and elements that Chromium leaves out
 * (sections, bodies of tables, definition lists) are back in their places. Content that `gilt` refuses is left out.
 */
export function readKnoten(
  chromium: readonly Strukturelement[],
  baum: Root,
  gilt: (stelle: Inhaltsstelle, art: string) => boolean,
): Knoten {
  const elemente = elementsByNumber(baum)
  const nummern = new Map(elemente.map(({ element }, index) => [element, index]))
  const gelesen = new Map<Knoten, Strukturelement>()

  /** Chromium's kids without its nameless nodes. */
  const flatten = (kinder: readonly Strukturkind[], art: string): Kind[] =>
    kinder.flatMap((kind): Kind[] => {
      if (isInhalt(kind)) return gilt(kind, art) ? [kind] : []
      if (!isElement(kind)) return [kind]
      const element = elemente[numberOf(textOf(kind.dict, 'Lang')) ?? -1]?.element
      if (!element && kind.art !== 'Lbl') return flatten(kind.kinder, kind.art === 'NonStruct' ? art : kind.art)
      const knoten = createKnoten(element ? artOf(element) : 'Lbl', element, flatten(kind.kinder, kind.art))
      gelesen.set(knoten, kind)
      return [knoten]
    })

  /** Puts back the elements between `eltern` and its nodes, and takes out those that have no type of their own. */
  const weave = (eltern: Element | undefined, kinder: readonly Kind[]): Kind[] => {
    const ergebnis: Kind[] = []
    let offen: Knoten[] = []
    for (const kind of kinder) {
      if (!isKnoten(kind) || !kind.quelle) {
        offen = []
        ergebnis.push(kind)
        continue
      }
      const weg = pathTo(kind.quelle, eltern)
      let gemeinsam = 0
      while (gemeinsam < offen.length && offen[gemeinsam]?.quelle === weg[gemeinsam]) gemeinsam++
      offen = offen.slice(0, gemeinsam)
      for (const element of weg.slice(gemeinsam)) {
        const zwischen = createKnoten(artOf(element), element)
        ;(offen.at(-1)?.kinder ?? ergebnis).push(zwischen)
        offen.push(zwischen)
      }
      kind.kinder = weave(kind.quelle, kind.kinder)
      ;(offen.at(-1)?.kinder ?? ergebnis).push(kind)
    }
    return ergebnis
  }
  const pathTo = (element: Element, oben: Element | undefined): Element[] => {
    const weg: Element[] = []
    let hoeher = elemente[nummern.get(element) ?? -1]?.eltern
    while (hoeher && hoeher !== oben) {
      weg.unshift(hoeher)
      hoeher = elemente[nummern.get(hoeher) ?? -1]?.eltern
    }
    return weg
  }

  const dissolve = (kinder: readonly Kind[]): Kind[] =>
    kinder.flatMap((kind) => {
      if (!isKnoten(kind)) return [kind]
      kind.kinder = dissolve(kind.kinder)
      if (kind.art === '') return kind.kinder
      return kind.kinder.length > 0 || BLEIBT_LEER.has(kind.art) ? [kind] : []
    })

  return createKnoten('Document', undefined, dissolve(weave(undefined, flatten(chromium, ''))))
}

// An empty cell is a cell; the other elements without content are nothing to read.
const BLEIBT_LEER = new Set(['TD', 'TH'])
