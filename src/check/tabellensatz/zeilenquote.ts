import type { Decimal } from 'decimal.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Figurglied } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { meets, plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { gliederIn } from '../reading/wendungen/umgebung.js'
import { isZahl } from '../zahlen/zelle.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { type Namenszeile, namedRow, wordsAround } from './zeilen.js'

const FESTES_LEERZEICHEN = /\u00a0/g

/** "liegt in Bergau bei 6,0 %, in Auheim bei 5,0 %": of two columns the share of one in the other, row by row. */
export function findZeilenquoten(passage: Passage, satz: Textstelle, { nahe }: Reihenumgebung): Satzfund[] {
  const anteile = gliederIn(passage, satz).filter(
    (glied) =>
      glied.art === 'p' &&
      glied.figur.form === 'ziffern' &&
      !glied.figur.einsatz &&
      !glied.figur.spanne &&
      !isChangeFigure(glied),
  )
  if (anteile.length < 2) return []
  return [...nahe].flatMap((blatt): Satzfund[] => {
    const gesagt = anteile.flatMap((glied) => {
      const zeile = namedRow(blatt, wordsAround(passage, glied))
      const quote = zeile && quotaOf(zeile)
      return zeile && quote ? [{ glied, zeile, quote }] : []
    })
    // One quota that is told right shows of which columns the sentence speaks.
    if (!gesagt.some(isRight)) return []
    return gesagt
      .filter((eine) => !isRight(eine))
      .map(({ glied, zeile, quote }) => {
        const richtig = formatMitEinheit(quote, PROZENT, glied.figur.stellen).replace(FESTES_LEERZEICHEN, ' ')
        return {
          glied,
          richtig,
          text: `Der Satz nennt ${glied.figur.text}; „${zeile.reihe.name}“ in „${blatt.titel}“ ergibt ${richtig}.`,
          rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
        }
      })
  })
}

interface Quotenangabe {
  glied: Figurglied
  zeile: Namenszeile
  quote: Decimal
}

function isRight({ glied, quote }: Quotenangabe): boolean {
  return meets(plainBereich(glied.figur), { unten: quote, oben: quote })
}

/** The smaller of a row's two counts as a share of the larger; nothing where it has more than two, or shares. */
function quotaOf({ reihe }: Namenszeile): Decimal | undefined {
  const [a, b, ...weitere] = reihe.zellen.filter(isZahl)
  if (!a || !b || weitere.length > 0 || [a, b].some(({ einheit }) => massOf(einheit).basis === PROZENT))
    return undefined
  const [x, y] = [plain(a.wert, a), plain(b.wert, b)]
  const [klein, gross] = x.lt(y) ? [x, y] : [y, x]
  return klein.lte(0) ? undefined : klein.times(100).div(gross)
}
