import type { FileChild } from 'docx'
import type { Element, ElementContent } from 'hast'
import { hasClass, is, isElement, isInGroup } from '../../layout/document/baum.js'
import type { Wordsatz } from '../satz.js'
import { begrenzeStufe, nameListe, vorlageOfListe, type Zaehlweise } from '../styles/listen.js'
import { elementsOf } from '../tree.js'
import { Absatz } from './absatz.js'
import { writeQuellstueck } from './quellstueck.js'
import type { Umgebung } from './umgebung.js'

type WriteBlocks = (bloecke: readonly Element[], umgebung: Umgebung) => FileChild[]

/** A list with the lists in it. Each list that counts has an instance of its own. */
export function writeListe(
  satz: Wordsatz,
  liste: Element,
  umgebung: Umgebung,
  writeBlocks: WriteBlocks,
  stufe = 0,
): FileChild[] {
  const art = umgebung.liste
  const zeichen = liste.tagName === 'ol' ? 'nummer' : 'punkt'
  const eigene =
    zeichen === 'nummer'
      ? satz.nextListe(art, { start: Number(liste.properties.start ?? 1), klasse: zaehlungOf(liste) })
      : { reference: nameListe(art, zeichen), instance: 0 }
  const numbering = { ...eigene, level: begrenzeStufe(art, stufe), custom: true }
  return elementsOf(liste).flatMap((punkt) => {
    return partsOf(punkt).flatMap((teil, index): FileChild[] => {
      if (teil.art === 'liste') return writeListe(satz, teil.liste, umgebung, writeBlocks, stufe + 1)
      if (teil.art === 'block') return writeBlocks([teil.block], { ...umgebung, absatz: umgebung.fortsetzung(stufe) })
      const kinder = writeQuellstueck(satz, teil.inhalt)
      if (index > 0) return [new Absatz(umgebung.fortsetzung(stufe), kinder)]
      return [new Absatz(vorlageOfListe(art, zeichen, stufe), kinder, { numbering })]
    })
  })
}

function zaehlungOf(liste: Element): Zaehlweise['klasse'] {
  return hasClass(liste, 'buchstaben') ? 'buchstaben' : hasClass(liste, 'klammer') ? 'klammer' : ''
}

type Punktteil =
  | { art: 'zeile'; inhalt: readonly ElementContent[] }
  | { art: 'liste'; liste: Element }
  | { art: 'block'; block: Element }

/** What stands in a list item: lines of text, paragraphs, lists, other blocks. */
function partsOf(punkt: Element): Punktteil[] {
  const teile: Punktteil[] = []
  let zeile: ElementContent[] = []
  const closeZeile = () => {
    if (zeile.some((kind) => kind.type !== 'text' || kind.value.trim() !== ''))
      teile.push({ art: 'zeile', inhalt: zeile })
    zeile = []
  }
  for (const kind of punkt.children) {
    if (!isElement(kind) || isInGroup(kind, 'inline')) {
      zeile.push(kind)
      continue
    }
    closeZeile()
    if (is(kind, 'ul') || is(kind, 'ol')) teile.push({ art: 'liste', liste: kind })
    else if (is(kind, 'p') && Object.keys(kind.properties).length === 0)
      teile.push({ art: 'zeile', inhalt: kind.children })
    else teile.push({ art: 'block', block: kind })
  }
  closeZeile()
  return teile
}
