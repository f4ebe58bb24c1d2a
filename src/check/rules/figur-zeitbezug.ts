import { formatPfad, parsePfad } from '../../content/daten/pfad.js'
import type { Datenblatt } from '../../figures/datenblatt.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { asPrinted, boundCell, pathOf } from '../bindung/zellstelle.js'
import { proseOf } from '../prosa.js'
import type { Pruefling, Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { timeAt } from '../reading/aussagen/veraenderung/zeitbezug.js'
import { type Passage, passagesOf } from '../reading/satz/passage.js'
import { findZeiten, yearOf, type Zeit } from '../reading/zeit/zeiten.js'
import { isGeplant } from '../zahlen/namen.js'
import { convertTo } from '../zahlen/zelle.js'

/** A sentence that names one year and takes its figure from the column of another. */
export const figurZeitbezug: Pruefregel = {
  id: 'figur-zeitbezug',
  schwere: 'warnung',
  erklaerung:
    'Der Satz nennt ein Jahr, der Ausdruck nimmt den Wert eines anderen: „Im Haushaltsjahr 2023 stehen {{mio haushalt.gesamt.2022}} bereit“. Das geschieht beim Fortschreiben, wenn nur der Satz oder nur der Ausdruck geändert wird. {{blatt.zeile.jahr}} und {{jahr}} wandern gemeinsam mit. Gemeldet wird nur, wo dieselbe Zeile auch eine Spalte für das genannte Jahr hat; nennen die Zeilen die Jahre, wo es eine Zeile für das genannte gibt. Eine Spalte „Plan 2022“ gilt als falsch, wo der Satz von 2021 spricht, nichts geplant ist und es „Ist 2021“ gibt.',
  uebersieht: 'Sätze ohne Jahr und Werte, bei denen weder Spalte noch Zeile ein Jahr nennt',
  pruefe(pruefling, melde) {
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.einsaetze.some(({ wert }) => wert?.herkunft.length === 1)) continue
      for (const passage of passagesOf(prosa)) {
        for (const glied of gliederOf(passage)) {
          checkFigur(passage, glied, pruefling, melde)
          checkZeile(passage, glied, pruefling, melde)
        }
      }
    }
  },
}

function checkFigur(passage: Passage, glied: Figurglied, { blaetter }: Pruefling, melde: Melde): void {
  const { einsatz } = glied.figur
  const [herkunft, ...weitere] = einsatz?.wert?.herkunft ?? []
  const pfad = herkunft === undefined || weitere.length > 0 ? undefined : parsePfad(herkunft)
  const blatt = blaetter.get(pfad?.[0] ?? '')
  const spalte = blatt?.spalten.find(({ id }) => id === pfad?.[2])
  const zeit = timeAt(passage, glied)
  if (!einsatz || !blatt || !pfad || !spalte || !zeit || !isDefinite(passage, glied, zeit)) return
  const eigene = findZeiten(spalte.name).find(({ anfang }) => anfang !== '')
  if (!eigene || yearOf(eigene) === yearOf(zeit) || eigene.koernung === 'spanne' || zeit.koernung === 'spanne') return
  // "2022 (2023: …)": the year of the cell stands at the figure, too, and only the order is unusual.
  if (stands(passage, glied, eigene)) return
  const gemeint = columnFor(blatt, spalte.id, zeit) ?? settledColumn(passage, blatt, spalte, zeit)
  const zelle = gemeint && blatt.zeilen.find(({ id }) => id === pfad[1])?.zellen[blatt.spalten.indexOf(gemeint)]
  if (!gemeint || zelle?.art !== 'zahl') return
  const { einheit, stellen } = glied.figur
  const richtig = formatMitEinheit(
    convertTo(zelle.wert, zelle.einheit, einheit || zelle.einheit),
    einheit || zelle.einheit,
    stellen,
  )
  const genannt = passage.prosa.text.slice(einsatz.von, einsatz.bis)
  melde(
    einsatz.ort,
    `Der Satz spricht von ${yearOf(zeit)}, ${genannt} (${herkunft}) ist der Wert von ${yearOf(eigene)}.`,
    `Für ${yearOf(zeit)} ist richtig ${richtig}: ${formatPfad([pfad[0] ?? '', pfad[1] ?? '', gemeint.id])} einsetzen, oder das Jahr im Satz berichtigen.`,
  )
}

