import { between } from '../../reading/aussagen/muster.js'
import { findZeiten } from '../../reading/zeit/zeiten.js'
import { isNamed, readWords, rowNamed } from '../benennung.js'
import { coverageOf, fieldOf } from '../deckung.js'
import type { GebundeneFigur, Verwechslung, Verwechslungsfrage } from './verwechslung.js'

/** "…, die des Freistaats um", "; für Sachsen sind es": the same of another place. */
const DASSELBE =
  /(?<![a-zäöüß])(?:die|der|das|jene|diejenige) (?:des|der|in|im) |\| derer (?:von|der|in|aus)|(?:^|[,;] )(?:für|in|im) [a-zäöüß]+(?: [a-zäöüß]+){0,3} (?:sind|waren|ist|war|liegt|lag|beträgt|betrug) (?:es|sie|er) /
/** Of its own name so little is said, of that of the figure before so much. */
const UNGENANNT = 0.2
const GENANNT = 0.4
/** So many figures of one row show that the one between them is of it, too. */
const REIHE = 3

/** A figure that goes on from the one before, in another column, and is of another row that nothing names. */
export function findBrokenParallel(frage: Verwechslungsfrage): Verwechslung[] {
  const vorige = frage.davor.at(-1)
  if (!vorige || vorige.stelle.zeilen !== frage.stelle.zeilen) return []
  const { buchzelle } = frage.stelle
  const { eintrag, spalte } = vorige.stelle.buchzelle
  if (eintrag === buchzelle.eintrag || spalte === buchzelle.spalte || coverage(frage) > UNGENANNT) return []
  const weg = between(frage.passage, vorige.glied, frage.glied)
  if (!DASSELBE.test(`${weg}|${frage.glied.danach.slice(0, 12)}`) || coverage(vorige) < GENANNT) return []
  return meant(frage, vorige)
}

const PRONOMEN =
  /(?:^|[¶;,] ?)[^‹¶;,]*(?:‹t\d+› )?(?:fiel|fällt|lag|liegt|betrug|beträgt|stieg|steigt|sank|sinkt|erreicht|erreichte|war|ist) (?:er|sie) (?:(?:mit|bei|auf|noch|nur|rund|erst) )*$/

const ABSATZ = /¶/g
const ZAHLMARKE = /‹[pqezvdr]/

/** "Der Anteil der LZB lag bei {{lzb.2021}}. 2022 fiel er mit {{nicht.2022}} …": what is spoken of goes on by a pronoun, in another column. */
export function findBrokenPronoun({ passage, glied, stelle, davor, gesagt }: Verwechslungsfrage): Verwechslung[] {
  const vorige = davor.at(-1)
  if (!vorige || vorige.stelle.zeilen !== stelle.zeilen) return []
  const weg = between(passage, vorige.glied, glied)
  const { eintrag, spalte } = vorige.stelle.buchzelle
  if (eintrag === stelle.buchzelle.eintrag || spalte === stelle.buchzelle.spalte) return []
  if ((weg.match(ABSATZ)?.length ?? 0) > 1 || ZAHLMARKE.test(weg) || !PRONOMEN.test(weg)) return []
  if (!isNamed(rowNamed(eintrag, readWords(passage, vorige.glied)))) return []
  return meant({ passage, glied, stelle, gesagt }, vorige)
}

const DAZU = /(?:dazu|hinzu) (?:kamen|kommen|kam|kommt)|davon|darunter|^ [a-zäöüß]+(?: \([a-z]+\))? (?:und|sowie) $/

const MARKE = /[¶‹]/
const ZEITMARKE = /‹t/

