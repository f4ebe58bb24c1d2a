import { kennungVon } from '../content/kennung.js'
import { type Fremdabsatz, type Fremdblock, type Fremddokument, wordsIn } from '../worddatei/modell.js'
import { paragraphsOf, readAngaben } from './angaben.js'
import { readGetipptes } from './getippt.js'
import {
  findGliederung,
  flatParagraphs,
  type Gliederung,
  isVerzeichnistitel,
  lengthOfNumber,
  textOf,
  usualSize,
} from './gliederung.js'
import { Kapitelschreiber } from './kapitel.js'
import { captionText } from './objekt.js'
import { writeProgrammYaml } from './programm-yaml.js'
import { listUprightPlaces, partsOf } from './querseiten.js'
import { type Importstueck, isFilled } from './stuecke/stueck.js'
import { groupBloecke } from './stuecke/stuecke.js'
import { keepTitelbilder } from './titelbilder.js'
import { type Importhinweis, Importwerk } from './werk.js'

/** A programme made of a foreign file: its files by path, and what is to be said of it. */
export interface Importentwurf {
  /** A name made of Jobcenter and period. */
  name: string
  dateien: Map<string, string | Uint8Array>
  hinweise: Importhinweis[]
  /** Number of chapters, sheets, charts and pictures, for people. */
  umfang: { abschnitte: number; blaetter: number; bilder: number }
}

/**
 * Makes a programme of a text that somebody else wrote.
 * @param datei its name, without folder and ending
 */
export function createImport(dokument: Fremddokument, datei: string, gestaltung: string): Importentwurf {
  const werk = new Importwerk()
  const bloecke = readGetipptes(dokument.bloecke)
  const gliederung = findGliederung(bloecke)
  const { vorne, impressum, kapitel } = divide(bloecke, gliederung, datei)
  const grund = usualSize(paragraphsOf(bloecke))
  const group = (teil: readonly Fremdblock[]) => groupBloecke(teil, gliederung, grund)
  const isTitel = (block: Fremdblock) => gliederung.ueberschriften.get(block)?.stufe === 1
  const gruppen = kapitel.map(({ titel, bloecke }) => ({
    titel,
    stuecke: partsOf(bloecke, isTitel).flatMap(({ quer, bloecke }): Importstueck[] =>
      quer ? [{ art: 'quer', stuecke: group(bloecke) }] : group(bloecke),
    ),
  }))
  const ids = nameObjects(
    gruppen.flatMap(({ stuecke }) => stuecke.flatMap((eines) => (eines.art === 'quer' ? eines.stuecke : [eines]))),
    werk,
  )
  const nummeriert = gliederung.nummerierung !== 'keine'
  const umfeld = {
    werk,
    dokument,
    kennungen: ids.nachAnker,
    nummeriert,
    kennungOf: (stueck: Importstueck) => ids.nachStueck.get(stueck),
    group,
  }
  const namen = gruppen.map(({ titel, stuecke }) => {
    const name = werk.nameFor('abschnitt', titel)
    const [erstes] = stuecke
    const kopf = erstes?.art === 'ueberschrift' && erstes.fund.stufe === 1 ? '' : `# ${titel}\n\n`
    if (kopf && gliederung.ueberschriften.size > 0)
      werk.tell(`abschnitte/${name}.md`, `Der Text vor der ersten Überschrift hat keine; eingesetzt ist „${titel}“.`)
    werk.dateien.set(`abschnitte/${name}.md`, kopf + new Kapitelschreiber(umfeld).write(stuecke))
    return name
  })
  const alles = bloecke.map((block) => (block.art === 'absatz' ? textOf(block) : '')).join('\n')
  const angaben = readAngaben(vorne, impressum, alles, dokument.eigenschaften.titel, datei)
  const titelbilder = keepTitelbilder(
    bloecke.slice(0, indexOfFirst(bloecke, gliederung)),
    angaben.traeger,
    dokument,
    werk,
  )
  werk.dateien.set(
    'programm.yaml',
    writeProgrammYaml(angaben, {
      gestaltung,
      nummerierung: gliederung.nummerierung,
      abschnitte: namen,
      titelbilder,
      verzeichnis: contentsTitle(bloecke),
    }),
  )
  for (const text of angaben.fehlend) werk.tell('programm.yaml', text)
  for (const text of dokument.hinweise) werk.tell('Datei', text)
  const teile = kapitel.map(({ bloecke }) => bloecke)
  for (const ort of listUprightPlaces(bloecke, teile, isTitel))
    werk.tell(ort, 'Steht dort auf einer Querseite und hier auf einer hohen.')
  if (nummeriert)
    werk.tell('Überschriften', 'Die Nummern der Überschriften zählt das Programm selbst (programm.yaml, nummerierung).')
  tellKommentare(dokument, werk)
  const anzahl = (ordner: string) => [...werk.dateien.keys()].filter((pfad) => pfad.startsWith(`${ordner}/`)).length
  return {
    name: `${kennungVon(angaben.jobcenter.replace(/^jobcenter\s+/i, ''))}-${angaben.zeitraum.replace(/\D+/g, '-')}`,
    dateien: werk.dateien,
    hinweise: werk.hinweise,
    umfang: { abschnitte: namen.length, blaetter: anzahl('daten'), bilder: anzahl('bilder') },
  }
}

