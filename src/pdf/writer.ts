import type { Element } from 'hast'
import type { Environment } from '../environment.js'
import { lackOfRoom } from '../files/scratch.js'
import type { StyleIntervention } from '../layout/design/css/interventions.js'
import { formatContrast, isOwnPair } from '../layout/design/legibility.js'
import type { Dokument } from '../layout/document/dokument.js'
import type { Origins } from '../layout/document/origins.js'
import { walk } from '../layout/document/tree.js'
import { kontrast } from '../layout/regeln.js'
import type { Meldungen, Ort } from '../message.js'
import type { SetProgramm, Writer } from '../writer.js'
import type { EarlyPrinter } from './early/early-printer.js'
import { Pdfmangel } from './mangel.js'
import type { FaintText } from './pages/checks/contrast.js'
import type { NotePlacement, SparsePage } from './pdf.js'
import { findPrinted, quoteElement } from './printed-elements.js'
import * as regeln from './regeln.js'

/** As many suspects besides the first are named. */
const MORE_SUSPECTS = 3

interface Wanted {
  /** Path or name of a browser; absent: the one that is found. */
  browser?: string | undefined
  environment: Environment
  signal?: AbortSignal | undefined
  /** Called before the embedded browser is unpacked, which takes seconds. */
  firstTime?: () => void
}

/** Starts the browser and returns at once; one that is not there fails `failed` and the first `write` (UmgebungsFehler). */
export function startPdfWriter(wanted: Wanted): Writer {
  const browser = import('./browser/open.js').then(({ openBrowser }) => openBrowser(wanted))
  const failed = browser.then(() => new Promise<never>(() => undefined))
  failed.catch(() => undefined)
  let earlyPrinter: EarlyPrinter | undefined
  return {
    name: 'PDF',
    failed,
    async preview(programm, wish, onWaiting) {
      // Of what is known of one programme nothing helps another: who wants to see pages at once works at one.
      earlyPrinter ??= new (await import('./early/early-printer.js')).EarlyPrinter()
      return earlyPrinter.print(await browser, programm, wish, onWaiting)
    },
    async write({ dokument, stile, ort, herkunft }, meldungen, course) {
      const { writePdf } = await import('./pdf.js')
      try {
        const { bytes, pages, listPlacements, notePlacement, unplaced, sparse, faint } = await writePdf(
          await browser,
          dokument,
          stile,
          course,
          earlyPrinter,
        )
        const lacking = unplaced.map((note) => placeOfNote(note, herkunft) ?? ort)
        if (notePlacement) reportEndNotes(lacking, notePlacement, ort, meldungen)
        if (faint.length > 0) reportFaintTexts(faint, { dokument, herkunft, ort }, meldungen)
        for (const one of sparse) reportSparsePage(one, placeOfHeading(one, dokument, herkunft) ?? ort, meldungen)
        return { content: bytes, pages, listPlacements }
      } catch (fehler) {
        if (!(fehler instanceof Pdfmangel)) throw lackOfRoom() ?? fehler
        report(fehler, { dokument, stile, ort, herkunft }, meldungen)
        return undefined
      }
    },
    close: () => browser.then((opened) => opened.close()).catch(() => undefined),
  }
}

/** What the finished file lacks is told where a style sheet is known to take text away, a picture where it is named. */
function report({ maengel }: Pdfmangel, { dokument, stile, ort, herkunft }: SetProgramm, meldungen: Meldungen): void {
  const [first, ...others] = stile.interventions
  for (const { regel, text, rat, bild, elements = [] } of maengel) {
    const atImage = bild === undefined ? undefined : placeOfPicture(bild, dokument)
    const atStyle = regel === regeln.pdfStruktur ? first : undefined
    meldungen.melde(
      regel,
      atImage ?? atStyle?.ort ?? placeOf(elements, herkunft) ?? ort,
      text,
      atStyle ? lookFirst(atStyle, others) : rat,
    )
  }
}

