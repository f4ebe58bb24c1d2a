import { type FileChild, type ParagraphChild, Tab, TextRun } from 'docx'
import type { Element } from 'hast'
import { is, walk } from '../../layout/document/baum.js'
import type { ChildOf } from '../../layout/document/vokabular/vokabular.js'
import type { Wordsatz } from '../satz.js'
import { elementsOf } from '../tree.js'
import { Absatz } from './absatz.js'
import { writeQuellstueck } from './quellstueck.js'

/** Lines to sign on: tab stops draw them, what is filled in stands on them and their names below. */
export function writeUnterschriftsfelder(satz: Wordsatz, bereich: Element): FileChild[] {
  const felder = elementsOf(bereich)
  const tab = () => new TextRun({ children: [new Tab()] })
  // One stop ends a line, the next begins the field beside it.
  const linien = felder.flatMap((feld, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(satz, feld, 'span.eintrag'),
    tab(),
  ])
  const namen = felder.flatMap((feld, index): ParagraphChild[] => [
    ...(index > 0 ? [tab()] : []),
    ...wordsOf(satz, feld, 'span.feldname'),
  ])
  return [new Absatz('Unterschriftslinie', linien), new Absatz('Unterschriftsfeld', namen)]
}

function wordsOf(satz: Wordsatz, feld: Element, name: ChildOf<'p.feld'>): ParagraphChild[] {
  const teil = [...walk(feld)].find((innen) => is(innen, name))
  return teil ? writeQuellstueck(satz, teil.children) : []
}
