import { formatZifferntag } from '../../figures/ausdruck/datum.js'
import { Dezimal } from '../../figures/dezimal.js'
import { massOf } from '../../figures/einheit.js'
import { formatMitEinheit } from '../../figures/format.js'
import type { Melde } from '../../message.js'
import { proseOf } from '../prosa.js'
import type { Pruefregel } from '../pruefling.js'
import { type Figurglied, gliederOf } from '../reading/aussagen/muster.js'
import { isChangeFigure } from '../reading/aussagen/veraenderung/aenderungsfigur.js'
import { timeAt } from '../reading/aussagen/veraenderung/zeitbezug.js'
import { absaetzeOf, type Passage } from '../reading/satz/passage.js'
import { type Satz, sentencesOf } from '../reading/satz/satz.js'
import {
  amountOn,
  RECHTSANTEILE,
  RECHTSWERTE,
  RECHTSZEITEN,
  type Rechtsanteil,
  type Rechtswert,
  shareIn,
} from '../rechtswerte.js'

const GESETZ = /Regel|Minijob|Geringfügig|Mindestlohn|16\s?[ei]/

/** An amount or a share that a law fixes, and that the sentence gives otherwise. */
export const figurGesetz: Pruefregel = {
  id: 'figur-gesetz',
  schwere: 'warnung',
  erklaerung:
    'Ein Betrag oder ein Satz, den ein Gesetz festlegt, steht anders im Text: der Regelbedarf einer Stufe in einem Jahr (2021 bis 2026), die Verdienstgrenze der Minijobs, der gesetzliche Mindestlohn, die Zuschüsse nach § 16i und § 16e SGB II in den Jahren der Förderung und ihre längste Dauer, die Widerspruchsfrist, der Tag, an dem das Bürgergeld eingeführt wurde. Gemeldet wird nur, wenn der Satz die Sache nennt und der Betrag zu keinem Jahr und keiner Stufe passt, aber nahe am richtigen liegt.',
  uebersieht:
    'Mehrbedarfe, Freibeträge, Zuschläge, Regelbedarfe vor 2021 und nach 2026, Verdienstgrenze und Mindestlohn vor Oktober 2022 und nach 2027, § 16e SGB II in Programmen nach 2026, Beträge, die in einem anderen Jahr richtig waren, und solche, die weit neben dem richtigen liegen',
  pruefe(pruefling, melde) {
    const { von, bis } = pruefling.programm.zeitraum
    for (const prosa of proseOf(pruefling)) {
      if (prosa.abschnitt && prosa.art !== 'zelle') for (const satz of sentencesOf(prosa)) checkZeiten(satz, melde)
      if (!prosa.abschnitt || prosa.art === 'zelle' || !GESETZ.test(prosa.text)) continue
      for (const absatz of absaetzeOf(prosa))
        for (const glied of gliederOf(absatz)) {
          if (glied.figur.einsatz || glied.figur.naehe !== 'genau' || glied.figur.spanne) continue
          if (glied.art === 'e') checkBetrag(absatz, glied, [von, bis], melde)
          if (glied.art === 'p') checkAnteil(absatz, glied, `${von}-01-01`, melde)
        }
    }
  },
}

/** Another amount than the one that the law fixes: what it comes to for several, in a year, or how much it is more. */
const ANDERES =
  /(?<![a-zäöüß])(?:zusammen|insgesamt|summe|im jahr(?! \d)|jährlich|plus|minus|um|mehr|weniger|zuschlag|freibetrag|mehrbedarf|kosten|durchschnitt[a-zäöüß]*|mittel|prozent)(?![a-zäöüß])/

const MEHR = / (?:mehr|weniger|höher|zusammen|im jahr)(?![a-zäöüß])/
const FESTES_LEERZEICHEN = /\u00a0/g

function checkBetrag(absatz: Passage, glied: Figurglied, zeitraum: readonly [number, number], melde: Melde): void {
  if (isChangeFigure(glied) || glied.figur.stellen > 2 || massOf(glied.figur.einheit).potenz > 0) return
  const { satz, eigenes } = wordsAround(absatz, glied)
  if (ANDERES.test(eigenes) || MEHR.test(glied.danach.slice(0, 24))) return
  for (const wert of RECHTSWERTE) {
    if (!isMeant(wert, satz, eigenes, absatz)) continue
    const zeit = timeAt(absatz, glied)
    const tag = zeit && zeit.anfang !== '' ? zeit.anfang : `${zeitraum[1]}-07-01`
    const soll = amountOn(wert, tag)
    const genannt = glied.figur.wert
    if (soll === undefined) return
    // An amount of another year or step is right there, if not here: the sentence may mean it.
    if (RECHTSWERTE.some(({ sache, werte }) => sache === wert.sache && werte.some(({ betrag }) => genannt.eq(betrag))))
      return
    if (
      genannt
        .minus(soll)
        .abs()
        .gt(soll * NAHE)
    )
      return
    const richtig = formatMitEinheit(new Dezimal(soll), glied.figur.einheit, Number.isInteger(soll) ? 0 : 2).replace(
      FESTES_LEERZEICHEN,
      ' ',
    )
    melde(
      absatz.prosa.ort(glied.figur.von),
      `${wert.name}: ${glied.figur.text} stimmt nicht; am ${formatZifferntag(tag)} gilt ${richtig}.`,
      `Richtig ist ${richtig} (${wert.quelle}).`,
    )
    return
  }
}

