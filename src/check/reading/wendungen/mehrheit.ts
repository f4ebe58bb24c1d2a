import { gliederOf } from '../aussagen/muster.js'
import { isChangeFigure } from '../aussagen/veraenderung/aenderungsfigur.js'
import { plainBereich } from '../figur.js'
import { hasTyped, text, type Widerspruch } from '../rechenprobe/probe.js'
import { type Passage, sentenceAt } from '../satz/passage.js'
import { gliederIn } from './umgebung.js'

const WORT =
  /(?<![a-zäöüß])(mehrheit|minderheit|mehrheitlich|überwiegend(?:er|e|en)? (?:teil|mehrzahl)|überzahl|unterzahl)(?![a-zäöüß])/g
const GEGENTEIL: Readonly<Record<string, string>> = {
  mehrheit: 'Minderheit',
  minderheit: 'Mehrheit',
  überzahl: 'Unterzahl',
  unterzahl: 'Überzahl',
}
/** Another than the one whose share is told. */
const ANDERE =
  /(?<![a-zäöüß])(?:während|dagegen|hingegen|andere[nrs]?|übrige[nr]?|nicht|kein[a-zäöüß]*|einfache|relative|größte|jedoch|obwohl|männer|männern)(?![a-zäöüß])/
const HAELFTE = 50

const MINDER = /^(?:minder|unter)/

/** "Frauen waren mit 49,7 % in der Mehrheit": a share on the other side of the half. */
export function findMehrheiten(absatz: Passage): Widerspruch[] {
  const { geruest } = absatz
  return [...geruest.matchAll(WORT)].flatMap((treffer): Widerspruch[] => {
    const wort = treffer[1] ?? ''
    const satz = sentenceAt(absatz, treffer.index)
    const [anteil, ...weitere] = gliederIn(absatz, satz).filter(({ art }) => art === 'p')
    if (!anteil || weitere.length > 0 || anteil.figur.form !== 'ziffern' || isChangeFigure(anteil)) return []
    if (!hasTyped(anteil) || anteil.figur.spanne || ANDERE.test(geruest.slice(satz.von, satz.bis))) return []
    if (Math.abs(treffer.index - anteil.von) > NAHE || gliederOf(absatz).length === 0) return []
    const { unten, oben } = plainBereich(anteil.figur)
    const mehr = !MINDER.test(wort)
    if (mehr ? oben.gte(HAELFTE) : unten.lte(HAELFTE)) return []
    const richtig = GEGENTEIL[wort] ?? (mehr ? 'weniger als die Hälfte' : 'mehr als die Hälfte')
    return [
      {
        glied: anteil,
        text: `${text(anteil)} sind nicht die ${mehr ? 'Mehrheit' : 'Minderheit'}`,
        richtig: `„${richtig}“`,
        sonst: '',
        art: 'sicher',
        gewiss: true,
      },
    ]
  })
}

const NAHE = 90
