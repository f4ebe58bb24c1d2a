import type { Melde } from '../../message.js'
import { asPrinted, boundCell, pathOf, type Zellstelle } from '../bindung/zellstelle.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { findVeraenderungen, type Veraenderung } from '../reading/aussagen/veraenderung.js'
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
    'Ein Satz nennt einen Weg „von … auf …“, und beide Werte kommen aus derselben Zelle oder aus zwei verschiedenen Zeilen desselben Datenblatts: „sank von {{zahl lzb.lzb.2021}} auf {{zahl lzb.lzb.2021}}“. Das geschieht, wenn ein Ausdruck kopiert und nur halb angepasst wird. Die Meldung nennt die Zellen, die gemeint sein können. Bleibt ein Wert gleich, steht er in zwei Zellen.',
  uebersieht: 'Wege zwischen verschiedenen Datenblättern und zwischen errechneten Werten',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (prosa.einsaetze.length < 2) continue
      for (const passage of passagesOf(prosa))
        for (const weg of findVeraenderungen(passage)) if (weg.vonAuf) checkWeg(passage, weg, pruefling, melde)
    }
  },
}

function checkWeg(passage: Passage, { frueher, spaeter }: Veraenderung, pruefling: Pruefling, melde: Melde): void {
  const a = boundCell(frueher.figur, pruefling)
  const b = boundCell(spaeter.figur, pruefling)
  if (!a || !b || a.zeilen !== b.zeilen) return
  if (a.pfad === b.pfad) reportSelf(passage, a, frueher.figur, spaeter.figur, melde)
  else if (isOtherThing(a.buchzelle, b.buchzelle)) reportTwo(passage, [a, frueher.figur], [b, spaeter.figur], melde)
}

/** Rows that are times are one thing; so are those of one column, which the rows tell apart on purpose. */
function isOtherThing(a: Buchzelle, b: Buchzelle): boolean {
  return (
    a.eintrag !== b.eintrag &&
    a.spalte !== b.spalte &&
    ![a, b].some(({ eintrag }) => findZeiten(eintrag.reihe.name).length > 0)
  )
}

function reportSelf(passage: Passage, { pfad, buchzelle }: Zellstelle, a: Figur, b: Figur, melde: Melde): void {
  const andere = buchzelle.eintrag.zellen.filter(
    (zelle) => zelle !== buchzelle && zelle.zelle.einheit === buchzelle.zelle.einheit && zelle.art === buchzelle.art,
  )
  const angebot = andere.map((zelle) => `${asPrinted(zelle, b)} (${pathOf(zelle)})`).slice(0, HOECHSTENS)
  const { prosa } = passage
  melde(
    a.einsatz?.ort ?? prosa.ort(a.von),
    `Von ${prosa.text.slice(a.von, a.bis).trim()} auf ${prosa.text.slice(b.von, b.bis).trim()}: Beide Werte kommen aus derselben Zelle (${pfad}).`,
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
  melde(
    figur.einsatz?.ort ?? passage.prosa.ort(figur.von),
    `Der Weg führt von „${a.buchzelle.eintrag.reihe.name}“ (${a.pfad}) nach „${b.buchzelle.eintrag.reihe.name}“ (${b.pfad}).`,
    soll
      ? `Für „${richtig.buchzelle.eintrag.reihe.name}“ ist richtig ${asPrinted(soll, figur)}: ${pathOf(soll)} einsetzen.`
      : 'Beide Werte aus derselben Zeile nehmen.',
  )
}