/** What the file calls its table of contents; '' where it has none. */
function contentsTitle(bloecke: readonly Fremdblock[]): string {
  return (
    bloecke
      .flatMap((block) => (block.art === 'absatz' ? [textOf(block)] : []))
      .find((text) => /^inhalt(?:sverzeichnis)?$/i.test(text)) ?? ''
  )
}

interface Kapitelteil {
  titel: string
  bloecke: Fremdblock[]
}

/** Cover and imprint, and the chapters; text before the first heading that is no cover is a chapter of its own. */
function divide(
  bloecke: readonly Fremdblock[],
  gliederung: Gliederung,
  datei: string,
): { vorne: Fremdabsatz[]; impressum: Fremdabsatz[]; kapitel: Kapitelteil[] } {
  const erste = indexOfFirst(bloecke, gliederung)
  const kapitel: Kapitelteil[] = []
  const impressum: Fremdabsatz[] = []
  // Where nothing heads anything there is no cover either: all of it is one chapter.
  if (gliederung.ueberschriften.size === 0) return { vorne: [], impressum: [], kapitel: singleChapter(bloecke, datei) }
  const { titelseite, text } = coverOf(bloecke.slice(0, erste), impressum)
  if (text.length > 0) kapitel.push({ titel: 'Vorbemerkung', bloecke: text })
  let imImpressum = false
  for (const block of bloecke.slice(erste)) {
    const fund = gliederung.ueberschriften.get(block)
    const titel = block.art === 'absatz' ? textOf(block) : ''
    const istTitel = /^impressum:?$/i.test(titel)
    if (istTitel) imImpressum = true
    else if (fund) imImpressum = false
    if (block.art === 'absatz' && (block.verzeichnis || isVerzeichnistitel(block))) imImpressum = false
    else if (fund?.stufe === 1)
      kapitel.push({ titel: fund.getippt ? titel.slice(lengthOfNumber(titel)) : titel, bloecke: [block] })
    else if (imImpressum) impressum.push(...flatParagraphs([block]).filter((eine) => eine !== block || !istTitel))
    else kapitel.at(-1)?.bloecke.push(block)
  }
  return { vorne: titelseite, impressum, kapitel: kapitel.filter(({ bloecke }) => bloecke.length > 0) }
}

function indexOfFirst(bloecke: readonly Fremdblock[], { ueberschriften }: Gliederung): number {
  const stelle = bloecke.findIndex((block) => ueberschriften.get(block)?.stufe === 1)
  return stelle < 0 ? bloecke.length : stelle
}