/** "im Dezember 2021 9.158 eLB; dazu kamen 3.160 NEF": what is added is of the same time. */
export function findOtherTimeAdded(frage: Verwechslungsfrage): Verwechslung[] {
  const { passage, glied, stelle, davor, gesagt } = frage
  const vorige = davor.at(-1)
  const { buchzelle } = stelle
  if (!vorige || vorige.stelle.zeilen !== stelle.zeilen || vorige.stelle.buchzelle.eintrag === buchzelle.eintrag)
    return []
  const { spalte, zelle } = vorige.stelle.buchzelle
  const weg = between(passage, vorige.glied, glied)
  if (spalte === buchzelle.spalte || !DAZU.test(weg) || MARKE.test(weg) || ZEITMARKE.test(glied.danach.slice(0, 60)))
    return []
  if (![spalte, buchzelle.spalte].every((name) => findZeiten(name).length > 0)) return []
  const gemeint = buchzelle.eintrag.zellen.find((andere) => andere.spalte === spalte)
  if (!gemeint || gemeint.zelle.einheit !== zelle.einheit || gesagt.includes(gemeint.zelle.herkunft.zelle)) return []
  return [
    {
      figur: { passage, glied, stelle },
      gemeint,
      warum: `die Zahl davor steht unter „${spalte}“, diese unter „${buchzelle.spalte}“`,
    },
  ]
}

/** "18,42 Mio. € 2017, 28,82 Mio. € 2018, 31,97 Mio. € 2019": one year of another row than all the others. */
export function findBrokenSeries({ passage, davor, ...frage }: Verwechslungsfrage): Verwechslung[] {
  const alle = [...davor, { passage, ...frage }].filter(({ stelle }) => stelle.zeilen === frage.stelle.zeilen)
  const weg = wayOf(alle)
  return [
    ...(weg.length < REIHE ? [] : brokenIn(weg, frage.gesagt)),
    ...(alle.length > REIHE ? brokenIn(alle, frage.gesagt) : []),
  ]
}

/** The one value of another row than all the others, where each is of its own time. */
function brokenIn(reihe: readonly GebundeneFigur[], gesagt: readonly string[]): Verwechslung[] {
  const einzelne = reihe.filter(
    ({ stelle: { buchzelle } }) =>
      reihe.filter((andere) => andere.stelle.buchzelle.eintrag === buchzelle.eintrag).length === 1,
  )
  const [falsche, ...weitere] = einzelne
  const [erste] = reihe.filter((eine) => eine !== falsche)
  if (!falsche || !erste || weitere.length > 0) return []
  const spalten = reihe.map(({ stelle }) => stelle.buchzelle.spalte)
  const zeiten = spalten.every((name) => findZeiten(name).length > 0) && new Set(spalten).size === spalten.length
  const einzige = reihe.every(
    (eine) => eine === falsche || eine.stelle.buchzelle.eintrag === erste.stelle.buchzelle.eintrag,
  )
  return zeiten && einzige ? meant({ ...falsche, gesagt }, erste) : []
}

const NACH = /(?<![a-zäöüß])(?:nach|von) (?:rund )?$/
const AUF = /(?<![a-zäöüß])auf (?:rund )?$/

/** "Nach {{a}} im Jahr 2018 erreicht die Summe {{b}} und sinkt auf {{c}}, davon …": the values that lead from one to the next. */
function wayOf(alle: readonly GebundeneFigur[]): readonly GebundeneFigur[] {
  if (!NACH.test(alle[0]?.glied.davor ?? '')) return []
  return alle.slice(0, alle.findIndex(({ glied }) => AUF.test(glied.davor)) + 1)
}

function coverage({ passage, glied, stelle }: GebundeneFigur): number {
  const umfeld = fieldOf(readWords(passage, glied), glied)
  return coverageOf(stelle.buchzelle.eintrag, stelle.zeilen, { ...umfeld, hier: umfeld.eng, satz: new Set() })
}

function meant(falsche: GebundeneFigur & { gesagt: readonly string[] }, vorbild: GebundeneFigur): Verwechslung[] {
  const { buchzelle, pfad } = falsche.stelle
  const { eintrag } = vorbild.stelle.buchzelle
  const gemeint = eintrag.zellen.find(({ spalte }) => spalte === buchzelle.spalte)
  if (
    !gemeint ||
    gemeint.zelle.einheit !== buchzelle.zelle.einheit ||
    falsche.gesagt.includes(gemeint.zelle.herkunft.zelle)
  )
    return []
  const { passage, glied, stelle } = falsche
  return [
    {
      figur: { passage, glied, stelle },
      gemeint,
      warum: `die Zahlen daneben sind von „${eintrag.reihe.name}“, ${pfad} ist es nicht`,
    },
  ]
}
