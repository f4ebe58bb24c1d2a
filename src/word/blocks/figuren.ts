import type { FileChild } from 'docx'
import type { Element } from 'hast'
import { is, printedText } from '../../layout/document/baum.js'
import { type ChildOf, NODES, type NodeOf } from '../../layout/document/vokabular/vokabular.js'
import { asKind } from '../element.js'
import type { Wordsatz } from '../satz.js'
import type { Stilid } from '../styles/stile.js'
import { type Answers, answerTo, attribut, elementsOf } from '../tree.js'
import { createZeichnung } from '../zeichnung.js'
import { Absatz, writeAbsatz } from './absatz.js'
import { writeBeschriftung } from './beschriftung.js'
import { arrangeFigur, isNebenText } from './randfigur.js'
import { TEXT, type Umgebung } from './umgebung.js'

/** A figure: caption, picture, sources; the caption beside it where print has it there. */
export function writeFigur(satz: Wordsatz, figur: Element, umgebung: Umgebung): FileChild[] {
  const id = attribut(figur, 'id')
  const teile = elementsOf(figur)
  const beschriftung = teile.find((teil) => is(teil, 'figcaption'))
  const mitQuelle = teile.some((teil) => is(teil, 'p.quelle'))
  const breit = umgebung === TEXT && satz.aushang > 0 && is(figur, 'figure.organigramm')
  const parts: Answers<FigurePart, (teil: Element) => readonly FileChild[]> = {
    figcaption: (teil) => [writeBeschriftung(satz, teil, id, breit ? 'BeschriftungBreit' : 'Caption')],
    img: (teil) => [
      writeBild(
        satz,
        teil,
        `${breit ? 'AbbildungBreit' : 'Abbildung'}${mitQuelle ? '' : 'OhneQuelle'}`,
        beschriftung ? printedText(beschriftung) : '',
        beschriftung ? '' : id,
      ),
    ],
    'p.quelle': (teil) => [writeAbsatz(satz, teil, breit ? 'QuelleBreit' : NODES['p.quelle'].word)],
    // The alternative text of the picture says the same.
    'details.gliederung': () => [],
    // On paper they stand behind the figure, or nowhere.
    'details.daten': () => [],
  }
  const write = (die: readonly Element[]) => die.flatMap((teil) => answerTo(parts, teil, figur)(teil))
  // An organisation chart takes the whole width of the page.
  if (breit) return satz.withBreite(satz.breite + satz.aushang, () => write(teile))
  if (umgebung !== TEXT || !beschriftung || !isNebenText(satz, figur)) return write(teile)
  return arrangeFigur(satz, write([beschriftung]), write(teile.filter((teil) => teil !== beschriftung)))
}

/** A chapter's opener: numeral, picture, lead, each a paragraph of its own. */
export function writeAuftakt(satz: Wordsatz, auftakt: Element): FileChild[] {
  const teile = elementsOf(auftakt)
  const mitQuelle = teile.some((teil) => is(teil, 'p.quelle'))
  const paragraph = (vorlage: Stilid) => (teil: Element) => writeAbsatz(satz, teil, vorlage)
  const parts: Answers<ChildOf<'div.auftakt'>, (teil: Element) => FileChild> = {
    'p.ziffer': paragraph(satz.useStil(NODES['p.ziffer'].word)),
    img: (teil) => writeBild(satz, teil, mitQuelle ? 'Abbildung' : 'AbbildungOhneQuelle', '', ''),
    'p.quelle': paragraph(NODES['p.quelle'].word),
    'p.vorspann': paragraph(satz.useStil(NODES['p.vorspann'].word)),
  }
  return teile.map((teil) => answerTo(parts, teil, auftakt)(teil))
}

type FigurePart = ChildOf<NodeOf<'figure'>>

/** A picture in a paragraph of its own. */
function writeBild(satz: Wordsatz, bild: Element, vorlage: Stilid, titel: string, id: string): Absatz {
  const { start, ende } = satz.bookmark(id)
  return new Absatz(vorlage, [...start.map(asKind), createZeichnung(satz, bild, { titel }), ...ende.map(asKind)])
}
