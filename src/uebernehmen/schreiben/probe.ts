import { join } from 'node:path'
import type { Environment } from '../../environment.js'
import { readingInstead } from '../../files/instead.js'
import { Meldungen } from '../../message.js'
import type { Rueckaenderung } from '../aenderung.js'
import type { Leseabsatz } from '../lesen/lesetext.js'
import { readStamm, type Stamm } from '../stamm/stamm.js'
import { findEingriffe } from '../vergleichen/eingriffe.js'
import type { Rueckfassung } from '../vergleichen/fassung.js'
import type { Absatzpaar } from '../vergleichen/paare.js'
import { findUnterschiede } from '../vergleichen/vergleichen.js'
import { umsetzen } from './ersetzungen.js'
import { replacePieces } from './stuecke.js'

/** The texts of the files that these changes touch, with the changes in them. */
export function changedTexts(stamm: Stamm, aenderungen: readonly Rueckaenderung[]): Map<string, string> {
  const alle = aenderungen.flatMap(({ ersetzungen }) => ersetzungen)
  const dateien = new Set(alle.map(({ datei }) => datei))
  return new Map(
    [...dateien].map((datei) => [
      datei,
      replacePieces(
        stamm.texte.textOf(datei),
        alle.filter((eine) => eine.datei === datei),
      ),
    ]),
  )
}

/**
 * Tries the changes before anything is written: the programme is read and set with them, and what it then says is compared with the
 * Word file. A change that does not come out as it was meant is told instead of being written.
 */
export async function tryChanges(
  aenderungen: readonly Rueckaenderung[],
  { stamm, fassung, environment }: { stamm: Stamm; fassung: Rueckfassung; environment: Environment },
): Promise<Rueckaenderung[]> {
  let jetzt = [...aenderungen]
  // Each round gives up at least one.
  for (;;) {
    const geschrieben = jetzt.filter(({ ersetzungen }) => ersetzungen.length > 0)
    if (geschrieben.length === 0) return jetzt
    const { schlechte, erledigte } = await findWrong(geschrieben, { stamm, fassung, environment })
    if (schlechte.size === 0) return jetzt.map((eine) => (erledigte.has(eine.absatz) ? follows(eine) : eine))
    jetzt = jetzt.map((eine) => (schlechte.has(eine) ? giveUp(eine, schlechte.get(eine) ?? '') : eine))
  }
}

/** Tries changes of several Word files at once: what each says has been tried, whether they go together has not. */
export async function tryTogether(
  aenderungen: readonly Rueckaenderung[],
  { stamm, environment }: { stamm: Stamm; environment: Environment },
): Promise<Rueckaenderung[]> {
  let jetzt = [...aenderungen]
  for (;;) {
    const geschrieben = jetzt.filter(({ ersetzungen }) => ersetzungen.length > 0)
    if (geschrieben.length === 0) return jetzt
    const meldungen = new Meldungen()
    if (await readChanged(stamm, geschrieben, environment, meldungen)) return jetzt
    const schlechte = blameErrors(geschrieben, meldungen)
    jetzt = jetzt.map((eine) => (schlechte.has(eine) ? giveUp(eine, schlechte.get(eine) ?? '') : eine))
  }
}

/** What the sources give with changes in them; undefined where that has errors, which are reported. */
function readChanged(
  stamm: Stamm,
  aenderungen: readonly Rueckaenderung[],
  environment: Environment,
  meldungen: Meldungen,
): Promise<Stamm | undefined> {
  const { wurzel, programm } = stamm.computed
  const statt = new Map(
    [...changedTexts(stamm, aenderungen)].map(([datei, text]) => [join(wurzel, datei), Buffer.from(text)]),
  )
  return readingInstead(statt, () => readStamm(wurzel, programm.id, environment, meldungen))
}

/** A total or a bound figure that says what Word says as soon as the cells behind it are changed. */
function follows(aenderung: Rueckaenderung): Rueckaenderung {
  if (aenderung.rueckfragen.length === 0) return aenderung
  const frage = {
    ort: aenderung.ort,
    text: 'Das ergibt sich aus den anderen Änderungen, wenn sie geschrieben sind.',
    rat: '',
  }
  return { ...aenderung, rueckfragen: [frage] }
}

/** @param grund what amip says of the sources with the change in them; '' where it only prints something else */
function giveUp(aenderung: Rueckaenderung, grund: string): Rueckaenderung {
  const { ort } = aenderung
  const frage = {
    ort,
    text: `Die Änderung lässt sich hier nicht so schreiben, dass danach gedruckt wird, was in Word steht.${grund && ` ${grund}`}`,
    rat: 'Die Stelle von Hand ändern.',
  }
  return { ...aenderung, ersetzungen: [], rueckfragen: [...aenderung.rueckfragen, frage] }
}

