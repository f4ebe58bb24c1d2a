import type { Decimal } from 'decimal.js'
import { parsePfad } from '../../content/daten/pfad.js'
import { roundKaufmaennisch } from '../../figures/dezimal.js'
import { PROZENTPUNKTE } from '../../figures/einheit.js'
import { formatMitEinheit, formatZelle } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import type { Figur } from '../reading/figur.js'
import { absaetzeOf, type Passage, passagesOf } from '../reading/satz/passage.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import { isLevel, umfeldOf } from '../reading/schluss/umfeld.js'
import { adviseFormel, tablesOf } from '../zahlen/tabellen.js'
import { findAenderungen } from '../zahlen/veraenderungen.js'
import { isProzent } from '../zahlen/zelle.js'

const PROZENTPUNKT_FALSCH = /(?<!\d)(\d+(?:,\d+)?)\s*(?:%|Prozent)\s*-?\s*Punkte?n?\b/gu

const PROZENT = /(?:%|Prozent)/

/** Percent where the difference of two percentages is meant. */
export const figurProzentpunkte: Pruefregel = {
  id: 'figur-prozentpunkte',
  schwere: 'fehler',
  erklaerung:
    'Der Unterschied zweier Prozentwerte ist in Prozent angegeben. Von 3,1 % auf 3,2 % sind es 0,1 Prozentpunkte; in Prozent wären es 3,2. Auch „0,3 %-Punkte“ wird gemeldet. Wer das verwechselt, macht aus einem kleinen Schritt einen großen oder umgekehrt. Als Einheit „Prozentpunkte“ angeben oder „punkte“ rechnen lassen. In Sätzen wird verglichen, wo beide Werte im Satz stehen oder der spätere aus einem Datenblatt kommt; wo keiner von beiden steht, ist es nicht zu sehen.',
  uebersieht: 'Unterschiede von Werten, die beide nicht in der Nähe des Satzes stehen',
  pruefe(pruefling, melde) {
    for (const blatt of tablesOf(pruefling)) {
      for (const { zelle, von, nach, namen, richtig, befund } of findAenderungen(blatt)) {
        if (befund !== 'prozent-statt-punkte') continue
        const wert = formatMitEinheit(richtig, PROZENTPUNKTE, Math.max(von.stellen, nach.stellen), true)
        melde(
          zelle.herkunft.ort,
          `${namen.quer ? `${namen.quer}, ` : ''}${namen.reihe}: Getippt ist ${formatZelle(zelle, { mitEinheit: true, vorzeichen: true })}; von ${formatZelle(von, { mitEinheit: true })} auf ${formatZelle(nach, { mitEinheit: true })} sind es Prozentpunkte.`,
          `Richtig ist ${wert}. ${adviseFormel(namen.raster.blatt, namen.raster.art, `punkte: [${namen.von.id}, ${namen.nach.id}]`)}`,
        )
      }
    }
    for (const prosa of proseOf(pruefling)) {
      for (const satz of sentencesOf(prosa)) checkSatz(satz, melde)
      if (!PROZENT.test(prosa.text)) continue
      const gemeldet = new Set<Figur>()
      for (const passage of passagesOf(prosa)) checkUnterschiede(passage, gemeldet, melde)
      for (const absatz of absaetzeOf(prosa)) checkFolge(absatz, gemeldet, melde)
      if (prosa.abschnitt) for (const passage of passagesOf(prosa)) checkTo(passage, pruefling, melde)
    }
  },
}

const UM = /(?:^|\s)um (?:\S+ )?$/
const FUERWORT = /^ *(?:sie|er|es|ihr) /

/** "betrug 6,9 % nach 7,5 % im Jahr zuvor. Sie hat sich also um 0,6 % verringert": the two values stand in the sentence before. */
function checkFolge(absatz: Passage, gemeldet: ReadonlySet<Figur>, melde: Melde): void {
  for (const um of gliederOf(absatz)) {
    if (
      um.art !== 'p' ||
      gemeldet.has(um.figur) ||
      um.figur.form !== 'ziffern' ||
      um.figur.wert.isZero() ||
      !UM.test(um.davor)
    )
      continue
    const { davor, folgt, vor } = umfeldOf(absatz, um)
    const [a, b, ...weitere] = davor.filter((glied) => glied.art === 'p')
    if (!a || !b || weitere.length > 0 || !isLevel(a) || !isLevel(b) || !(folgt || FUERWORT.test(vor))) continue
    const punkte = b.figur.wert.minus(a.figur.wert).abs()
    const prozente = [a, b].map(({ figur }) => (figur.wert.isZero() ? punkte : punkte.times(100).div(figur.wert)))
    if (!rounds(punkte, um) || prozente.some((wert) => rounds(wert, um))) continue
    melde(
      absatz.prosa.ort(um.figur.von),
      `Zwischen ${a.figur.text} und ${b.figur.text} liegen Prozentpunkte, keine Prozent.`,
      `Richtig ist ${formatMitEinheit(punkte, PROZENTPUNKTE, um.figur.stellen)}.`,
    )
  }
}

