import { Document } from 'docx'
import type { ElementContent } from 'hast'
import { textOf } from '../layout/document/baum.js'
import { completeDatum } from '../layout/document/datum.js'
import type { Dokument } from '../layout/document/dokument.js'
import { forPaper } from '../layout/document/medien.js'
import { readJahr } from '../layout/frame/jahrgroesse.js'
import { WASSERZEICHEN } from '../layout/frame/wasserzeichen.js'
import { renderRasterbilder } from './bilder/rasterbilder.js'
import { writeFussnoten } from './blocks/fussnoten.js'
import { embedFamilien } from './fonts/familien.js'
import { readZeilenhoehe } from './fonts/schriftdatei.js'
import { readSchriften, readZusatzschriften } from './fonts/schriften.js'
import { writeAbschnitte } from './frame/abschnitte.js'
import { computeImpressumabstand } from './frame/seitenfuellung.js'
import { hangWasserzeichen } from './frame/wasserzeichen.js'
import { isMitPunkt } from './gliederung.js'
import { writeKommentare } from './kommentare.js'
import { aushang } from './masse.js'
import { compilePaket } from './package/compile.js'
import { finishPaket } from './package/nacharbeit.js'
import { normalizePaket } from './package/normalisieren.js'
import type { Paket } from './package/paket.js'
import { estimateSeitenzahlen, takeSeitenzahlen } from './pages/seitenzahlen.js'
import { Textmass } from './pages/textmass.js'
import { TRENNUNGEN, TRENNZONE } from './pages/zeilenumbruch.js'
import { type Schreibzeile, writeQuellkarte, zeilenfinder } from './quellmarken.js'
import { Wordsatz } from './satz.js'
import { createThema } from './styles/farben.js'
import { createListen, listVorlagenlisten } from './styles/listen.js'
import { createAbsatzvorlagen, formatStyles } from './styles/styles.js'
import { checkVokabular, linesOf } from './tree.js'

/**
 * Writes the document as a Word file: native tables, charts, footnotes and lists, all text in named styles, and a table of
 * contents that is filled. `seitenzahlen` are page numbers by heading id from elsewhere; without them they are estimated.
 * The same document gives the same bytes.
 */
export async function writeWord(dokument: Dokument, seitenzahlen?: Map<string, number>): Promise<Uint8Array> {
  return (await createWord(dokument, seitenzahlen)).paket.pack()
}

/** A Word file that is not packed yet, and what of the document's tree stands where in it. */
export interface Wordentwurf {
  paket: Paket
  /** What stands in the hidden bookmarks, by their numbers. */
  stuecke: readonly (readonly ElementContent[])[]
  /** The lines of the notes, by their numbers in the file. */
  noten: ReadonlyMap<number, readonly (readonly ElementContent[])[]>
  /** Marks a draft in headers that have come since. */
  addWasserzeichen(): void
}

/**
 * The same as a package that is not packed yet.
 * @param zeilen where the texts of the document were written, in their order, for the map by which the file comes home
 */
export async function createWord(
  ganzes: Dokument,
  seitenzahlen?: Map<string, number>,
  zeilen: readonly (Schreibzeile | undefined)[] = [],
): Promise<Wordentwurf> {
  checkVokabular(ganzes.baum)
  const dokument = { ...ganzes, baum: forPaper(ganzes.baum) }
  const { gestaltung, titel, autor, thema, stichworte } = dokument
  const schriften = readSchriften(gestaltung)
  const textmass = new Textmass(schriften, readZusatzschriften(gestaltung))
  const rasterbilder = await renderRasterbilder(dokument, { normal: schriften.normal, halbfett: schriften.halbfett })
  const satz = new Wordsatz(dokument, textmass, rasterbilder)
  const sections = writeAbschnitte(satz)
  const footnotes = writeFussnoten(satz)
  satz.checkZiele()
  const vorlagen = createAbsatzvorlagen(gestaltung, {
    jahr: readJahr(dokument.baum),
    impressumabstand: computeImpressumabstand(dokument, textmass),
    stile: satz.stile,
    nummeriert: satz.nummeriert,
    mitNummern: dokument.gliederung.some(({ nummer }) => nummer !== ''),
  })
  const zeilenhoehe = readZeilenhoehe(schriften.normal)
  const datei = new Document({
    sections,
    footnotes,
    title: titel,
    creator: autor,
    lastModifiedBy: autor,
    subject: thema,
    keywords: stichworte.join(', '),
    theme: createThema(gestaltung),
    externalStyles: formatStyles({ gestaltung, zeilenhoehe }, vorlagen),
    numbering: {
      config: createListen(
        satz.zaehlweisen.values(),
        satz.nummeriert,
        isMitPunkt(dokument.gliederung),
        aushang(gestaltung),
      ),
    },
    evenAndOddHeaderAndFooters: gestaltung.seite.spiegeln,
    hyphenation: {
      autoHyphenation: gestaltung.silbentrennung,
      hyphenationZone: TRENNZONE,
      consecutiveHyphenLimit: TRENNUNGEN,
    },
    pageNumbers: seitenzahlen
      ? takeSeitenzahlen(satz, seitenzahlen)
      : estimateSeitenzahlen(satz, vorlagen, zeilenhoehe),
  })
  // `docx` writes only the lists that paragraphs use; the styles need theirs in any case.
  for (const liste of listVorlagenlisten(satz.nummeriert)) datei.Numbering.createConcreteNumberingInstance(liste, 0)
  const familien = await embedFamilien(gestaltung, textOf(dokument.baum))
  const paket = compilePaket(datei)
  finishPaket(paket, {
    gestaltung,
    diagramme: satz.diagramme,
    schriften: familien,
  })
  const addWasserzeichen = () => hangWasserzeichen(paket, dokument, rasterbilder.get(WASSERZEICHEN))
  addWasserzeichen()
  // Word calls a file damaged whose date is less than a day.
  normalizePaket(paket, completeDatum(dokument.datum))
  const zeileOf = zeilenfinder(ganzes.baum, zeilen)
  writeQuellkarte(paket, dokument.id, satz.quellstuecke, zeileOf)
  writeKommentare(paket, dokument.kommentare ?? [], satz.quellstuecke, zeileOf)
  const noten = new Map([...satz.fussnoten].map(([id, nummer]) => [nummer, linesOf(satz.anmerkungOf(id))]))
  return { paket, stuecke: satz.quellstuecke, noten, addWasserzeichen }
}
