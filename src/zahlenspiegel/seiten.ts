import type { Spiegelzahl } from '../check/zahlenspiegel/spiegelzahl.js'
import { ALTERNATIVTEXT } from '../check/zahlenspiegel/text.js'
import { visit } from '../content/abschnitt/knoten.js'
import type { Programm } from '../content/programm/programm.js'
import type { PageText } from '../pdf/text/page-text.js'
import type { Gedruckteinsatz } from '../print/zahlenspiegel.js'

/** So much of a sentence on either side of a figure tells its place. */
const DAVOR = 40
const DANACH = 20
/** Stands for the mark of a note, whose number only the finished document knows. */
const NOTENZEICHEN = '\u2060'

/** Finds the page of each figure in what the finished PDF prints; null where it prints no such thing. */
export function findPages(zahlen: readonly Spiegelzahl[], programm: Programm, text: PageText): Gedruckteinsatz[] {
  const titel = titlesOf(programm)
  const anfaenge = new Map<string, number>()
  // What was found last of a table: its cells follow each other.
  let zuletzt = { block: '', bis: 0 }
  return zahlen.map((zahl) => {
    const { datei, zeile, stelle, abschnitt } = zahl.wo
    if (!anfaenge.has(datei)) anfaenge.set(datei, abschnitt === '' ? 0 : (text.findLast(abschnitt)?.from ?? 0))
    const block = `${datei}:${zeile}`
    const ab = anfaenge.get(datei) ?? 0
    if (/^(?:Tabelle|Abbildung) /.test(stelle) || stelle === ALTERNATIVTEXT) {
      const kopf = text.findLast(titel.get(block) ?? '')
      if (!kopf) return { ...zahl, seite: null }
      if (!stelle.startsWith('Tabelle ')) return { ...zahl, seite: kopf.page }
      const von = zuletzt.block === block ? zuletzt.bis : kopf.to
      const zelle = text.find(bare(zahl.gedruckt), von)
      if (!zelle) return { ...zahl, seite: kopf.page }
      zuletzt = { block, bis: zelle.to }
      return { ...zahl, seite: zelle.page }
    }
    // What a block paints (a goal's line) or hides (its alternative text) stands where the block does.
    return { ...zahl, seite: pageOfSentence(zahl, text, ab) ?? text.findLast(titel.get(block) ?? '')?.page ?? null }
  })
}

function pageOfSentence({ satz, satzstelle, gedruckt }: Spiegelzahl, text: PageText, ab: number): number | undefined {
  const ende = satzstelle + gedruckt.length
  const davor =
    satz
      .slice(Math.max(0, satzstelle - DAVOR), satzstelle)
      .split(NOTENZEICHEN)
      .at(-1) ?? ''
  const danach = satz.slice(ende, ende + DANACH).split(NOTENZEICHEN)[0] ?? ''
  const zahl = satz.slice(satzstelle, ende)
  const davorFund = text.find(davor + zahl + danach, ab) ?? text.find(davor + zahl + danach)
  // A line may be set otherwise behind the figure: a caption's number, a unit in a head.
  return (davorFund ?? (davor.length + zahl.length > 12 ? text.find(davor + zahl, ab) : undefined))?.page
}

/** A cell without its unit, which may stand in the head. */
function bare(gedruckt: string): string {
  return /^[+−-]?[\d.,]+/.exec(gedruckt)?.[0] ?? gedruckt
}

/** The titles of blocks by file and line, as far as they are typed. */
function titlesOf({ abschnitte }: Programm): Map<string, string> {
  const titel = new Map<string, string>()
  for (const { baum, datei } of abschnitte)
    visit(baum, (knoten) => {
      if (knoten.type !== 'leafDirective' && knoten.type !== 'containerDirective') return
      const text = knoten.attributes?.titel?.split('{{')[0]?.trim()
      if (text) titel.set(`${datei}:${knoten.position?.start.line ?? 1}`, text)
    })
  return titel
}
