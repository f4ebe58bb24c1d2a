import { type Figurglied, gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import type { Passage } from '../satz/passage.js'

const KRAEFTE =
  /^ (?:[a-zäöüß]+ )?(?:[a-zäöüß]*(?:fachkräfte|vermittler[a-zäöüß]*|stellen|vzä|betreuer[a-zäöüß]*|mitarbeite[a-zäöüß]*|kräfte|coaches|berater[a-zäöüß]*))(?![a-zäöüß])/
const BRAUCHT =
  /(?:erforderlich|nötig|benötig|notwendig|brauch|rechnerisch|bedarf|ergeben|ergibt|vorzuhalten|somit|demnach|damit)/
const ABWEICHUNG = /(?:tatsächlich|besetzt|derzeit|aktuell|statt|nur|bislang|vorhanden)/

const AB_ABSATZ = /¶.*/

/** "1:75 …, bei 900 jungen Menschen sind dafür 15 Fachkräfte erforderlich": a key, how many there are, and another number of staff. */
export function findSchluessel(absatz: Passage): Widerspruch[] {
  const glieder = gliederOf(absatz)
  return glieder.flatMap((kraefte, stelle): Widerspruch[] => {
    const [schluessel, betreute] = glieder.slice(Math.max(0, stelle - 2), stelle)
    if (schluessel?.art !== 'r' || !betreute || ![betreute, kraefte].every(isCount)) return []
    if (!KRAEFTE.test(kraefte.danach) || !hasTyped(schluessel, betreute, kraefte)) return []
    const satz = `${absatz.geruest.slice(absatz.geruest.lastIndexOf('¶', kraefte.von) + 1, kraefte.von)}|${kraefte.danach.replace(AB_ABSATZ, '')}`
    if (!BRAUCHT.test(satz) || ABWEICHUNG.test(satz)) return []
    const soll = betreute.figur.wert.div(schluessel.figur.wert)
    if (soll.lt(1) || soll.minus(kraefte.figur.wert).abs().lt(1)) return []
    if (kraefte.figur.wert.gt(soll.times(2)) || soll.gt(kraefte.figur.wert.times(2))) return []
    const richtig = soll.isInteger() ? soll.toFixed() : soll.toFixed(1).replace('.', ',')
    return [
      {
        glied: kraefte,
        text: `Für ${text(betreute)} sind es bei ${text(schluessel)} ${richtig}, im Satz steht ${text(kraefte)}`,
        richtig,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

function isCount(glied: Figurglied): boolean {
  return (
    (glied.art === 'z' || glied.art === 'v') &&
    !glied.figur.spanne &&
    glied.figur.naehe === 'genau' &&
    !isChangeFigure(glied)
  )
}
