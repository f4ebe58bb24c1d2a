import { Dezimal } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import { gliederOf } from '../reading/aussagen/muster.js'
import { plain, plainBereich } from '../reading/figur.js'
import type { Passage } from '../reading/satz/passage.js'
import type { Textstelle } from '../reading/satz/stelle.js'
import { isLevel } from '../reading/schluss/umfeld.js'
import { isComparable, meantSeries } from './bezug.js'
import type { Reihenumgebung, Satzfund } from './fund.js'
import { valueAt } from './zeitraum.js'
import type { Zeitreihe, Zeitwert } from './zeitreihe.js'

const MITTEL =
  /(?<![a-zäöüß])(?:im (?:schnitt|mittel)|(?:mehrjahres|jahres|dreijahres|fünfjahres)?(?:durchschnitt[a-zäöüß]*|mittelwert[a-zäöüß]*|mittel)|gemittelt)(?![a-zäöüß])/
const ANZAHL =
  /(?:der|diese[rn]?|letzten|vergangenen|alle[nr]?|über die|in den) (?:letzten |vergangenen )?‹[zd](\d+)› jahre/
/** What is further off is the mean of something else. */
const NAHE = 0.25

/** "Im Mittel der Jahre 2021 bis 2023 …", "im Durchschnitt dieser drei Jahre …": a mean that the series contradicts. */
export function findMittel(passage: Passage, satz: Textstelle, umgebung: Reihenumgebung): Satzfund[] {
  const text = passage.geruest.slice(satz.von, satz.bis)
  if (!MITTEL.test(text)) return []
  const [glied, ...weitere] = gliederOf(passage).filter(
    ({ figur, art, ...rest }) =>
      rest.von >= satz.von &&
      rest.bis <= satz.bis &&
      isLevel({ figur, art, ...rest }) &&
      figur.form === 'ziffern' &&
      !(art === 'd' && figur.stellen === 0),
  )
  if (!glied || weitere.length > 0 || glied.figur.einsatz) return []
  const bezug = meantSeries(passage, satz, umgebung.reihen, umgebung.nahe)
  if (!bezug || !isComparable(glied.figur.einheit, bezug.reihe.einheit)) return []
  const werte = averaged(passage, satz, text, bezug.reihe)
  if (werte.length < 2) return []
  const { figur } = glied
  const einheit = { einheit: figur.einheit === '' ? '' : bezug.reihe.einheit }
  const mittel = plain(Dezimal.sum(...werte.map(({ zelle }) => zelle.wert)).div(werte.length), einheit)
  const halb = plain(new Dezimal(10).pow(-figur.stellen).div(2), figur)
  const { unten, oben } = plainBereich(figur)
  if (unten.minus(halb).lte(mittel) && mittel.lte(oben.plus(halb))) return []
  if (plain(figur.wert, figur).minus(mittel).abs().gt(mittel.abs().times(NAHE))) return []
  const richtig = formatMitEinheit(mittel.div(massOf(figur.einheit).skala), figur.einheit, figur.stellen)
  return [
    {
      glied,
      richtig,
      text: `Der Satz nennt ${figur.text}; das Mittel der ${werte.length} Werte von ${bezug.reihe.name} in „${bezug.reihe.blatt.titel}“ ist ${richtig}.`,
      rat: `Richtig ist ${richtig}, wenn die Tabelle stimmt.`,
    },
  ]
}

const VON_BIS = /‹t\d+› (?:bis|–|-|und|auf) ‹t\d+›/

/** The values that a sentence averages: from one named time to another, or as many as it says, up to the last. */
function averaged(
  { zeiten, zeitstellen, figuren }: Passage,
  { von, bis }: Textstelle,
  text: string,
  reihe: Zeitreihe,
): readonly Zeitwert[] {
  const genannte = zeiten.filter((zeit, stelle) => {
    const ort = zeitstellen[stelle]
    return ort !== undefined && ort.von >= von && ort.bis <= bis && zeit.anfang !== ''
  })
  const [erste, zweite, ...mehr] = genannte.map((zeit) => valueAt(reihe, zeit))
  if (erste && zweite && mehr.length === 0 && VON_BIS.test(text))
    return reihe.werte.slice(reihe.werte.indexOf(erste), reihe.werte.indexOf(zweite) + 1)
  const anzahl = figuren[Number(ANZAHL.exec(text)?.[1] ?? -1)]?.wert.toNumber()
  return anzahl !== undefined && genannte.length === 0 ? reihe.werte.slice(-anzahl) : []
}
