import type { Programm } from '../../content/programm/programm.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { findZeiten, type Zeit } from '../reading/zeit/zeiten.js'

const B = '[a-zäöüß]'
/** Verbs in the present that say how long something lasts. */
const DAUER = new RegExp(
  `(?<!${B})(?:endet|enden|läuft|laufen|dauert|dauern|reicht|reichen|gilt|gelten|besteht|bestehen|befristet|(?:ist|sind|wird|werden)(?= .*(?<!${B})(?:bewilligt|gefördert|finanziert|verlängert|angelegt|geplant|befristet)(?!${B})))(?!${B})`,
)
/** Told of the past, or of what comes after the end. */
const VERGANGEN = new RegExp(
  `(?<!${B})(?:endeten?|lief(?:en)?|dauerten?|reichten?|galt(?:en)?|bestand(?:en)?|wurden?|war(?:en)?|hatten?|ausgelaufen|abgelaufen|beendet|abgeschlossen|danach|anschließend|seitdem|seither|nachfolg${B}*|damals|bisher|vorjahr${B}*)(?!${B})`,
  'i',
)

/** A project, a rule or a contract whose time is over before the programme begins, told as if it went on. */
export const jahrAbgelaufen: Pruefregel = {
  id: 'jahr-abgelaufen',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz erzählt in der Gegenwart von etwas, das vor dem Zeitraum des Programms endet („Das Programm endet am 30.09.2022“ im Programm 2023): meist ein Satz vom Vorjahr. Verglichen wird mit dem Zeitraum des Programms, nie mit dem heutigen Tag; was vor dem Zeitraum, aber nach dem Stand des Programms endet, gilt als richtig.',
  uebersieht: 'Laufzeiten ohne Zeitwort, etwa in Tabellen, und Sätze, die nur den Beginn nennen',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || prosa.art === 'zelle') continue
      for (const satz of sentencesOf(prosa)) checkSatz(satz, pruefling.programm, melde)
    }
  },
}

function checkSatz(satz: Satz, { zeitraum, stand }: Programm, melde: Melde): void {
  const text = satz.ohneZitate
  if (!DAUER.test(text) || VERGANGEN.test(text)) return
  const zeiten = findZeiten(text).filter(({ koernung }) => koernung !== 'relativ')
  // Of a span the later day is the end.
  const letzte = zeiten.reduce<Zeit | undefined>(
    (spaet, zeit) => (spaet && spaet.ende >= zeit.ende ? spaet : zeit),
    undefined,
  )
  if (!letzte || letzte.ende >= `${zeitraum.von}-01-01` || !isEnd(text, letzte)) return
  if (stand !== '' && stand < `${zeitraum.von}` && letzte.ende.slice(0, stand.length) >= stand) return
  melde(
    satz.prosa.ort(satz.von + letzte.von),
    `Der Satz steht in der Gegenwart, aber ${text.slice(letzte.von, letzte.bis)} liegt vor dem Programm, das für ${zeitraum.text} gilt.`,
    'Streichen, das neue Ende nennen oder in der Vergangenheit erzählen.',
  )
}

const LEER = /[\s\u00a0\ufffc]+/g
const BIS = /(?:–|-|bis(?: einschließlich| zum| ende| mitte| anfang| in den| in)*) $/i
const ENDET = /ende(?:t|n) (?:am |im |mit |zum |ende |mitte |spätestens |planmäßig )*$/i

/** "endet am …", "läuft bis …", "vom … bis zum …". */
function isEnd(text: string, { von, bezug }: Zeit): boolean {
  const davor = text.slice(0, von).replace(LEER, ' ')
  return bezug === 'bis' || BIS.test(davor) || ENDET.test(davor)
}