const AUF = /(?:^|[\s(,])auf (?:‹t\d+› |nur |noch |nunmehr |jetzt )*$/

/** "sank um 0,2 Prozent auf 4,8 %", where the row of that figure fell by 0,2 percentage points. */
function checkTo(passage: Passage, pruefling: Pruefling, melde: Melde): void {
  const glieder = gliederOf(passage).filter(({ art, figur }) => art === 'p' && figur.form === 'ziffern')
  for (const [stelle, wert] of glieder.entries()) {
    const um = glieder[stelle - 1]
    if (!um || um.figur.einsatz || !AUF.test(wert.davor) || !isChangeFigure(um)) continue
    const reihe = rowOf(wert, pruefling)
    if (!reihe) continue
    const punkte = reihe.filter((andere) => rounds(wert.figur.wert.minus(andere).abs(), um))
    const anteile = reihe.filter(
      (andere) => !andere.isZero() && rounds(wert.figur.wert.minus(andere).abs().times(100).div(andere.abs()), um),
    )
    const [frueher] = punkte
    if (!frueher || anteile.length > 0 || um.figur.wert.isZero()) continue
    const richtig = formatMitEinheit(wert.figur.wert.minus(frueher).abs(), PROZENTPUNKTE, um.figur.stellen)
    melde(
      passage.prosa.ort(um.figur.von),
      `Von ${formatMitEinheit(frueher, '%', wert.figur.stellen)} auf ${wert.figur.text} sind es Prozentpunkte, keine Prozent.`,
      `Richtig ist ${richtig}; aus zwei Zellen errechnet es {{punkte a b}}.`,
    )
  }
}

/** The other figures of the row that a bound figure comes from. */
function rowOf({ figur }: Figurglied, { blaetter }: Pruefling): Decimal[] | undefined {
  const [herkunft, ...weitere] = figur.einsatz?.wert?.herkunft ?? []
  if (herkunft === undefined || weitere.length > 0) return undefined
  const [blatt, zeile, spalte] = parsePfad(herkunft) ?? []
  const sheet = blaetter.get(blatt ?? '')
  const zellen = sheet?.zeilen.find(({ id }) => id === zeile)?.zellen ?? []
  return zellen.flatMap((zelle, stelle) =>
    zelle.art === 'zahl' && sheet?.spalten[stelle]?.id !== spalte && isProzent(zelle.einheit) ? [zelle.wert] : [],
  )
}

function rounds(wert: Decimal, { figur }: Figurglied): boolean {
  return roundKaufmaennisch(wert, figur.stellen).eq(figur.wert.abs())
}

const PROZENTPUNKT = /prozentpunkt/i

function checkSatz(satz: Satz, melde: Melde): void {
  const { prosa, getippt, von } = satz
  for (const { index, 0: ganz, 1: zahl } of getippt.matchAll(PROZENTPUNKT_FALSCH)) {
    if (PROZENTPUNKT.test(ganz)) continue
    melde(
      prosa.ort(von + index),
      `„${ganz}“ ist weder Prozent noch Prozentpunkte.`,
      `Richtig ist ${zahl} ${zahl === '1' ? 'Prozentpunkt' : 'Prozentpunkte'}.`,
    )
  }
}

/** "von 5,0 % auf 4,8 %, also um 0,2 %": right as percentage points and wrong as percent. */
function checkUnterschiede(passage: Passage, gemeldet: Set<Figur>, melde: Melde): void {
  for (const satz of passage.geruest.split('¶').reduce<{ von: number; bis: number }[]>(nextSentence, [])) {
    const werte = gliederOf(passage).filter(
      ({ art, figur, von }) => art === 'p' && figur.form === 'ziffern' && satz.von <= von && von < satz.bis,
    )
    const [um, ...weitere] = werte.filter((glied) => isChangeFigure(glied))
    const [a, b, ...andere] = werte.filter((glied) => glied !== um)
    if (!um || !a || !b || weitere.length + andere.length > 0 || um.figur.einsatz || um.figur.wert.isZero()) continue
    if (a.figur.wert.isZero() || b.figur.wert.isZero()) continue
    const punkte = b.figur.wert.minus(a.figur.wert).abs()
    const anteile = [a, b].map(({ figur }) => punkte.times(100).div(figur.wert.abs()))
    if (!rounds(punkte, um) || anteile.some((wert) => rounds(wert, um))) continue
    gemeldet.add(um.figur)
    const richtig = formatMitEinheit(punkte, PROZENTPUNKTE, Math.max(a.figur.stellen, b.figur.stellen))
    melde(
      passage.prosa.ort(um.figur.von),
      `Der Unterschied zwischen ${a.figur.text} und ${b.figur.text} sind Prozentpunkte, keine Prozent.`,
      `Richtig ist ${richtig}; aus zwei Zellen errechnet es {{punkte a b}}.`,
    )
  }
}

function nextSentence(bisher: { von: number; bis: number }[], text: string): { von: number; bis: number }[] {
  const von = (bisher.at(-1)?.bis ?? -1) + 1
  return [...bisher, { von, bis: von + text.length }]
}
