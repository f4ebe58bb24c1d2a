import { type Figurglied, isMenge, sameArt } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../aussagen/veraenderung/zeitbezug.js'
import { meets, plain, plainBereich } from '../figur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { findRichtungsworte, isVerneint } from '../worte/richtung.js'
import { gliederIn } from './umgebung.js'

const STETIG =
  /(?<![a-zäöüß])(?:in folge|stetig[a-zäöüß]*|kontinuierlich[a-zäöüß]*|jahr für jahr|von jahr zu jahr|jahr um jahr|jedes jahr|durchgängig|fortlaufend|beständig|durchgehend|ununterbrochen|seit (?:‹z\d+›|‹x›|mehreren) jahren)(?![a-zäöüß])/g
const WENIGSTE = 3

const MARKE = /‹[^›]*›/

/** "zum vierten Mal in Folge reduziert: 2020 4.055, 2021 3.940, 2022 3.982": a step of the row goes the other way. */
export function findFolgen(absatz: Passage): Widerspruch[] {
  return [...absatz.geruest.matchAll(STETIG)].flatMap(({ index, 0: wort }): Widerspruch[] => {
    const satz = sentenceAt(absatz, index)
    const eigener = absatz.geruest.slice(satz.von, satz.bis)
    const worte = findRichtungsworte(eigener).filter(({ vergleichend }) => !vergleichend)
    const [richtung] = worte
    if (!richtung || isVerneint(eigener) || worte.some((eines) => eines.richtung !== richtung.richtung)) return []
    // The row stands in the sentence, or in the next one.
    const reihe = rowIn(absatz, satz) ?? rowIn(absatz, sentenceAt(absatz, satz.bis + 1))
    if (!reihe || !hasTyped(...reihe)) return []
    const stelle = reihe.findIndex((glied, nummer) => {
      const davor = reihe[nummer - 1]
      return davor !== undefined && !goes(davor, glied, richtung.richtung)
    })
    const [davor, glied] = [reihe[stelle - 1], reihe[stelle]]
    if (!davor || !glied) return []
    return [
      {
        glied,
        text: `Von ${text(davor)} auf ${text(glied)} ist kein Schritt, wie ihn „${richtung.wort}“ und „${wort
          .replace('folge', 'Folge')
          .replace(MARKE, '…')
          .replace('jahren', 'Jahren')}“ sagen`,
        richtig: `ein Wert ${richtung.richtung === 1 ? 'über' : 'unter'} ${text(davor)}`,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

/** Three values and more of one kind, each at a later time than the one before. */
function rowIn(absatz: Passage, satz: { von: number; bis: number }): Figurglied[] | undefined {
  const werte = gliederIn(absatz, satz).filter(
    (glied) => (isMenge(glied) || glied.art === 'p') && !glied.figur.spanne && !isChangeFigure(glied),
  )
  const [erster] = werte
  if (!erster || werte.length < WENIGSTE || werte.some((glied) => !sameArt(glied, erster))) return undefined
  const zeiten = werte.map((glied) => timeAt(absatz, glied))
  const geordnet = zeiten.every((zeit, stelle) => {
    const davor = zeiten[stelle - 1]
    return (
      zeit?.anfang !== undefined &&
      zeit.anfang !== '' &&
      (stelle === 0 || (davor !== undefined && davor.ende < zeit.anfang))
    )
  })
  return geordnet ? werte : undefined
}

function goes(a: Figurglied, b: Figurglied, richtung: 1 | -1): boolean {
  if (meets(plainBereich(a.figur), plainBereich(b.figur)) && a.figur.naehe !== 'genau') return true
  return plain(b.figur.wert, b.figur).cmp(plain(a.figur.wert, a.figur)) === richtung
}
