import type { Decimal } from 'decimal.js'
import { massOf, PROZENT } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import { between, type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { absolute, meets, plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { gliederIn } from '../reading/wendungen/umgebung.js'
import { isUnteilbar, isVeraenderung } from '../zahlen/namen.js'
import { isZahl } from '../zahlen/zelle.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { type Namenszeile, namedRow, wordsAround } from './zeilen.js'

/** What is further off has changed in another way. */
const WEITESTES = 3
const NICHTS =
  /(?<![a-zäöüß])(?:monatlich|quartal|halbjahr|seit|insgesamt|zusammen|jeweils|je|pro|durchschnitt[a-zäöüß]*)(?![a-zäöüß])/

const FESTES_LEERZEICHEN = /\u00a0/g

/** "in Altstadt um 17, in Neustadt um 83": each row of a table of two columns has its own distance. */
export function findZeilenabstaende(passage: Passage, satz: Textstelle, { nahe }: Reihenumgebung): Satzfund[] {
  const glieder = gliederIn(passage, satz).filter(
    ({ figur, art, ...rest }) =>
      (art === 'z' || art === 'e' || art === 'v') &&
      !figur.einsatz &&
      !figur.spanne &&
      isStep(passage, { figur, art, ...rest }),
  )
  if (glieder.length < 2 || NICHTS.test(passage.geruest.slice(satz.von, satz.bis))) return []
  return [...nahe].flatMap((blatt): Satzfund[] => {
    const schritte = glieder.flatMap((glied) => {
      const zeile = namedRow(blatt, wordsAround(passage, glied))
      const abstand = zeile && distanceOf(zeile)
      return zeile && abstand ? [{ glied, zeile, abstand }] : []
    })
    // One row whose distance is told right shows which distances the sentence speaks of.
    if (!schritte.some(isRight)) return []
    return schritte
      .filter((schritt) => !isRight(schritt) && isNear(schritt))
      .map(({ glied, zeile, abstand }) => {
        const { figur } = glied
        const richtig = formatMitEinheit(
          abstand.div(massOf(figur.einheit).skala),
          figur.einheit,
          figur.stellen,
        ).replace(FESTES_LEERZEICHEN, ' ')
        return {
          glied,
          richtig,
          text: `Der Satz nennt ${figur.text}; zwischen den beiden Werten von „${zeile.reihe.name}“ in „${blatt.titel}“ liegen ${richtig}.`,
          rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
        }
      })
  })
}

const UM = /(?<![a-zäöüß])um (?:rund |etwa )?$/

/** "um 17", also where the verb that says so stands far behind. */
function isStep(passage: Passage, glied: Figurglied): boolean {
  return (
    isChangeFigure(glied) ||
    UM.test(between(passage, gliederOf(passage)[glied.nummer - 1] ?? glied, glied) || glied.davor)
  )
}

interface Schritt {
  glied: Figurglied
  zeile: Namenszeile
  abstand: Decimal
}

/** How far the two values of a row lie apart; nothing where it has more than two, or shares. */
function distanceOf({ reihe, raster }: Namenszeile): Decimal | undefined {
  const zellen = reihe.zellen.filter(
    (_, stelle) => !isVeraenderung(raster.quernamen[stelle] ?? '') && !isUnteilbar(raster.quernamen[stelle] ?? ''),
  )
  const [a, b, ...weitere] = zellen.filter(isZahl)
  if (!a || !b || weitere.length > 0 || a.einheit !== b.einheit || massOf(a.einheit).basis === PROZENT) return undefined
  const abstand = plain(b.wert, b).minus(plain(a.wert, a)).abs()
  return abstand.isZero() ? undefined : abstand
}

function isRight({ glied, abstand }: Schritt): boolean {
  return meets(absolute(plainBereich(glied.figur)), { unten: abstand, oben: abstand })
}

function isNear({ glied: { figur }, abstand }: Schritt): boolean {
  const genannt = plain(figur.wert, figur).abs()
  return genannt.lte(abstand.times(WEITESTES)) && abstand.lte(genannt.times(WEITESTES))
}
