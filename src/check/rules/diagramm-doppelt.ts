import type { RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { ortOf } from '../../content/abschnitt/knoten.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import type { Pruefregel } from '../pruefling.js'
import { isZahl } from '../zahlen/zelle.js'

const TABELLEN = new Set(['tabelle', 'haushaltstabelle', 'zieltabelle'])
/** What may stand between two blocks that are seen together. */
const DAZWISCHEN = 1

/** So few figures are read in the table as fast as in a chart. */
const WENIGE = 6

/** A table and a chart side by side that show the same figures. */
export const diagrammDoppelt: Pruefregel = {
  id: 'diagramm-doppelt',
  schwere: 'hinweis',
  erklaerung:
    'Eine Tabelle und ein Diagramm stehen beieinander und zeigen dieselben Zahlen. Wer liest, sieht zweimal dasselbe und sucht den Unterschied. Eines von beiden genügt: das Diagramm, wenn die Aussage zählt, die Tabelle, wenn es auf die Werte ankommt; die Daten eines Diagramms stehen auf der Webseite ohnehin darunter. Ist beides gewollt, sagt das ::ausnahme{regel=diagramm-doppelt}.',
  uebersieht:
    'Diagramme von mehr als sechs Zahlen, neben denen eine Tabelle mehr zeigt, und Paare, zwischen denen mehr als ein Absatz oder eine Überschrift steht',
  pruefe({ programm, blaetter }, melde) {
    for (const { baum, datei } of programm.abschnitte)
      for (const [stelle, block] of baum.children.entries()) {
        if (!isBlock(block) || block.name !== 'diagramm') continue
        const blatt = blaetter.get(block.attributes?.daten ?? '')
        if (!blatt) continue
        const gezeigt = cellsOf(block, blatt)
        const tabelle = nearTo(baum.children, stelle).find(
          (andere) => TABELLEN.has(andere.name) && andere.attributes?.daten === block.attributes?.daten,
        )
        if (!tabelle) continue
        const zellen = cellsOf(tabelle, blatt)
        const gemeinsam = [...zellen].filter((zelle) => gezeigt.has(zelle)).length
        const mehr = gemeinsam < zellen.size
        if (gemeinsam === 0 || (mehr && (gemeinsam < gezeigt.size || gemeinsam > WENIGE))) continue
        melde(
          ortOf(block, datei),
          `Tabelle und Diagramm zu „${blatt.titel}“ zeigen nebeneinander ${gemeinsam === 1 ? 'dieselbe Zahl' : `dieselben ${gemeinsam} Zahlen`}.`,
          mehr
            ? 'Das Diagramm streichen, oder die Tabelle, wenn es auf ihre übrigen Zahlen nicht ankommt.'
            : 'Eines von beiden streichen, oder im Diagramm zeigen, was in der Tabelle nicht zu sehen ist.',
        )
      }
  },
}

function isBlock(knoten: RootContent): knoten is LeafDirective {
  return knoten.type === 'leafDirective'
}

/** The blocks before and behind one that are seen together with it: under the same heading, with little between. */
function nearTo(bloecke: readonly RootContent[], stelle: number): LeafDirective[] {
  return [-1, 1].flatMap((richtung) => {
    const gefunden: LeafDirective[] = []
    for (let abstand = 1; abstand <= DAZWISCHEN + 1; abstand++) {
      const block = bloecke[stelle + richtung * abstand]
      if (!block || block.type === 'heading') break
      if (isBlock(block)) gefunden.push(block)
    }
    return gefunden
  })
}

/** The cells with figures that a block shows, by row and column. */
function cellsOf({ attributes }: LeafDirective, { zeilen, spalten }: Datenblatt): Set<string> {
  const chosen = (liste: string | null | undefined) => liste?.split(',').map((name) => name.trim())
  const [zeilenwahl, spaltenwahl] = [chosen(attributes?.zeilen), chosen(attributes?.spalten)]
  return new Set(
    zeilen
      .filter(({ id }) => zeilenwahl?.includes(id) ?? true)
      .flatMap(({ id, zellen }) =>
        spalten.flatMap((spalte, i) =>
          (spaltenwahl?.includes(spalte.id) ?? true) && isZahl(zellen[i]) ? [`${id}/${spalte.id}`] : [],
        ),
      ),
  )
}