/** Where the innermost of these was written whose place is known: by the author, or in a layout. */
function placeOf(elements: readonly Element[], herkunft: Origins): Ort | undefined {
  const byAuthor = elements.flatMap((one) => [one, ...one.children]).map((node) => herkunft.inText(node))
  return [...byAuthor, ...elements.map((one) => herkunft.inVorlage(one))].find((ort) => ort !== undefined)
}

function placeOfPicture(alt: string, { baum, pictures }: Dokument): Ort | undefined {
  const image = [...walk(baum)].find(({ properties }) => properties.alt === alt)
  return pictures.get(String(image?.properties.dataGrafik))?.ort
}

function lookFirst({ declaration }: StyleIntervention, others: readonly StyleIntervention[]): string {
  const also = others
    .slice(0, MORE_SUSPECTS)
    .map(({ ort: { datei, zeile }, declaration }) => `${datei}:${zeile} („${declaration}“)`)
  return `Zuerst „${declaration}“ aus dem Stil nehmen${also.length > 0 ? `, dann ${also.join(', ')}` : ''}; sonst Vorlagen und Alternativtexte prüfen.`
}

function placeOfNote(note: Element, herkunft: Origins): Ort | undefined {
  return [note, ...note.children].map((part) => herkunft.inText(part)).find((ort) => ort !== undefined)
}

/** @param lacking where the first note of each chapter is written for which there was no room */
function reportEndNotes(lacking: readonly Ort[], placement: NotePlacement, ort: Ort, meldungen: Meldungen): void {
  const all = placement === 'chapter'
  for (const note of all ? lacking.slice(0, 1) : lacking)
    meldungen.melde(
      regeln.fussnotenAmKapitelende,
      note,
      `Für diese Fußnote ist am Fuß ihrer Seite kein Platz; darum stehen im PDF ${all ? 'alle am Ende ihrer Kapitel' : 'die Fußnoten ihres Kapitels an dessen Ende'}.`,
      'Die Fußnote kürzen, oder den sehr langen Absatz oder die Tabelle teilen, zu der sie gehört; sonst so lassen, die Zeichen führen hin und zurück.',
    )
  if (all && lacking.length === 0)
    meldungen.melde(
      regeln.fussnotenAmKapitelende,
      ort,
      'Im PDF stehen die Fußnoten am Ende ihrer Kapitel: Auf welchen Seiten sie genannt werden, war vor dem Druck nicht festzustellen.',
      'Nennt eine druck.css der Gestaltung unter @page eine Seitengröße, A4 oder Längen in mm angeben; sonst so lassen, die Zeichen führen hin und zurück.',
    )
}

function reportFaintTexts(
  faint: readonly FaintText[],
  { dokument, herkunft, ort }: Pick<SetProgramm, 'dokument' | 'herkunft' | 'ort'>,
  meldungen: Meldungen,
): void {
  const find = findPrinted(dokument.baum)
  for (const { language, colour, ground, contrast, least, selector } of faint) {
    if (isOwnPair(dokument.gestaltung, colour, ground)) continue
    const elements = find(language)
    meldungen.melde(
      kontrast,
      placeOf(elements, herkunft) ?? ort,
      `${quoteElement(elements[0])} steht im PDF in ${colour} auf ${ground}: Das ist nur der Kontrast ${formatContrast(contrast)} : 1.`,
      `Nötig sind ${formatContrast(least)} : 1: in der Regel „${selector}“ der Stilvorlagen oder am Grund eine andere Farbe nennen.`,
    )
  }
}

function placeOfHeading({ below }: SparsePage, { baum }: Dokument, herkunft: Origins): Ort | undefined {
  const heading = [...walk(baum)].find(({ properties }) => below && properties.id === below.id)
  return heading && herkunft.inText(heading)
}

function reportSparsePage({ page, fullness, below }: SparsePage, ort: Ort, meldungen: Meldungen): void {
  const where = below ? ` (${[below.number, below.text].filter(Boolean).join(' ')})` : ''
  meldungen.melde(
    regeln.seiteFastLeer,
    ort,
    `Seite ${page} des PDF${where} ist nur zu ${Math.round(fullness * 100)} % gefüllt.`,
    'Einige Zeilen des Kapitels kürzen oder ergänzen, oder so lassen.',
  )
}
