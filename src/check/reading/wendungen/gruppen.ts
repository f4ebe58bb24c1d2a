import { between, type Figurglied, gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'

const AUF =
  /(?:verteil[a-zäöüß]*|teil[a-zäöüß]*|gliedern|gegliedert|bild[a-zäöüß]*|gebildet|lernen|arbeiten)(?: sich)?(?: [a-zäöüß]+){0,2} (?:auf|in) $/
const ZU_JE = /^ [a-zäöüß-]{4,}(?: [a-zäöüß]+)? (?:zu|mit|à|von) (?:je|jeweils)? ?$/

/** "24 Teilnehmende verteilen sich auf drei Gruppen zu je neun": as many groups of as many make another whole. */
export function findGruppen(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((je, stelle): Widerspruch[] => {
    const [gesamt, anzahl] = glieder.slice(Math.max(0, stelle - 2), stelle)
    if (!gesamt || !anzahl || ![gesamt, anzahl, je].every(isCount) || !hasTyped(gesamt, anzahl, je)) return []
    if (!AUF.test(between(absatz, gesamt, anzahl)) || !ZU_JE.test(between(absatz, anzahl, je))) return []
    const produkt = anzahl.figur.wert.times(je.figur.wert)
    if (produkt.eq(gesamt.figur.wert)) return []
    const teil = gesamt.figur.wert.div(anzahl.figur.wert)
    return [
      {
        glied: teil.isInteger() ? je : gesamt,
        text: `${text(anzahl)} × ${text(je)} sind ${produkt.toFixed()}, im Satz steht ${text(gesamt)}`,
        richtig: teil.isInteger() ? teil.toFixed() : produkt.toFixed(),
        sonst: teil.isInteger() ? `oder ${produkt.toFixed()} statt ${text(gesamt)}` : '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

function isCount(glied: Figurglied): boolean {
  const { figur, art } = glied
  return art === 'z' && figur.stellen === 0 && figur.naehe === 'genau' && !figur.spanne && !isChangeFigure(glied)
}
