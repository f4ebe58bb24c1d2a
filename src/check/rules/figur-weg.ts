import type { Melde } from '../../message.js'
import { asPrinted, boundCell, pathOf, type Zellstelle } from '../bindung/zellstelle.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { between, gliederOf, sameArt } from '../reading/aussagen/muster.js'
import { findVeraenderungen, type Veraenderung } from '../reading/aussagen/veraenderung/veraenderung.js'
import type { Figur } from '../reading/figur.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { hasWord, tellingWords } from '../reading/worte/worte.js'
import { findZeiten } from '../reading/zeit/zeiten.js'
import type { Buchzelle } from '../zahlen/zellenbuch.js'

/** "von {{a}} auf {{b}}" where both are the same cell, or cells of two different things. */
export const figurWeg: Pruefregel = {
  id: 'figur-weg',
  schwere: 'warnung',
  erklaerung:
    'Ein Satz nennt einen Weg „von … auf …“ oder zwei Werte derselben Sache („damals …, inzwischen …“, „…; ein Jahr zuvor waren es …“, „5 % und 3 %“), und beide Werte kommen aus derselben Zelle oder aus zwei verschiedenen Zeilen desselben Datenblatts: „sank von {{zahl lzb.lzb.2021}} auf {{zahl lzb.lzb.2021}}“. Das geschieht, wenn ein Ausdruck kopiert und nur halb angepasst wird. Die Meldung nennt die Zellen, die gemeint sein können. Bleibt ein Wert gleich, steht er in zwei Zellen.',
  uebersieht: 'Wege zwischen verschiedenen Datenblättern und zwischen errechneten Werten',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (prosa.einsaetze.length < 2) continue
      for (const passage of passagesOf(prosa))
        for (const weg of [...findVeraenderungen(passage), ...findJoined(passage)])
          checkWeg(passage, weg, pruefling, melde)
    }
  },
}

type Wertepaar = Pick<Veraenderung, 'frueher' | 'spaeter' | 'vonAuf'>

const BINDEWORT = /^ (?:und|bis|oder|gegenüber) $/
const ABSATZ = /¶/g

/** "marktnah 5 % und 3 %", "damals 5 %, inzwischen 3 %": two values of one thing. */
function findJoined(passage: Passage): Wertepaar[] {
  const glieder = gliederOf(passage)
  return glieder.flatMap((spaeter, stelle): Wertepaar[] => {
    const frueher = glieder[stelle - 1]
    if (!frueher || !sameArt(frueher, spaeter)) return []
    const dazwischen = between(passage, frueher, spaeter)
    const gereiht = BINDEWORT.test(dazwischen)
    const damals = DAMALS.test(frueher.davor) && HEUTE.test(dazwischen) && !dazwischen.includes('¶')
    // "… 38,3 %; ein Jahr zuvor waren es 29,9 %": it is the same thing.
    const dasselbe = PRONOMEN.test(spaeter.davor) && (dazwischen.match(ABSATZ)?.length ?? 0) <= 1
    return gereiht || damals || dasselbe ? [{ frueher, spaeter, vonAuf: damals || dasselbe }] : []
  })
}

const PRONOMEN =
  /(?<![a-zäöüß])(?:waren|war|lag|liegt|betrug|fiel|stieg|sank|erreichte) (?:es|er|sie)(?: (?:bei|mit|auf|noch|nur|erst|schon|bereits)){0,2} $/
const DAMALS = /(?<![a-zäöüß])(?:damals|seinerzeit|anfangs|früher|zuvor)(?: [a-zäöüß]+){0,3} $/
const HEUTE = /(?<![a-zäöüß])(?:inzwischen|heute|mittlerweile|jetzt|nun|nunmehr|derzeit)(?![a-zäöüß])/

function checkWeg(passage: Passage, { frueher, spaeter, vonAuf }: Wertepaar, pruefling: Pruefling, melde: Melde): void {
  const a = boundCell(frueher.figur, pruefling)
  const b = boundCell(spaeter.figur, pruefling)
  if (!a || !b || a.zeilen !== b.zeilen) return
  if (a.pfad === b.pfad) reportSelf(passage, a, frueher.figur, spaeter.figur, vonAuf, melde)
  // "4,6 % Männer und 5,1 % Frauen": only what leads from one to the other is of one thing.
  else if (vonAuf && isOtherThing(a.buchzelle, b.buchzelle))
    reportTwo(passage, [a, frueher.figur], [b, spaeter.figur], melde)
}

/** Rows that are times are one thing; so are those of one column, which the rows tell apart on purpose. */
function isOtherThing(a: Buchzelle, b: Buchzelle): boolean {
  return (
    a.eintrag !== b.eintrag &&
    a.spalte !== b.spalte &&
    ![a, b].some(({ eintrag }) => findZeiten(eintrag.reihe.name).length > 0)
  )
}

function reportSelf(
  passage: Passage,
  { pfad, buchzelle }: Zellstelle,
  a: Figur,
  b: Figur,
  vonAuf: boolean,
  melde: Melde,
): void {
  const andere = buchzelle.eintrag.zellen.filter(
    (zelle) => zelle !== buchzelle && zelle.zelle.einheit === buchzelle.zelle.einheit && zelle.art === buchzelle.art,
  )
  const angebot = andere.map((zelle) => `${asPrinted(zelle, b)} (${pathOf(zelle)})`).slice(0, HOECHSTENS)
  melde(
    a.einsatz?.ort ?? passage.prosa.ort(a.von),
    `${vonAuf ? `Von ${a.text} auf ${b.text}` : `${a.text} und ${b.text}`}: Beide Werte kommen aus derselben Zelle (${pfad}).`,
    angebot.length === 0
      ? 'Einen der beiden Werte aus einer anderen Zelle nehmen.'
      : `Einer der beiden ist ein anderer Wert dieser Zeile: ${angebot.join(' oder ')}.`,
  )
}

const HOECHSTENS = 4

function reportTwo(
  passage: Passage,
  [a, frueher]: readonly [Zellstelle, Figur],
  [b, spaeter]: readonly [Zellstelle, Figur],
  melde: Melde,
): void {
  const worte = tellingWords(passage.prosa.text)
  const genannt = ({ buchzelle }: Zellstelle) =>
    [...buchzelle.eintrag.worte].filter((wort) => hasWord(worte, wort)).length
  const cellOf = (zeile: Zellstelle, spalte: Zellstelle) =>
    zeile.buchzelle.eintrag.zellen.find((zelle) => zelle.spalte === spalte.buchzelle.spalte)
  // The row that the sentence names is meant, and the other one is wrong.
  const [richtig, falsch, figur] = genannt(a) > genannt(b) ? [a, b, spaeter] : [b, a, frueher]
  const soll = cellOf(richtig, falsch)
  const sonst = cellOf(falsch, richtig)
  const anderer = figur === frueher ? spaeter : frueher
  melde(
    figur.einsatz?.ort ?? passage.prosa.ort(figur.von),
    `Der Weg führt von „${a.buchzelle.eintrag.reihe.name}“ (${a.pfad}) nach „${b.buchzelle.eintrag.reihe.name}“ (${b.pfad}).`,
    soll
      ? `Für „${richtig.buchzelle.eintrag.reihe.name}“ ist richtig ${asPrinted(soll, figur)}: ${pathOf(soll)} einsetzen${sonst ? `; ist „${falsch.buchzelle.eintrag.reihe.name}“ gemeint, ${asPrinted(sonst, anderer)} (${pathOf(sonst)})` : ''}.`
      : 'Beide Werte aus derselben Zeile nehmen.',
  )
}