/** An amount further off is another one: what is left after income, what a measure costs. */
const NAHE = 0.12

function isMeant({ sache, wer }: Rechtswert, satz: string, eigenes: string, { prosa }: Passage): boolean {
  if (!sache.test(satz) && !(wer && sache.test(prosa.text))) return false
  if (!wer) return true
  if (wer.test(eigenes)) return true
  const stufen = RECHTSWERTE.filter((anderer) => anderer.wer?.test(satz))
  return wer.test(satz) && stufen.length === 1
}

/** "im dritten Jahr 90 Prozent" */
const FOERDERJAHR =
  /(?:im|für das|ab dem) (ersten|zweiten|dritten|vierten|fünften)(?: (?:und letzten|und zweiten))?(?: (?:jahr|förderjahr))?(?: (?:liegt|beträgt|sind|er|es|auf|bei|nur|noch|dann|mit|werden|ein|zuschuss|gilt|gelten|deckt|sie|der|von|zu|einen|in höhe von))* $/
const ZUSCHUSS = /zusch[uü]ss|gefördert|förder|lohn|deckt|gelten|gezahlt|übern/i
/** So many points off, a share is one of something else. */
const WEIT = 25
const ERSTE_BEIDE = /ersten (?:beiden|zwei) jahren?(?: [a-zäöüß]+){0,3} $/
const ORDNUNG = ['', 'ersten', 'zweiten', 'dritten', 'vierten', 'fünften']

function checkAnteil(absatz: Passage, glied: Figurglied, beginn: string, melde: Melde): void {
  const jahr = ERSTE_BEIDE.test(glied.davor) ? 1 : ORDNUNG.indexOf(FOERDERJAHR.exec(glied.davor)?.[1] ?? '-')
  if (jahr < 1) return
  const anteil = paragraphOf(absatz, glied)
  const soll = anteil && shareIn(anteil, jahr, beginn)
  if (!anteil || soll === undefined || glied.figur.wert.eq(soll)) return
  if (!ZUSCHUSS.test(absatz.prosa.text) || glied.figur.wert.minus(soll).abs().gt(WEIT)) return
  melde(
    absatz.prosa.ort(glied.figur.von),
    `${anteil.name}: im ${ORDNUNG[jahr]} Jahr der Förderung steht ${glied.figur.text}.`,
    `Richtig ist ${soll} % (${anteil.quelle}).`,
  )
}

/** The paragraph that was named last before a figure. */
function paragraphOf({ prosa }: Passage, { figur }: Figurglied): Rechtsanteil | undefined {
  const davor = prosa.text.slice(0, figur.von)
  return RECHTSANTEILE.flatMap((anteil) =>
    [...davor.matchAll(anteil.sache)].map(({ index }) => ({ anteil, index })),
  ).sort((a, b) => b.index - a.index)[0]?.anteil
}

const BIS_BETRAG = /.*(?:€|Euro|;)/su
const DANACH = /^[^,;.]{0,40}/

/** A figure's sentence, and the words in it that are its own: since the amount before, and up to the next comma behind. */
function wordsAround({ prosa, saetze }: Passage, { figur }: Figurglied): { satz: string; eigenes: string } {
  const { von, bis } = saetze.find((satz) => figur.von < satz.bis) ?? figur
  const davor = prosa.text.slice(von, figur.von).replace(BIS_BETRAG, '')
  const danach = DANACH.exec(prosa.text.slice(figur.bis))?.[0] ?? ''
  return { satz: prosa.text.slice(von, bis), eigenes: `${davor} ${danach}`.toLowerCase() }
}

/** Terms of the law in years, months or by day: "innerhalb von zwei Wochen Widerspruch eingelegt". */
function checkZeiten({ prosa, ohneZitate, von }: Satz, melde: Melde): void {
  for (const { name, sache, ausser, stelle, stimmt, richtig, quelle } of RECHTSZEITEN) {
    if (!sache.test(ohneZitate) || ausser.test(ohneZitate)) continue
    const treffer = stelle.exec(ohneZitate)
    const genannt = treffer?.[1]
    if (!treffer || genannt === undefined || stimmt.test(genannt)) continue
    melde(
      prosa.ort(von + treffer.index + treffer[0].indexOf(genannt)),
      `${name}: Im Satz steht „${genannt}“, nach ${quelle} gilt anderes.`,
      `Richtig ist „${richtig}“.`,
    )
  }
}
