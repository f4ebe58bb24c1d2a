import { type Figurglied, sameArt } from '../../aussagen/muster.js'
import type { Passage } from '../../satz/passage.js'
import { isLevel, type Schlussumfeld } from '../umfeld.js'

const ALS_DANACH =
  /^ (?:[a-zäöüß-]+ ){0,3}(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner|über|unter)(?![a-zäöüß])/

/** "Im Vorjahr waren es 786", "(485 Euro)", "2023 wurden 198 gezählt": what the figure is compared with, behind it. */
const VERGLEICHSWERT =
  /(?:vorjahr[a-zäöüß]*|zuvor|davor|damals|‹t\d+›|jahr[a-zäöüß]* [a-zäöüß]*|seinerzeit)[^‹¶;]{0,40}$|\($/

/** "842 …, 46 mehr als im Vorjahr. Im Vorjahr waren es 786": the value before the change and the one it is compared with. */
export function referenceBehind(
  { absatz, glied, davor, dahinter, folgesatz, nach }: Schlussumfeld,
  art: string,
): [Figurglied, Figurglied] | undefined {
  if (!ALS_DANACH.test(nach)) return undefined
  const spaeter = davor.findLast((eines) => eines.art === art && isLevel(eines))
  const genannt = spaeter && referenceNamed(absatz, nach, davor.slice(0, davor.indexOf(spaeter)), art)
  if (genannt && sameArt(spaeter, genannt)) return [spaeter, genannt]
  const frueher = [...dahinter, ...folgesatz].find((eines) => eines.art === art && isLevel(eines))
  if (!spaeter || !frueher || !sameArt(spaeter, frueher)) return undefined
  const dazwischen = absatz.geruest.slice(glied.bis, frueher.von)
  return dazwischen.length < 110 && VERGLEICHSWERT.test(dazwischen) ? [spaeter, frueher] : undefined
}

const ALS_WAS =
  /(?:mehr|weniger|höher|niedriger|geringer|größer|kleiner) als ((?:im|am|in|bei|zum|vor) (?:‹t\d+›|[a-zäöüß-]{3,}))/

const VORJAHR = /vorjahr|jahr$|schnitt|mittel$/
const ARTIKEL = /^ (?:[a-zäöüß]+ )??/

/** "5.688 im Januar …, 46 mehr als im Januar": the value that is named by the same words. */
function referenceNamed(
  { zeiten, geruest }: Passage,
  nach: string,
  davor: readonly Figurglied[],
  art: string,
): Figurglied | undefined {
  const worte = ALS_WAS.exec(nach)?.[1]
  if (worte === undefined || VORJAHR.test(worte)) return undefined
  const genannt = plainTime(worte, zeiten)
  const gleiche = davor.filter(
    (eines) =>
      eines.art === art &&
      isLevel(eines) &&
      (plainTime(geruest.slice(eines.bis, eines.bis + 60), zeiten)
        .replace(ARTIKEL, '')
        .startsWith(genannt) ||
        plainTime(geruest.slice(Math.max(0, eines.von - 40), eines.von), zeiten).endsWith(`${genannt} `)),
  )
  return gleiche.length === 1 ? gleiche[0] : undefined
}

const ZEITMARKE = /‹t(\d+)›/g

/** Words with times written out, so that the same time reads the same. */
function plainTime(worte: string, zeiten: Passage['zeiten']): string {
  return worte.replace(ZEITMARKE, (_, nummer: string) => {
    const zeit = zeiten[Number(nummer)]
    return zeit ? `${zeit.anfang}/${zeit.ende}` : ''
  })
}
