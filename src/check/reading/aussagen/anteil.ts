import { Dezimal } from '../../../figures/dezimal.js'
import { plain } from '../figur.js'
import type { Passage } from '../satz/passage.js'
import { between, type Figurglied, gliederOf, isLarger, isMenge, sameArt } from './muster.js'
import { isChangeFigure } from './veraenderung/aenderungsfigur.js'

/** "312 von 1.200, das sind 26 Prozent": a part, its whole, and the share that the text gives. */
export interface Anteil {
  teil: Figurglied
  ganzes: Figurglied
  anteil: Figurglied
  /** In brackets behind its part, as others are that are shares of the same whole. */
  verbund?: boolean
}

/** What makes the figure before it the whole of others. */
const VON =
  /(?:^|[\s(,–])(?:von|der|aller|unter|aus|an|bei) (?:(?:den|allen|insgesamt|diesen|unseren|rund|den insgesamt|derzeit|zurzeit|aktuell|‹t\d+›|im) )*$/
const DAVON =
  /(?:^|[\s(,;–])(?:davon|darunter|hiervon|hierunter|wovon|von denen|von diesen|unter ihnen|unter denen|dar|dav)(?![a-zäöüß])/
/** What leads from a part to its share. */
const DAS_SIND =
  /(?:^|[\s(,;–¶])(?:das|dies|dieses?|also|mithin|somit|damit|entspricht|entsprechen|entsprach|ergibt|ergeben|macht|sind|ist|bzw|beziehungsweise|oder|d ?h|anteil|anteils|quote|=|rund)(?![a-zäöüß])|quote |anteil /
/** Another whole than that of the counts: "21 % der gesamten Arbeitslosigkeit". */
const ANDERES_GANZES =
  /^ ?(?:an|aller|alle|der|des|von|aus) (?:(?:der|den|allen|gesamten|aller|insgesamt) )*([a-zäöüß-]{4,})/

const UM = /(?:^|\s)um (?:\S+ )?$/

/** Every share of a passage beside the two figures that it is of. */
export function findAnteile(passage: Passage): Anteil[] {
  const glieder = gliederOf(passage)
  if (!glieder.some(({ art }) => art === 'p') || passage.figuren.length < 3) return []
  const anteile: Anteil[] = []
  for (const [stelle, anteil] of glieder.entries()) {
    if (anteil.art !== 'p' || anteil.figur.spanne || anteil.figur.vorzeichen || UM.test(anteil.davor)) continue
    const ziel = goalOf(glieder, stelle)
    if (ziel) {
      anteile.push({ ...ziel, anteil })
      continue
    }
    const gefunden = partBefore(passage, glieder, stelle) ?? partBehind(passage, glieder, stelle)
    if (gefunden && isOwnedBefore(passage, glieder, gefunden, anteil)) continue
    if (gefunden && !hasOtherWhole(passage, anteil, gefunden)) anteile.push({ ...gefunden, anteil })
  }
  return anteile.map((eines) => ({ ...eines, verbund: isOneOfMany(passage, eines, anteile) }))
}

const NUR_KLAMMER = /^ \($/
const KLAMMER_ZU = /^[^(]*\)/

/** "43,5 % (261 von 600) … Frauenförderanteil von 45,2 %": the two in brackets are said of the share before them. */
function isOwnedBefore(
  passage: Passage,
  glieder: readonly Figurglied[],
  { teil, ganzes }: Paar,
  anteil: Figurglied,
): boolean {
  const davor = glieder[Math.min(teil.nummer, ganzes.nummer) - 1]
  const [erstes, letztes] = teil.von < ganzes.von ? [teil, ganzes] : [ganzes, teil]
  return (
    davor?.art === 'p' &&
    davor !== anteil &&
    NUR_KLAMMER.test(between(passage, davor, erstes)) &&
    KLAMMER_ZU.test(between(passage, letztes, anteil))
  )
}

const BALD_KLAMMER = /^[^‹¶;:()]{0,40}\($/

/** "Von 1.200 … 744 (62 %) und 324 (27 %), die übrigen 132 (11 %)": each in brackets, the others right. */
function isOneOfMany(passage: Passage, eines: Anteil, anteile: readonly Anteil[]): boolean {
  const inKlammern = ({ teil, anteil }: Anteil): boolean => BALD_KLAMMER.test(between(passage, teil, anteil))
  if (!inKlammern(eines) || isChangeFigure(eines.teil)) return false
  const andere = anteile.filter(
    (anderes) => anderes !== eines && anderes.ganzes === eines.ganzes && inKlammern(anderes),
  )
  return andere.length > 0 && andere.every(isRight)
}

function isRight({ teil, ganzes, anteil }: Anteil): boolean {
  const wert = plain(teil.figur.wert, teil.figur).times(100).div(plain(ganzes.figur.wert, ganzes.figur))
  return wert.minus(anteil.figur.wert).abs().lte(new Dezimal(10).pow(-anteil.figur.stellen).times(0.51))
}

const DES_ZIELS = /^ (?:des|der|vom) (?:ziel|plan|soll|vereinbart)/
const ZIELERREICHUNG = /zielerreichung[^‹]*$/
const ZIEL_DAVOR = /(?:ziel|plan|soll)[a-zäöüß]*(?: (?:von|waren|war|bei))?:? ?$/

/** "1.310 Integrationen (Ziel: 1.280); das sind 102,3 Prozent des Zielwerts" */
function goalOf(glieder: readonly Figurglied[], stelle: number): Paar | undefined {
  const anteil = glieder[stelle] as Figurglied
  const [teil, ganzes] = glieder.slice(Math.max(0, stelle - 2), stelle)
  if (!teil || !ganzes || !isMenge(teil) || !isMenge(ganzes) || !sameArt(teil, ganzes)) return undefined
  const erreicht = DES_ZIELS.test(anteil.danach) || ZIELERREICHUNG.test(anteil.davor)
  return erreicht && ZIEL_DAVOR.test(ganzes.davor) ? { teil, ganzes } : undefined
}

type Paar = Pick<Anteil, 'teil' | 'ganzes'>

const KLAMMER_AUF = /\($/

/** "312 der 1.200 … (26 %)", "Von 1.200 … 312, das sind 26 %", "1.200, davon 312 (26 %)", "Bei 1.200 und 312 … eine Quote von 26 %". */
function partBefore(passage: Passage, glieder: readonly Figurglied[], stelle: number): Paar | undefined {
  const anteil = glieder[stelle] as Figurglied
  const davor = glieder.slice(Math.max(0, stelle - 6), stelle)
  const letztes = davor.at(-1)
  if (!letztes) return undefined
  // "davon 541 Frauen (94,6 %) und 31 Männer (5,4 %)": the nearest figure before is the part.
  const verbindung = between(passage, letztes, anteil)
  if (!isMenge(letztes) || verbindung.length > 120 || !(KLAMMER_AUF.test(verbindung) || DAS_SIND.test(verbindung)))
    return undefined
  const mengen = davor.filter((glied) => isMenge(glied) && sameArt(glied, letztes))
  if (mengen.length < 2) return undefined
  const vorletztes = mengen.at(-2) as Figurglied
  if (VON.test(letztes.davor) && !isLarger(vorletztes, letztes) && !DAVON.test(between(passage, vorletztes, letztes)))
    return { teil: vorletztes, ganzes: letztes }
  const ganzes = wholeOf(passage, mengen, letztes)
  return ganzes && { teil: letztes, ganzes }
}

const ALSO = /^,? (?:also|das sind|nämlich|oder|bzw) $/
const ABSATZ = /¶/
const ALSO_DAVOR = /(?:also|mithin|somit|das sind|entspricht|oder|bzw|nämlich|= ?)(?: \S+){0,2} ?$/

/** "26 % der 1.200 Teilnehmenden, also 312". */
function partBehind(passage: Passage, glieder: readonly Figurglied[], stelle: number): Paar | undefined {
  const anteil = glieder[stelle] as Figurglied
  const [ganzes, teil] = glieder.slice(stelle + 1, stelle + 3)
  if (!ganzes || !isMenge(ganzes)) return undefined
  // "Von den 1.703 Langzeitarbeitslosen sind 58 Prozent (988) Männer"
  if (NUR_KLAMMER.test(between(passage, anteil, ganzes)) || ALSO.test(between(passage, anteil, ganzes))) {
    const alle = glieder
      .slice(Math.max(0, stelle - 2), stelle)
      .findLast((glied) => isMenge(glied) && sameArt(glied, ganzes))
    if (alle && VON.test(alle.davor) && !ABSATZ.test(between(passage, alle, anteil)))
      return { teil: ganzes, ganzes: alle }
  }
  const bisGanzes = between(passage, anteil, ganzes)
  if (bisGanzes.length > 40 || !VON.test(`${bisGanzes.trimEnd()} `)) return undefined
  if (teil && isMenge(teil) && sameArt(teil, ganzes)) {
    const verbindung = between(passage, ganzes, teil)
    if (verbindung.length < 90 && (KLAMMER_AUF.test(verbindung) || ALSO_DAVOR.test(verbindung))) return { teil, ganzes }
  }
  const davor = glieder[stelle - 1]
  if (davor && isMenge(davor) && sameArt(davor, ganzes)) {
    const verbindung = between(passage, davor, anteil)
    if (verbindung.length < 90 && (DAS_SIND.test(verbindung) || KLAMMER_AUF.test(verbindung)))
      return { teil: davor, ganzes }
  }
  return undefined
}

const DAVON_DANACH = /^ (?:davon|von ihnen|hiervon|von diesen)(?![a-zäöüß])/
const VON_DAVOR = /(?:von|bei|unter|aus) (?:\S+ ){0,3}$/

/** The whole among the figures before a part. */
function wholeOf(passage: Passage, mengen: readonly Figurglied[], teil: Figurglied): Figurglied | undefined {
  const davor = mengen.slice(0, -1)
  if (DAVON_DANACH.test(teil.danach)) return davor.at(-1)
  const genannt = davor.findLast(({ davor: worte }) => VON.test(worte) && VON_DAVOR.test(worte))
  if (genannt?.figur.wert.gt(0)) return genannt
  return davor.findLast((glied) => DAVON.test(passage.geruest.slice(glied.bis, teil.von)))
}

const GANZES = /^(?:frauen|männer|fälle|gesamt|summe)/
const GESCHLECHT = /^(?:frauen|männer)/

/** Whether the share is said to be of something that the whole's noun is not. */
function hasOtherWhole({ geruest }: Passage, anteil: Figurglied, { ganzes }: Paar): boolean {
  const danach = geruest.slice(anteil.bis, anteil.bis + 70)
  if (ganzes.von > anteil.von && ganzes.von - anteil.bis < 60) return false
  const wort = ANDERES_GANZES.exec(danach)?.[1]
  if (!wort || GANZES.test(wort)) return wort !== undefined && GESCHLECHT.test(wort)
  const beim = `${geruest.slice(ganzes.bis, ganzes.bis + 60)} ${geruest.slice(Math.max(0, ganzes.von - 40), ganzes.von)}`
  return !beim.includes(wort.slice(0, Math.max(4, wort.length - 3)))
}
