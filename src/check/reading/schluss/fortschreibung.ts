import type { Decimal } from 'decimal.js'
import type { Figurglied } from '../aussagen/muster.js'
import { text } from '../rechenprobe/probe.js'
import { sentenceAt } from '../satz/passage.js'
import type { Schlussumfeld } from './umfeld.js'
import { type Weg, wegOf } from './weg.js'

const KOMMT =
  /(?<![a-zäöüß])(?:hinzu(?:gekommen|kamen|kam)?|neu|neue|neuen|zugänge?n?|zugegangen|eingetreten|aufgenommen|eingestellt|begannen|begonnen|starteten|traten ein|zugewiesen|(?:gingen|ging) (?:[a-zäöüß‹›\d]+ )*ein|eingegangen[a-zäöüß]*|eingänge?n?|kamen)(?![a-zäöüß])/
const GEHT =
  /(?<![a-zäöüß])(?:ausgelaufen|aus(?:geschieden|getreten)|(?:schied|trat|lief|stieg)[a-zäöüß]* (?:[a-zäöüß]+ )?aus|ausliefen|beendet[a-zäöüß]*|endeten|abgänge?n?|abgegangen|schieden|verließen|verlassen|weggefallen|entfallen|wegfielen|abgemeldet|abgeschlossen|abgebrochen|aufgelöst|erledigt[a-zäöüß]*|entschieden|beschieden|abgearbeitet|bearbeitet|zurückgenommen|stattgegeben|zurückgezogen|verlassen|gingen ab|abgegeben)(?![a-zäöüß])/
const BESTAND =
  /(?<![a-zäöüß])(?:bestand[a-zäöüß]*|bestehen|waren|gab es|zählte[a-z]*|standen|liefen|betreute[a-z]*|hatte[a-z]*|lag|betrug|umfasste|ausgangspunkt|anfang|beginn|übernahm|übernommen|unerledigt[a-zäöüß]*|anhängig[a-zäöüß]*|offene[nrs]?|zählten|verzeichnete[a-z]*)(?![a-zäöüß])/

/** "41 bestanden am 1. Januar. Zwölf kamen hinzu, 15 liefen aus. Am Jahresende waren es somit 38": what there was, came and went. */
export function flowWays({ glied, davor, frueher, folgt, absatz }: Schlussumfeld): Weg[] {
  if (!folgt || (glied.art !== 'z' && glied.art !== 'v')) return []
  const zahlen = davor.filter(
    ({ art, figur, nummer }) => (art === glied.art || art === 'z') && !figur.spanne && nummer < glied.nummer,
  )
  const [anfang, ...bewegungen] = zahlen
  if (!anfang || bewegungen.length < 2 || bewegungen.length > 4 || frueher.length > 12) return []
  const vorzeichen = bewegungen.map((eine) => signOf(absatz.geruest, eine, davor))
  if (vorzeichen.includes(0) || !vorzeichen.includes(1) || !vorzeichen.includes(-1)) return []
  if (signOf(absatz.geruest, anfang, davor) !== 0 || !BESTAND.test(sentenceOf(absatz.geruest, anfang))) return []
  return wegOf(
    zahlen,
    (erstes, ...werte) =>
      werte.reduce(
        (summe: Decimal, wert, stelle) => summe.plus(wert.times(vorzeichen[stelle] ?? 0)),
        erstes as Decimal,
      ),
    zahlen
      .map((eine, stelle) => `${stelle === 0 ? '' : vorzeichen[stelle - 1] === 1 ? ' + ' : ' − '}${text(eine)}`)
      .join(''),
    'gewiss',
  )
}

const BIS_TRENNER = /^[^¶;,]*/
const SEIT_TRENNER = /[^¶;,›]*$/

/** 1 where what the figure counts came, -1 where it went, by the words up to the next figure or clause. */
function signOf(geruest: string, glied: Figurglied, alle: readonly Figurglied[]): 1 | -1 | 0 {
  const naechstes = alle.find(({ von }) => von >= glied.bis)?.von ?? glied.bis + 60
  const nach = (BIS_TRENNER.exec(geruest.slice(glied.bis, Math.min(naechstes, glied.bis + 60))) ?? [''])[0]
  const vor = (SEIT_TRENNER.exec(geruest.slice(Math.max(0, glied.von - 40), glied.von)) ?? [''])[0]
  const worte = `${vor} ${nach}`
  if (KOMMT.test(worte) === GEHT.test(worte)) return 0
  return KOMMT.test(worte) ? 1 : -1
}

function sentenceOf(geruest: string, glied: Figurglied): string {
  const { von, bis } = sentenceAt({ geruest }, glied.von)
  return geruest.slice(von, bis)
}