/** A short first line is the heading, where more follows; else the file gives its name. */
function singleChapter(bloecke: readonly Fremdblock[], datei: string): Kapitelteil[] {
  const [erster, ...rest] = bloecke.filter(isFilled)
  if (!erster) return []
  const titel = erster.art === 'absatz' && isPlain(erster) && rest.length > 0 ? textOf(erster) : ''
  return titel !== '' && titel.length <= 100
    ? [{ titel, bloecke: rest }]
    : [{ titel: datei, bloecke: [erster, ...rest] }]
}

function isPlain({ laeufe, liste }: Fremdabsatz): boolean {
  return liste === undefined && laeufe.every(({ art }) => art === 'text' || art === 'umbruch')
}

/** What stands before the first chapter: short lines are the cover, what follows "Impressum" the imprint, the rest is text. */
function coverOf(
  bloecke: readonly Fremdblock[],
  impressum: Fremdabsatz[],
): { titelseite: Fremdabsatz[]; text: Fremdblock[] } {
  const titelseite: Fremdabsatz[] = []
  let text: Fremdblock[] | undefined
  let imImpressum = false
  let langer = 0
  for (const block of bloecke) {
    if (block.art === 'absatz' && block.verzeichnis) {
      imImpressum = false
      continue
    }
    const worte = block.art === 'absatz' ? textOf(block) : ''
    if (/^impressum:?$/i.test(worte)) imImpressum = true
    else if (block.art === 'absatz' && isVerzeichnistitel(block)) imImpressum = false
    else if (imImpressum) impressum.push(...flatParagraphs([block]))
    else if (text) text.push(block)
    else if (isCover(block, langer)) {
      if (worte.length > 120) langer++
      titelseite.push(...flatParagraphs([block]))
    } else text = [block]
  }
  return { titelseite, text: text ?? [] }
}

/** One longer paragraph may say what such a programme is. */
function isCover(block: Fremdblock, langer: number): boolean {
  if (block.art === 'tabelle') {
    // A few lines side by side; more is a table.
    const zeilen = flatParagraphs([block]).filter((absatz) => textOf(absatz) !== '')
    return zeilen.length <= 4 && zeilen.every((absatz) => textOf(absatz).length < 120)
  }
  return !block.liste && (textOf(block).length <= 120 || (langer === 0 && textOf(block).length < 500))
}

/** Ids for what has a caption, by the anchors in it and by "Tabelle 3". */
function nameObjects(
  stuecke: readonly Importstueck[],
  werk: Importwerk,
): { nachStueck: Map<Importstueck, string>; nachAnker: Map<string, string> } {
  const nachStueck = new Map<Importstueck, string>()
  const nachAnker = new Map<string, string>()
  for (const stueck of stuecke) {
    if (stueck.art !== 'objekt' || !stueck.titel) continue
    const kennung = werk.nameFor(stueck.inhalt.art === 'tabelle' ? 'tab' : 'abb', captionText(stueck) || 'ohne-titel')
    nachStueck.set(stueck, kennung)
    for (const anker of [...stueck.anker, stueck.marke].filter(Boolean))
      if (!nachAnker.has(anker)) nachAnker.set(anker, kennung)
  }
  return { nachStueck, nachAnker }
}

function tellKommentare({ kommentare, bloecke }: Fremddokument, werk: Importwerk): void {
  for (const { id, autor, datum, text } of kommentare) {
    const absatz = flatParagraphs(bloecke).find((eine) => eine.kommentare.includes(id))
    const stelle = absatz ? `${absatz.ort} („${wordsIn(absatz.laeufe).trim().slice(0, 50)}…“)` : 'Kommentar'
    werk.tell(stelle, `Kommentar${autor && ` von ${autor}`}${datum && `, ${datum}`}: „${text}“`)
  }
}
