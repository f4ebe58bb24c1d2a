import { childOf, childrenOf, elementsIn, findElements, isOn, valOf } from '../word/xml/find.js'
import type { XmlElement } from '../word/xml/xml.js'
import { blocksOf } from './anordnung.js'
import { withoutTies } from './bindungen.js'
import { readKommentare } from './kommentare.js'
import { Feldstapel, type Laufumfeld, readLaeufe } from './laeufe.js'
import {
  type Fremdabsatz,
  type Fremdblock,
  type Fremddokument,
  type Fremdrand,
  type Fremdtabelle,
  type Fremdzeile,
  wordsIn,
} from './modell.js'
import { Listenzaehler } from './nummern.js'
import type { Wordpaket } from './oeffnen.js'
import { joinKeywords } from './stichworte.js'
import { Wordstile } from './stile.js'
import { chosenIn } from './zeichnung.js'

/** What a file says of itself, its text, notes and comments; tracked changes are read as accepted. */
export function readWorddatei(datei: Wordpaket): Fremddokument {
  const partOf = (art: string) => {
    const name = datei.paket.partOf(datei.haupt, art)
    return name === undefined ? undefined : { name, wurzel: datei.xml(name) }
  }
  const leser = new Wordleser(
    datei,
    new Wordstile(partOf('styles')?.wurzel),
    new Listenzaehler(partOf('numbering')?.wurzel),
  )
  const bloecke = leser.readTeil(datei.haupt, childOf(datei.xml(datei.haupt), 'w:body'))
  const noten = new Map<string, Fremdblock[]>()
  for (const art of ['footnote', 'endnote']) {
    const teil = partOf(`${art}s`)
    for (const note of childrenOf(teil?.wurzel, `w:${art}`))
      if (!/separator|continuation/i.test(note.attributes['w:type'] ?? ''))
        noten.set(`${art}-${note.attributes['w:id'] ?? ''}`, leser.readTeil(teil?.name ?? '', note))
  }
  const rand = datei.paket.relationsOf(datei.haupt).flatMap(({ kind, target, external }): Fremdrand[] => {
    const wo = kind === 'header' ? 'Kopfzeile' : kind === 'footer' ? 'Fußzeile' : undefined
    if (!wo || external) return []
    const absaetze = leser.readTeil(target, datei.xml(target))
    return absaetze.flatMap((block) => (block.art === 'absatz' ? [{ wo, laeufe: block.laeufe }] : []))
  })
  const kern = datei.paket.partOf('', 'core-properties')
  const titel = findElements(kern === undefined ? undefined : datei.xml(kern), 'dc:title')[0]?.text.trim() ?? ''
  return {
    bloecke,
    noten,
    kommentare: readKommentare(partOf('comments')?.wurzel, datei.xml(datei.haupt), partOf('commentsExtended')?.wurzel),
    rand,
    eigenschaften: { titel },
    teil: (name) => datei.paket.bytes(name),
    hinweise: [
      ...leser.hinweise(),
      ...(datei.hatMakros ? ['Die Datei enthält Makros; sie wurden nicht ausgeführt und nicht übernommen.'] : []),
    ],
  }
}

