import { Dezimal } from '../../figures/dezimal.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import { gliederOf, isMenge } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { meets, plain, plainBereich } from '../reading/figur.js'
import { inWords } from '../reading/rechenprobe/bruchwort.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { gliederIn } from '../reading/wendungen/umgebung.js'
import { isGesamt, isVeraenderung } from '../zahlen/namen.js'
import { isZahl } from '../zahlen/zelle.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { namedRow, summandsOf, wordsAround } from './zeilen.js'

const ANTEIL =
  /(?<![a-zäöüß])(?:entf(?:all|ie?l)[a-zäöüß]*|anteil[a-zäöüß]*|(?<!› )stell(?:t|en|te|ten)|mach(?:t|en|te|ten)|flie(?:ß|ss)[a-zäöüß]*|floss(?:en)?|gehen|geht|ging(?:en)?|verwendet|aufgewendet|gehör(?:t|en|te|ten)|arbeite[a-zäöüß]*|kommen|kamen)(?![a-zäöüß])/
/** What is further off is a share of something else. */
const NAHE = 0.35

const FESTES_LEERZEICHEN = /\u00a0/g

/** "Von den 130 Stellen entfallen 45,5 % auf …": the share of a row in the total of its column, which the sentence names by its figure. */
export function findZeilenanteile(passage: Passage, satz: Textstelle, { nahe }: Reihenumgebung): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (nahe.size === 0 || !text.includes('‹p') || !ANTEIL.test(text)) return []
  const mengen = gliederOf(passage).filter((glied) => isMenge(glied) && glied.bis <= satz.bis)
  return gliederIn(passage, satz).flatMap((glied): Satzfund[] => {
    const { figur } = glied
    if (glied.art !== 'p' || figur.einsatz || figur.spanne || isChangeFigure(glied)) return []
    const worte = wordsAround(passage, glied)
    return [...nahe].flatMap((blatt): Satzfund[] => {
      const zeile = namedRow(blatt, worte)
      if (!zeile) return []
      const anteile = zeile.raster.quernamen.flatMap((name, spalte) => {
        const zelle = zeile.reihe.zellen[spalte]
        if (!isZahl(zelle) || isVeraenderung(name)) return []
        // The share of the row stands in a column of its own.
        if (massOf(zelle.einheit).basis === PROZENT) return [{ anteil: zelle.wert, genannt: false }]
        const gesamt = zeile.raster.reihen.find(({ eigenname }) => isGesamt(eigenname))?.zellen[spalte]
        const summanden = summandsOf(zeile.raster, spalte)
        const ganzes = isZahl(gesamt)
          ? plain(gesamt.wert, gesamt)
          : summanden && Dezimal.sum(...summanden.map((eine) => plain(eine.wert, eine)))
        if (!ganzes || ganzes.lte(0)) return []
        const genannt = mengen.some((eines) => plain(eines.figur.wert, eines.figur).eq(ganzes))
        return [{ anteil: plain(zelle.wert, zelle).times(100).div(ganzes), genannt }]
      })
      const bereich = plainBereich(figur)
      if (anteile.some(({ anteil }) => meets({ unten: anteil, oben: anteil }, bereich))) return []
      const [gemeint, ...weitere] = anteile.filter(({ genannt }) => genannt)
      if (!gemeint || weitere.length > 0) return []
      const { anteil } = gemeint
      if (anteil.minus(figur.wert).abs().gt(Dezimal.max(anteil, figur.wert).times(NAHE))) return []
      const prozent = formatMitEinheit(anteil, PROZENT, figur.form === 'bruch' ? 1 : figur.stellen).replace(
        FESTES_LEERZEICHEN,
        ' ',
      )
      const richtig = figur.form === 'bruch' ? `${prozent} (${inWords(figur, anteil)})` : prozent
      return [
        {
          glied,
          richtig,
          text: `Der Satz nennt ${figur.text}; der Anteil von „${zeile.reihe.name}“ in „${blatt.titel}“ ist ${richtig}.`,
          rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
        },
      ]
    })
  })
}
