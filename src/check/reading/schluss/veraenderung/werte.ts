import { type Figurglied, sameArt } from '../../aussagen/muster.js'
import type { findVeraenderungen } from '../../aussagen/veraenderung/veraenderung.js'
import { isLevel, type Schlussumfeld } from '../umfeld.js'
import { pairsOf } from '../weg.js'
import { changesOf } from './reihenfolge.js'

/** "das Plus von", "der Anstieg beträgt": of the change that was told last. */
export const DER_ANSTIEG =
  /(?<![a-zäöüß])(?:diese[rsm]?|d(?:er|as|es|em|en|ie)) (?:[a-zäöüß]+ )?(?:rückgang|zuwachs|anstieg|plus|minus|unterschied|steigerung|zunahme|abnahme|erhöhung|senkung|verringerung|aufwuchs|verbesserung|verschlechterung)[es]*(?: (?:um|von|in höhe von|beträgt|betrug|beläuft|belief|liegt|lag|macht|entspricht))?(?![a-zäöüß])/

/** Words that make a percentage a change. */
export const RELATIV =
  /(?<![a-zäöüß])(?:um|plus|minus|zuw[aä]chs[a-zäöüß]*|zunahme|anstieg[a-zäöüß]*|rückg[aä]ng[a-zäöüß]*|steigerung|senkung|verringerung|abnahme|erhöhung|veränderung|aufwuchs|wachstum|minderung|prozentual)(?![a-zäöüß])/

/** "um 0,9 Prozentpunkte und ebenfalls um 5,0 %": the change just named in points, now of its value. */
const NACH_PUNKTEN =
  /^,? ?(?:\(|und|oder|bzw|beziehungsweise|also|das sind|damit|somit)?(?: ?(?:damit|somit|also|ebenfalls|gleichfalls|auch|wiederum|rund|etwa|das sind))* ?(?:um )?$/

/** The change that was told last before a figure. */
export function namedChange({ absatz, glied }: Schlussumfeld, art?: string): ReturnType<typeof findVeraenderungen> {
  const letzte = changesOf(absatz).findLast(
    ({ frueher, spaeter }) =>
      (art === undefined ? frueher.art !== 'p' : frueher.art === art) &&
      frueher.bis <= glied.von &&
      spaeter.bis <= glied.von,
  )
  return letzte ? [letzte] : []
}

/** Whether a percentage says in percent what stands in points directly before it. */
export function isAfterPoints({ absatz, glied, davor }: Schlussumfeld): boolean {
  const letztes = davor.at(-1)
  return glied.art === 'p' && letztes?.art === 'q' && NACH_PUNKTEN.test(absatz.geruest.slice(letztes.bis, glied.von))
}

/** Whether all stand in the sentence of the figure: one sentence on, the subject may be another. */
export function isOneSentence({ absatz, glied }: Schlussumfeld, operanden: readonly Figurglied[]): boolean {
  const alle = [glied, ...operanden]
  const [von, bis] = [Math.min(...alle.map((eines) => eines.von)), Math.max(...alle.map((eines) => eines.bis))]
  return !absatz.geruest.slice(von, bis).includes('¶')
}

/** Two levels of one kind near a figure: the last three before it and the first two behind it in its sentence. */
export function nearPairs({ glied, davor, dahinter }: Schlussumfeld, art: string): [Figurglied, Figurglied][] {
  const like = (glieder: readonly Figurglied[]): Figurglied[] =>
    glieder.filter((anderes) => anderes.art === art && isLevel(anderes) && anderes.figur.form !== 'bruch')
  const gewaehlt = [...like(davor).slice(-4), ...like(dahinter).slice(0, 2)].filter((eines) => eines !== glied)
  return pairsOf(gewaehlt)
    .filter(([a, b]) => sameArt(a, b))
    .sort((x, y) => distance(x, glied) - distance(y, glied))
}

function distance([a, b]: [Figurglied, Figurglied], { nummer }: Figurglied): number {
  return Math.abs(a.nummer - nummer) + Math.abs(b.nummer - nummer)
}