class Wordleser {
  readonly #felder = new Feldstapel()
  readonly #verschwiegen: Record<'geloescht' | 'verborgen' | 'zeichen', string[]> = {
    geloescht: [],
    verborgen: [],
    zeichen: [],
  }
  #eingefuegt = 0
  #nummer = 0
  #teil = ''
  /** A paragraph whose end was deleted goes on with the next one. */
  #offen: Fremdabsatz | undefined

  constructor(
    private readonly datei: Wordpaket,
    private readonly stile: Wordstile,
    private readonly nummern: Listenzaehler,
  ) {}

  /** The blocks of a part, or of a note in it. */
  readTeil(teil: string, eltern: XmlElement | undefined): Fremdblock[] {
    this.#teil = teil
    this.#eingefuegt += findElements(eltern, 'w:ins', 'w:moveTo').filter(({ children }) => children.length > 0).length
    return this.readBloecke(eltern)
  }

  hinweise(): string[] {
    const saetze: string[] = []
    const { geloescht, verborgen, zeichen } = this.#verschwiegen
    const anzahl = geloescht.filter((text) => text.trim() !== '').length
    if (anzahl + this.#eingefuegt > 0)
      saetze.push(
        `Nachverfolgte Änderungen gelten als angenommen: ${this.#eingefuegt} eingefügte Stellen stehen im Text, ${anzahl} gelöschte nicht.`,
      )
    if (verborgen.some((text) => text.trim() !== '')) saetze.push('Ausgeblendeter Text wurde nicht übernommen.')
    for (const schrift of new Set(zeichen))
      saetze.push(
        `Zeichen ${schrift && `der Schrift „${schrift}“ `}sind nicht übernommen (${zeichen.filter((eine) => eine === schrift).length}); andere Schriften haben sie nicht. In der Datei ansehen und hier durch Text oder ein Bild ersetzen.`,
      )
    return saetze
  }

  readBloecke(eltern: XmlElement | undefined): Fremdblock[] {
    const bloecke: Fremdblock[] = []
    let abschnittsanfang = 0
    // What a section says of its pages stands at its end.
    const endAbschnitt = (angaben: XmlElement | undefined): void => {
      if (!angaben) return
      if (isTurned(angaben)) for (const block of bloecke.slice(abschnittsanfang)) block.quer = true
      abschnittsanfang = bloecke.length
    }
    const visit = (element: XmlElement, verzeichnis: boolean): void => {
      if (element.name === 'w:p') {
        const absatz = this.#readAbsatz(element, verzeichnis)
        if (absatz) bloecke.push(absatz)
        endAbschnitt(childOf(element, 'w:pPr', 'w:sectPr'))
      } else if (element.name === 'w:tbl') {
        const titel = valOf(childOf(element, 'w:tblPr', 'w:tblCaption'))
        bloecke.push(...blocksOf(this.#readTabelle(element), titel))
      } else if (element.name === 'w:sdt') {
        const galerie = valOf(findElements(childOf(element, 'w:sdtPr'), 'w:docPartGallery')[0])
        for (const kind of elementsIn(childOf(element, 'w:sdtContent')))
          visit(kind, verzeichnis || /table of contents|table of figures|index/i.test(galerie))
      } else if (element.name === 'mc:AlternateContent')
        for (const kind of elementsIn(chosenIn(element))) visit(kind, verzeichnis)
      else if (element.name === 'w:sectPr') endAbschnitt(element)
      else if (['w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'].includes(element.name))
        for (const kind of elementsIn(element)) visit(kind, verzeichnis)
    }
    const davor = this.#offen
    this.#offen = undefined
    for (const kind of elementsIn(eltern)) visit(kind, false)
    this.#offen = davor
    return joinKeywords(bloecke)
  }

  #readAbsatz(element: XmlElement, imVerzeichnis: boolean): Fremdabsatz | undefined {
    this.#nummer++
    const eigene = childOf(element, 'w:pPr')
    const stil = valOf(childOf(eigene, 'w:pStyle'))
    const find = (name: string) => this.stile.find(eigene, 'w:pPr', [stil], name)
    const schonVerzeichnis = this.#felder.inVerzeichnis
    const namen = this.stile.namesOf(stil)
    const stufe = stufeOf(namen, find('w:outlineLvl'))
    const laeufe = withoutTies(readLaeufe(element, stil, this.#umfeld()), stufe, namen)
    const verzeichnis =
      imVerzeichnis ||
      schonVerzeichnis ||
      this.#felder.inVerzeichnis ||
      namen.some((name) => /^(?:toc \d|table of figures|index \d|verzeichnis \d|abbildungsverzeichnis)/.test(name))
    const absatz: Fremdabsatz = {
      art: 'absatz',
      stile: namen,
      stufe,
      liste: this.#readListe(find('w:numPr')),
      laeufe,
      groesse: this.#groesseOf(element, stil),
      fett: isBold(laeufe),
      mittig: valOf(find('w:jc')) === 'center',
      kasten: isBoxed(find('w:pBdr'), find('w:shd')),
      einzug: Number(find('w:ind')?.attributes['w:left'] ?? find('w:ind')?.attributes['w:start'] ?? 0) / 20,
      verzeichnis,
      rahmen: find('w:framePr') !== undefined,
      anker: findElements(element, 'w:bookmarkStart')
        .map(({ attributes }) => attributes['w:name'] ?? '')
        .filter(Boolean),
      kommentare: findElements(element, 'w:commentRangeStart', 'w:commentReference').map(
        ({ attributes }) => attributes['w:id'] ?? '',
      ),
      quer: false,
      ort: `Absatz ${this.#nummer}`,
    }
    return this.#joined(absatz, childOf(eigene, 'w:rPr', 'w:del') !== undefined)
  }

  /** What was one paragraph and is one again: the end between them was deleted. */
  #joined(absatz: Fremdabsatz, offen: boolean): Fremdabsatz | undefined {
    const davor = this.#offen
    if (davor) davor.laeufe.push(...absatz.laeufe)
    this.#offen = offen ? (davor ?? absatz) : undefined
    return davor ? undefined : absatz
  }

  #readListe(numPr: XmlElement | undefined): Fremdabsatz['liste'] {
    const num = valOf(childOf(numPr, 'w:numId'))
    return num === '' ? undefined : this.nummern.next(num, Number(valOf(childOf(numPr, 'w:ilvl')) || 0))
  }

  #groesseOf(absatz: XmlElement, stil: string): number {
    const buchstaben = new Map<number, number>()
    for (const lauf of findElements(absatz, 'w:r')) {
      const eigene = childOf(lauf, 'w:rPr')
      const ids = [valOf(childOf(eigene, 'w:rStyle')), stil].filter((id, index) => id !== '' || index === 1)
      const halbe = Number(valOf(this.stile.find(eigene, 'w:rPr', ids, 'w:sz')) || 20)
      const laenge = childrenOf(lauf, 'w:t').reduce((summe, { text }) => summe + text.length, 0)
      buchstaben.set(halbe / 2, (buchstaben.get(halbe / 2) ?? 0) + laenge)
    }
    return [...buchstaben].reduce((groesste, eine) => (eine[1] > groesste[1] ? eine : groesste), [10, 0])[0]
  }

  #readTabelle(tabelle: XmlElement): Fremdtabelle {
    const ort = `Tabelle bei Absatz ${this.#nummer + 1}`
    const zeilen = rowsIn(tabelle).flatMap((zeile): Fremdzeile[] => {
      const angaben = childOf(zeile, 'w:trPr')
      if (childOf(angaben, 'w:del')) {
        this.#verschwiegen.geloescht.push(
          findElements(zeile, 'w:t', 'w:delText')
            .map(({ text }) => text)
            .join(' '),
        )
        return []
      }
      const zellen = cellsIn(zeile).map((zelle) => {
        const tcPr = childOf(zelle, 'w:tcPr')
        const verbund = childOf(tcPr, 'w:vMerge')
        return {
          bloecke: this.readBloecke(zelle),
          spalten: columnsOf(valOf(childOf(tcPr, 'w:gridSpan'))),
          fortsetzung: verbund !== undefined && valOf(verbund) !== 'restart',
        }
      })
      const davor = childOf(angaben, 'w:gridBefore')
      if (davor && Number(valOf(davor)) > 0)
        zellen.unshift({ bloecke: [], spalten: columnsOf(valOf(davor)), fortsetzung: false })
      return [{ zellen, kopf: isOn(childOf(angaben, 'w:tblHeader')) }]
    })
    return { art: 'tabelle', zeilen, quer: false, ort }
  }

  #umfeld(): Laufumfeld {
    const teil = this.#teil
    const beziehung = (id: string) => this.#beziehungen(teil).get(id)
    return {
      stile: this.stile,
      felder: this.#felder,
      zielOf: (id) => {
        const ziel = beziehung(id)
        return ziel && !ziel.external && this.datei.paket.has(ziel.target) ? ziel.target : undefined
      },
      adresseOf: (id) => {
        const ziel = beziehung(id)
        return ziel?.external ? ziel.target : undefined
      },
      readBloecke: (eltern) => this.readBloecke(eltern),
      verschwiegen: (was, text) => void this.#verschwiegen[was].push(text),
    }
  }

  readonly #bekannte = new Map<string, ReadonlyMap<string, { target: string; external: boolean }>>()

  #beziehungen(teil: string): ReadonlyMap<string, { target: string; external: boolean }> {
    const bekannte =
      this.#bekannte.get(teil) ?? new Map(this.datei.paket.relationsOf(teil).map((eine) => [eine.id, eine]))
    this.#bekannte.set(teil, bekannte)
    return bekannte
  }
}