/** What trying changes has shown. */
interface Rueckprobe {
  /** Those that do not come out as they were meant, and why. */
  schlechte: Map<Rueckaenderung, string>
  /** Paragraphs of the Word file that the sources say now. */
  erledigte: ReadonlySet<Leseabsatz | undefined>
}

async function findWrong(
  aenderungen: readonly Rueckaenderung[],
  umfeld: { stamm: Stamm; fassung: Rueckfassung; environment: Environment },
): Promise<Rueckprobe> {
  const { stamm, fassung, environment } = umfeld
  const meldungen = new Meldungen()
  const danach = await readChanged(stamm, aenderungen, environment, meldungen)
  if (!danach) return { schlechte: blameErrors(aenderungen, meldungen), erledigte: new Set() }
  const vorher = findUnterschiede(stamm, fassung)
  const nachher = findUnterschiede(danach, fassung)
  const offen = new Set(nachher.flatMap(({ neu }) => neu ?? []))
  const wrong = new Map(
    aenderungen
      .filter(
        (eine) =>
          [eine.absatz, ...(eine.reihe ?? [])].some((absatz) => absatz && offen.has(absatz)) &&
          !isOnlyAsked(eine, danach, nachher),
      )
      .map((eine) => [eine, '']),
  )
  // What differs now and did not before was damaged by a change beside it.
  const bekannt = new Set(vorher.flatMap(({ neu }) => neu ?? []))
  const weg = (paare: readonly Absatzpaar[]) => paare.filter(({ neu }) => !neu).length
  const entfernte = aenderungen.filter(({ art }) => art === 'entfallen').length
  const beschaedigt =
    nachher.some((paar) => paar.neu && !bekannt.has(paar.neu) && !isOnlyFigures(paar, danach)) ||
    weg(nachher) > weg(vorher) - entfernte
  const schlechte =
    beschaedigt && wrong.size === 0
      ? new Map(aenderungen.slice(-Math.ceil(aenderungen.length / 2)).map((eine) => [eine, '']))
      : wrong
  return { schlechte, erledigte: new Set([...bekannt].filter((neu) => !offen.has(neu))) }
}

/** Whether nothing differs but figures from sheets: those of totals and sentences follow the cells that were changed. */
function isOnlyFigures({ alt, neu }: Absatzpaar, { quellen }: Stamm): boolean {
  const zeichen = (alt && quellen.get(alt)?.zeichen) ?? []
  if (!alt || !neu) return false
  return findEingriffe(alt, neu).every(({ von, bis }) => {
    const betroffen = zeichen.slice(von, bis).filter((_, index) => !/[\s\u00ad]/.test(alt.text[von + index] ?? ''))
    return betroffen.length > 0 && betroffen.every((eines) => /^(?:zahl|zelle)$/.test(eines?.stueck?.art ?? ''))
  })
}

/** Whether of a change only that is left which was asked about: nothing of it can be written any more. */
function isOnlyAsked({ absatz, rueckfragen }: Rueckaenderung, danach: Stamm, paare: readonly Absatzpaar[]): boolean {
  const paar = paare.find(({ neu }) => neu === absatz)
  const quelle = paar?.alt && danach.quellen.get(paar.alt)
  if (rueckfragen.length === 0 || !paar?.alt || !paar.neu || !quelle) return false
  const ort = { datei: danach.computed.programm.datei, zeile: 1, spalte: 1 }
  return umsetzen(paar.alt, quelle, paar.neu, danach.texte, ort).ersetzungen.length === 0
}

/** An error stands in a line or below the change that made it; where none does, all are given up. */
function blameErrors(aenderungen: readonly Rueckaenderung[], { liste }: Meldungen): Map<Rueckaenderung, string> {
  const fehler = liste.filter(({ schwere }) => schwere === 'fehler')
  const schuldige = fehler.flatMap(({ datei, zeile, text }): [Rueckaenderung, string][] => {
    const davor = aenderungen.filter(({ ort }) => ort.datei === datei && ort.zeile <= zeile)
    return davor
      .sort((a, b) => b.ort.zeile - a.ort.zeile)
      .slice(0, 1)
      .map((eine) => [eine, text])
  })
  return new Map(schuldige.length > 0 ? schuldige : aenderungen.map((eine) => [eine, fehler[0]?.text ?? '']))
}