/** "2014 waren die Menschen im Durchschnitt {{alter.2025}} alt": the rows are years, and that of the sentence is another one. */
function checkZeile(passage: Passage, glied: Figurglied, pruefling: Pruefling, melde: Melde): void {
  const { einsatz } = glied.figur
  const stelle = boundCell(glied.figur, pruefling)
  const zeit = timeAt(passage, glied)
  if (!einsatz || !stelle || !zeit || zeit.koernung === 'spanne' || !isDefinite(passage, glied, zeit)) return
  const { buchzelle, zeilen, pfad } = stelle
  const eigene = yearsIn(buchzelle.eintrag.reihe.name)
  if (findZeiten(buchzelle.spalte).length > 0 || eigene.length !== 1 || eigene[0] === yearOf(zeit)) return
  const [gemeint, ...weitere] = zeilen
    .filter(({ reihe }) => yearsIn(reihe.name).length === 1 && yearsIn(reihe.name)[0] === yearOf(zeit))
    .flatMap(({ zellen }) =>
      zellen.filter(({ spalte, zelle }) => spalte === buchzelle.spalte && zelle.einheit === buchzelle.zelle.einheit),
    )
  if (!gemeint || weitere.length > 0) return
  melde(
    einsatz.ort,
    `Der Satz spricht von ${yearOf(zeit)}, ${glied.figur.text} (${pfad}) ist der Wert von „${buchzelle.eintrag.reihe.name}“.`,
    `Für ${yearOf(zeit)} ist richtig ${asPrinted(gemeint, glied.figur)}: ${pathOf(gemeint)} einsetzen, oder das Jahr im Satz berichtigen.`,
  )
}

function yearsIn(name: string): number[] {
  return findZeiten(name).flatMap((zeit) => (zeit.koernung === 'jahr' && zeit.anfang !== '' ? [yearOf(zeit)] : []))
}

const TRENNER = /[¶;]|‹[pqezvd]\d+›|‹t\d+›|, (?:die|der|das|davon) | während | sowie /

/** A year that is said of the figure: close to it, and neither a beginning, nor an end, nor something to compare with. */
function isDefinite({ zeiten, zeitstellen, geruest }: Passage, { von, bis }: Figurglied, zeit: Zeit): boolean {
  if (zeit.anfang === '' || zeit.bezug !== '') return false
  const ort = zeitstellen[zeiten.indexOf(zeit)]
  if (!ort) return false
  const [a, b] = ort.bis <= von ? [ort.bis, von] : [bis, ort.von]
  const dazwischen = geruest.slice(a, b)
  return dazwischen.length < 90 && !TRENNER.test(dazwischen)
}

const ZAHLMARKE = /‹[pqezvd]\d+›/

/** Whether the figure's own time stands right beside it. */
function stands({ zeiten, zeitstellen, geruest }: Passage, { von, bis }: Figurglied, eigene: Zeit): boolean {
  return zeiten.some((zeit, stelle) => {
    const ort = zeitstellen[stelle]
    if (!ort || yearOf(zeit) !== yearOf(eigene)) return false
    const dazwischen = ort.bis <= von ? geruest.slice(ort.bis, von) : geruest.slice(bis, ort.von)
    return dazwischen.length < 25 && !ZAHLMARKE.test(dazwischen)
  })
}

const ZEITZEICHEN = /[\d./\s-]+/g

/** The column of the same kind for the year of the sentence: "Ist 2022" for "Ist 2023". */
function columnFor({ spalten }: Datenblatt, id: string, zeit: Zeit): Datenblatt['spalten'][number] | undefined {
  const eigene = spalten.find((spalte) => spalte.id === id)
  const wort = (name: string): string => name.replace(ZEITZEICHEN, ' ').trim().toLowerCase()
  return spalten.find((spalte) => {
    const andere = findZeiten(spalte.name).find(({ anfang }) => anfang !== '')
    return andere !== undefined && yearOf(andere) === yearOf(zeit) && wort(spalte.name) === wort(eigene?.name ?? '')
  })
}

const GEPLANT =
  /(?<![a-zäöüß])(?:plan[a-zäöüß]*|geplant[a-zäöüß]*|soll(?:en|te)?|ziel[a-zäöüß]*|erwart[a-zäöüß]*|voraussichtlich[a-zäöüß]*|prognos[a-zäöüß]*)(?![a-zäöüß])/

/** "2021 bezogen {{elb.plan}}": the plan for another year, where the sheet has what was in the year of the sentence and nothing is planned. */
function settledColumn(
  { geruest }: Passage,
  { spalten }: Datenblatt,
  eigene: Datenblatt['spalten'][number],
  zeit: Zeit,
): Datenblatt['spalten'][number] | undefined {
  if (!isGeplant(eigene.name) || GEPLANT.test(geruest)) return undefined
  const [gemeint, ...weitere] = spalten.filter(
    ({ name, rechnung }) =>
      !rechnung &&
      !isGeplant(name) &&
      findZeiten(name).some((andere) => andere.anfang !== '' && yearOf(andere) === yearOf(zeit)),
  )
  return weitere.length === 0 ? gemeint : undefined
}