function isTurned(abschnitt: XmlElement): boolean {
  const { 'w:orient': lage, 'w:w': breite, 'w:h': hoehe } = childOf(abschnitt, 'w:pgSz')?.attributes ?? {}
  return lage === 'landscape' || Number(breite) > Number(hoehe)
}

/** Rows and cells may stand in controls and changes of their own. */
function rowsIn(tabelle: XmlElement): XmlElement[] {
  return elementsIn(tabelle).flatMap((kind) => (kind.name === 'w:tr' ? [kind] : isWrap(kind) ? rowsIn(kind) : []))
}
function cellsIn(zeile: XmlElement): XmlElement[] {
  return elementsIn(zeile).flatMap((kind) => (kind.name === 'w:tc' ? [kind] : isWrap(kind) ? cellsIn(kind) : []))
}
/** A table of Word has 63 columns at most; what says more, or no number, is one. */
function columnsOf(wert: string): number {
  const zahl = Number(wert)
  return Number.isInteger(zahl) && zahl >= 1 && zahl <= 63 ? zahl : 1
}
function isWrap({ name }: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(name)
}

function stufeOf(namen: readonly string[], gliederung: XmlElement | undefined): number | undefined {
  const ebene = gliederung === undefined ? Number.NaN : Number(valOf(gliederung))
  if (!Number.isNaN(ebene)) return ebene >= 0 && ebene < 9 ? ebene + 1 : undefined
  for (const name of namen) {
    const [, stufe] = /^(?:heading|überschrift|titre|título|kop|überschrift:?) ?([1-9])$/.exec(name) ?? []
    if (stufe) return Number(stufe)
  }
  return undefined
}

function isBold(laeufe: Fremdabsatz['laeufe']): boolean {
  const mitText = laeufe.filter((lauf) => lauf.art === 'text' && lauf.text.trim() !== '')
  return (
    mitText.length > 0 &&
    mitText.every((lauf) => lauf.art === 'text' && lauf.zeichen.fett) &&
    wordsIn(laeufe).trim() !== ''
  )
}

/** Lines on all sides, or a ground that is not white. */
function isBoxed(linien: XmlElement | undefined, grund: XmlElement | undefined): boolean {
  const gezogen = elementsIn(linien)
    .filter((linie) => !/^(?:none|nil|)$/.test(valOf(linie)))
    .map(({ name }) => name)
  if (['w:top', 'w:bottom', 'w:left', 'w:right'].every((seite) => gezogen.includes(seite))) return true
  const fuellung = grund?.attributes['w:fill'] ?? 'auto'
  return !/^(?:auto|ffffff)$/i.test(fuellung)
}
