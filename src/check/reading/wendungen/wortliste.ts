import { Dezimal } from '../../../figures/dezimal.js'
import { type Figurglied, gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { gliederIn } from './umgebung.js'

const KOPF = /(?:: |(?:und zwar|nämlich|davon|darunter:) )$/
const AUSWAHL =
  /(?<![a-zäöüß])(?:darunter|insbesondere|unter anderem|z b|zum beispiel|beispielsweise|etwa|vor allem|jeweils|je|mindestens|bis zu|weitere[nr]?|oder|statt|von denen|davon)(?![a-zäöüß])/
const WORTSTELLE = /^ (?:für|in|im|an|am|auf|aus|mit|bei|beim|zu|zum|zur|von|der|[a-zäöüß-]{4,})/

/** "Insgesamt 14 Maßnahmen …: sechs für Jugendliche, fünf für Erwachsene und vier für Selbstständige": small numbers that make another whole. */
export function findWortlisten(absatz: Passage): Widerspruch[] {
  return gliederOf(absatz).flatMap((ganzes): Widerspruch[] => {
    if (!isCount(ganzes)) return []
    const satz = sentenceAt(absatz, ganzes.von)
    const doppelpunkt = absatz.geruest.indexOf(':', ganzes.bis)
    if (doppelpunkt < 0 || doppelpunkt > satz.bis) return []
    const [teile, davor] = [
      gliederIn(absatz, { von: doppelpunkt, bis: satz.bis }),
      gliederIn(absatz, { von: satz.von, bis: doppelpunkt }),
    ]
    const liste = absatz.geruest.slice(doppelpunkt, satz.bis)
    if (davor.length !== 1 || teile.length < 2 || teile.length > MEISTE || AUSWAHL.test(liste)) return []
    if (!teile.every((teil) => isCount(teil) && WORTSTELLE.test(teil.danach)) || !isListed(absatz, teile)) return []
    if (!KOPF.test(absatz.geruest.slice(doppelpunkt, teile[0]?.von)) || !hasTyped(ganzes, ...teile)) return []
    const summe = Dezimal.sum(...teile.map(({ figur }) => figur.wert))
    // Large numbers are weighed elsewhere.
    if (summe.eq(ganzes.figur.wert) || !teile.some(({ figur }) => figur.form === 'wort')) return []
    const letzter = teile.at(-1) as Figurglied
    const soll = ganzes.figur.wert.minus(summe).plus(letzter.figur.wert)
    return [
      {
        glied: ganzes,
        text: `${teile.map(text).join(' + ')} sind ${summe.toFixed()}, im Satz steht ${text(ganzes)}`,
        richtig: summe.toFixed(),
        sonst: soll.gt(0)
          ? `stimmt ${text(ganzes)}, ist einer der Teile falsch (etwa ${soll.toFixed()} statt ${text(letzter)})`
          : '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

const MEISTE = 6

function isCount(glied: Figurglied): boolean {
  const { figur, art } = glied
  return art === 'z' && figur.stellen === 0 && figur.naehe === 'genau' && !figur.spanne && !isChangeFigure(glied)
}

const UND = /(?:^|\s)(?:und|sowie) $/
const KOMMA = /, $/

/** Commas between them, and "und" before the last. */
function isListed({ geruest }: Passage, teile: readonly Figurglied[]): boolean {
  return teile.slice(1).every((teil, stelle) => {
    const dazwischen = geruest.slice(teile[stelle]?.bis, teil.von)
    return stelle === teile.length - 2 ? UND.test(dazwischen) : KOMMA.test(dazwischen)
  })
}
