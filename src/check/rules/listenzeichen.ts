import type { ListItem, Paragraph } from 'mdast'
import { ortOf, visit } from '../../content/abschnitt/knoten.js'
import type { Abschnitt } from '../../content/programm/programm.js'
import type { Melde } from '../../message.js'
import type { Pruefregel } from '../pruefling.js'

const PUNKT = /^(?:[•●·▪■‣◦○➢➤►✓✔]|[-–—*+](?=[ \u00a0]))[ \u00a0]*/

/** Finds list items with two markers, and bullets typed where no list is. */
export const listenzeichen: Pruefregel = {
  id: 'listenzeichen',
  schwere: 'warnung',
  erklaerung:
    'Ein Listenpunkt hat zwei Zeichen („- • Beratung“), oder statt einer Liste stehen getippte Punkte im Absatz. Eine Zeile mit „- “ beginnen; das Zeichen setzt die Gestaltung.',
  uebersieht: 'ob eine Aufzählung im Satz besser eine Liste wäre',
  pruefe({ programm }, melde) {
    for (const abschnitt of programm.abschnitte) {
      const inListe = new Set<Paragraph>()
      let getippt = false
      visit(abschnitt.baum, (knoten) => {
        if (knoten.type === 'listItem') checkItem(knoten, abschnitt, melde, inListe)
        if (knoten.type !== 'paragraph' && knoten.type !== 'heading') return
        if (knoten.type === 'heading' || inListe.has(knoten)) getippt = false
        else getippt = checkParagraph(knoten, getippt, abschnitt, melde)
      })
    }
  },
}

function checkItem(punkt: ListItem, abschnitt: Abschnitt, melde: Melde, inListe: Set<Paragraph>): void {
  const erstes = punkt.children[0]
  if (erstes?.type === 'paragraph') {
    inListe.add(erstes)
    const zeichen = PUNKT.exec(firstWords(erstes))?.[0]
    if (zeichen)
      melde(
        ortOf(erstes, abschnitt.datei),
        `Der Listenpunkt hat ein zweites Zeichen („${zeichen.trim()}“).`,
        'Das zweite Zeichen streichen; das erste setzt die Gestaltung.',
      )
  } else if (erstes?.type === 'list' && erstes.position?.start.line === punkt.position?.start.line) {
    melde(
      ortOf(erstes, abschnitt.datei),
      'Der Listenpunkt hat zwei Zeichen.',
      'Eines der beiden streichen; ein Unterpunkt steht eingerückt in einer eigenen Zeile.',
    )
  }
}

const PUNKT_VORN = /^[•●·▪■‣◦○➢➤►]/
const STRICH_VORN = /^-\p{Lu}\p{Ll}/u

/**
 * A paragraph that was meant as a list. Of several in a row only the first is told.
 * @returns whether it is one
 */
function checkParagraph(absatz: Paragraph, erzaehlt: boolean, abschnitt: Abschnitt, melde: Melde): boolean {
  const text = firstWords(absatz)
  const punkt = PUNKT_VORN.test(text)
  if (!punkt && !STRICH_VORN.test(text)) return false
  const satz = punkt
    ? 'Hier steht ein getippter Punkt statt einer Liste.'
    : 'Nach dem Strich am Anfang fehlt ein Leerzeichen; so wird es keine Liste.'
  if (!erzaehlt) melde(ortOf(absatz, abschnitt.datei), satz, 'Jeden Punkt in einer eigenen Zeile mit „- “ beginnen.')
  return true
}

function firstWords({ children: [erstes] }: Paragraph): string {
  return erstes?.type === 'text' ? erstes.value : ''
}
