import { type Fremdabsatz, type Fremdblock, type Fremdtabelle, wordsIn } from '../../worddatei/modell.js'
import { type Gliederung, isVerzeichnistitel, lengthOfNumber } from '../gliederung.js'
import { type Beilauf, cutStart, takeApart } from './absatz.js'
import { gatherAuftakte, isAuftaktbild, openerOf } from './auftakt.js'
import { attachCaptions, captionOf } from './beschriftung.js'
import { typedPoint } from './punkt.js'
import { attachSources } from './quelle.js'
import { hasText, type Importstueck, isFilled, type Objektstueck, type Rohstueck } from './stueck.js'
import { joinAlike } from './verbinden.js'

/** Groups the blocks of a text: lists, boxes, quotations; captions and sources go to what they belong to. */
export function groupBloecke(bloecke: readonly Fremdblock[], gliederung: Gliederung, grund: number): Importstueck[] {
  const roh = bloecke.flatMap((block) => piecesOf(block, gliederung))
  return attachSources(attachCaptions(joinAlike(gatherAuftakte(roh))), grund)
}

function piecesOf(block: Fremdblock, gliederung: Gliederung): Rohstueck[] {
  if (block.art === 'tabelle') return tablePieces(block, gliederung)
  if (block.verzeichnis || isVerzeichnistitel(block)) return []
  const { davor, worte, danach } = takeApart(block)
  const toPieces = (lauf: Beilauf): Rohstueck[] => {
    if (lauf.art === 'textfeld')
      return lauf.bloecke.some(hasText)
        ? [{ art: 'kasten', bloecke: lauf.bloecke }]
        : lauf.bloecke.flatMap((innen) => piecesOf(innen, gliederung))
    if (lauf.art === 'fremd') return [{ art: 'fremd', was: lauf.was, ort: block.ort }]
    return [isAuftaktbild(block, lauf) ? openerOf(lauf, block.ort) : objectOf(lauf, block.ort)]
  }
  const [vorher, stuecke] = [davor.flatMap(toPieces), danach.flatMap(toPieces)]
  if (wordsIn(worte).trim() === '' && !worte.some(({ art }) => art === 'note')) return [...vorher, ...stuecke]
  const absatz = { ...block, laeufe: worte }
  const fund = gliederung.ueberschriften.get(block)
  if (fund)
    return [
      {
        art: 'ueberschrift',
        absatz,
        fund,
        laeufe: fund.getippt ? cutStart(worte, lengthOfNumber(wordsIn(worte))) : worte,
      },
      ...vorher,
      ...stuecke,
    ]
  return [...vorher, pieceOf(absatz), ...stuecke]
}

function pieceOf(absatz: Fremdabsatz): Rohstueck {
  const beschriftung = captionOf(absatz)
  if (beschriftung) return beschriftung
  const punkt = absatz.liste ? { ...absatz, liste: absatz.liste } : typedPoint(absatz)
  if (punkt) return { art: 'liste', absaetze: [punkt] }
  if (absatz.stile.some((stil) => /quote|zitat/.test(stil))) return { art: 'zitat', absaetze: [absatz] }
  return absatz.kasten ? { art: 'kasten', bloecke: [absatz] } : { art: 'absatz', absatz }
}

function objectOf(inhalt: Objektstueck['inhalt'], ort: string): Objektstueck {
  return { art: 'objekt', inhalt, titel: undefined, marke: '', anker: [], darunter: [], ort }
}

/** A table of one cell is a box; one that holds pictures or tables only arranges them. */
function tablePieces(tabelle: Fremdtabelle, gliederung: Gliederung): Rohstueck[] {
  const zellen = tabelle.zeilen.flatMap(({ zellen }) => zellen).filter(({ bloecke }) => bloecke.some(isFilled))
  const [erste, ...weitere] = zellen
  if (!erste) return []
  if (weitere.length === 0 && tabelle.zeilen.length <= 2)
    return erste.bloecke.some(hasText)
      ? [{ art: 'kasten', bloecke: erste.bloecke }]
      : erste.bloecke.flatMap((block) => piecesOf(block, gliederung))
  const ordnet = zellen.some(({ bloecke }) =>
    bloecke.some(
      (block) =>
        block.art === 'tabelle' ||
        block.laeufe.some(({ art }) => art === 'bild' || art === 'diagramm' || art === 'textfeld'),
    ),
  )
  if (ordnet) return zellen.flatMap(({ bloecke }) => bloecke.flatMap((block) => piecesOf(block, gliederung)))
  return [objectOf({ art: 'tabelle', tabelle }, tabelle.ort)]
}
