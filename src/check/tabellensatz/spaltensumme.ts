import type { Decimal } from 'decimal.js'
import { Dezimal } from '../../figures/dezimal.js'
import { formatZahl } from '../../figures/format.js'
import { type Figurglied, isMenge } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { plain } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { gliederIn, wordsBehind } from '../reading/wendungen/umgebung.js'
import { isUnteilbar, isVeraenderung } from '../zahlen/namen.js'
import { rasterOf } from '../zahlen/raster.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { isColumn, summandsOf } from './zeilen.js'

/** What is further off is the total of something else. */
const NAHE = 0.25

/** "standen 853 Zugängen 893 Abgänge gegenüber": the total of one column is right, that of the other is not. */
export function findSpaltensummen(passage: Passage, satz: Textstelle, { nahe }: Reihenumgebung): Satzfund[] {
  const glieder = gliederIn(passage, satz).filter(
    (glied) => isMenge(glied) && glied.figur.form === 'ziffern' && !glied.figur.einsatz && !isChangeFigure(glied),
  )
  if (glieder.length < 2) return []
  return [...nahe].flatMap((blatt): Satzfund[] => {
    const [zeilen] = rasterOf(blatt)
    const summen = zeilen.quernamen.flatMap((name, spalte) => {
      const teile = isUnteilbar(name) || isVeraenderung(name) ? undefined : summandsOf(zeilen, spalte)
      return teile && teile.length > 1
        ? [
            {
              name,
              summe: Dezimal.sum(...teile.map((zelle) => plain(zelle.wert, zelle))),
              stellen: teile[0]?.stellen ?? 0,
            },
          ]
        : []
    })
    const gesagt = glieder.flatMap((glied) => {
      const [spalte, ...weitere] = summen.filter(({ name }) => isColumn(name, nounOf(passage, glied)))
      return spalte && weitere.length === 0 ? [{ glied, ...spalte }] : []
    })
    if (!gesagt.some(isRight)) return []
    return gesagt
      .filter((eines) => !isRight(eines) && isNear(eines))
      .map(({ glied, name, summe, stellen }) => {
        const richtig = formatZahl(summe, stellen)
        return {
          glied,
          richtig,
          text: `Der Satz nennt ${glied.figur.text}; die Spalte „${name}“ von „${blatt.titel}“ ergibt ${richtig}.`,
          rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
        }
      })
  })
}

interface Spaltenangabe {
  glied: Figurglied
  summe: Decimal
}

function isRight({ glied: { figur }, summe }: Spaltenangabe): boolean {
  return plain(figur.wert, figur).eq(summe)
}

function isNear({ glied: { figur }, summe }: Spaltenangabe): boolean {
  return plain(figur.wert, figur).minus(summe).abs().lte(summe.abs().times(NAHE))
}

const NOMEN_DANACH = /^ (?:[a-zäöüß]+(?:e|en|er) )??([a-zäöüß-]{4,})/

/** The noun directly behind a figure. */
function nounOf(passage: Passage, glied: Figurglied): string {
  return NOMEN_DANACH.exec(wordsBehind(passage, glied))?.[1] ?? ''
}
