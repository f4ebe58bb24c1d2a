import { childOf, elementsIn, findElements } from '../../word/xml/find.js'
import { XmlElement, XmlText } from '../../word/xml/xml.js'
import { blocksOf } from '../anordnung.js'
import {
  type Fremdabsatz,
  type Fremdauszeichnung,
  type Fremdblock,
  type Fremddokument,
  type Fremdkommentar,
  type Fremdlauf,
  type Fremdtabelle,
  type Fremdzeile,
  type Listenzeichen,
  wordsIn,
} from '../modell.js'
import { Odtstile, paragraphTexts, pointsOf, titleOf } from './odtstile.js'
import type { Odtpaket } from './oeffnen.js'
import { readRahmen } from './rahmen.js'

/** What a text of LibreOffice (.odt) says, in the same blocks as one of Word; tracked changes are read as accepted. */
export function readOdt({ paket, xml }: Odtpaket): Fremddokument {
  const inhalt = xml('content.xml')
  const leser = new Odtleser(new Odtstile([inhalt, xml('styles.xml')]))
  const text = childOf(inhalt, 'office:body', 'office:text')
  const geloescht = findElements(text, 'text:deletion').length
  const bloecke = text ? leser.readBloecke(text) : []
  return {
    bloecke,
    noten: leser.noten,
    rand: [],
    kommentare: leser.kommentare,
    eigenschaften: { titel: titleOf(xml('meta.xml')) },
    teil: (name) => paket.bytes(name),
    hinweise:
      geloescht > 0
        ? [`Nachverfolgte Änderungen gelten als angenommen: ${geloescht} gelöschte Stellen stehen nicht im Text.`]
        : [],
  }
}

/** What is around a paragraph. */
interface Absatzlage {
  verzeichnis: boolean
  liste: { id: string; stil: string; ebene: number; erste: boolean } | undefined
}

const FREI: Absatzlage = { verzeichnis: false, liste: undefined }

class Odtleser {
  readonly noten = new Map<string, Fremdblock[]>()
  readonly kommentare: Fremdkommentar[] = []
  readonly #zaehler = new Map<string, number[]>()
  /** Pages are turned here. */
  #quer = false
  #nummer = 0

  constructor(private readonly stile: Odtstile) {}

  readBloecke(eltern: XmlElement, lage: Absatzlage = FREI): Fremdblock[] {
    return elementsIn(eltern).flatMap((element): Fremdblock[] => {
      switch (element.name) {
        case 'text:p':
        case 'text:h':
          this.#quer = this.stile.turnsPage('paragraph', element.attributes['text:style-name'] ?? '') ?? this.#quer
          return [this.#readAbsatz(element, lage)]
        case 'text:list':
          return this.#readListe(element, lage)
        case 'table:table':
          this.#quer = this.stile.turnsPage('table', element.attributes['table:style-name'] ?? '') ?? this.#quer
          return blocksOf(this.#readTabelle(element))
        case 'text:table-of-content':
        case 'text:illustration-index':
        case 'text:table-index':
        case 'text:alphabetical-index':
        case 'text:bibliography':
          return this.readBloecke(childOf(element, 'text:index-body') ?? element, { ...lage, verzeichnis: true })
        case 'text:section':
        case 'text:index-title':
          return this.readBloecke(element, lage)
        case 'draw:frame':
        case 'draw:custom-shape':
          // Anchored to the page, not to a paragraph.
          return [this.#readAbsatz(new XmlElement('text:p', {}, [element]), lage)]
        default:
          return []
      }
    })
  }

  #readListe(element: XmlElement, aussen: Absatzlage): Fremdblock[] {
    const {
      'text:style-name': eigener,
      'xml:id': id,
      'text:continue-list': weiter,
      'text:continue-numbering': zaehltWeiter,
    } = element.attributes
    const stil = eigener ?? aussen.liste?.stil ?? ''
    const ebene = aussen.liste ? aussen.liste.ebene + 1 : 0
    const name = aussen.liste?.id ?? weiter ?? (zaehltWeiter === 'true' ? stil : (id ?? `${stil} ${this.#nummer}`))
    return elementsIn(element).flatMap((punkt) => {
      const gezaehlt = punkt.name === 'text:list-item'
      let erste = gezaehlt
      return elementsIn(punkt).flatMap((kind) => {
        const lage = { ...aussen, liste: { id: name, stil, ebene, erste } }
        const bloecke = this.readBloecke(new XmlElement('w', {}, [kind]), lage)
        if (/^text:[ph]$/.test(kind.name)) erste = false
        return bloecke
      })
    })
  }

  #readAbsatz(element: XmlElement, lage: Absatzlage): Fremdabsatz {
    this.#nummer++
    const stil = element.attributes['text:style-name'] ?? ''
    const kette = this.stile.chainOf('paragraph', stil)
    const absatz = (name: string) => this.stile.find(kette, 'style:paragraph-properties', name)
    const laeufe = this.#readLaeufe(element, this.stile.lookOf(kette), undefined)
    const namen = this.stile.namesOf(stil)
    const worte = laeufe.filter((lauf) => lauf.art === 'text' && lauf.text.trim() !== '')
    const stufe = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined
    return {
      art: 'absatz',
      stile: namen,
      stufe,
      liste: this.#readZeichen(lage, stil),
      laeufe,
      groesse: pointsOf(this.stile.find(kette, 'style:text-properties', 'fo:font-size')) || 12,
      fett:
        worte.length > 0 &&
        worte.every((lauf) => lauf.art === 'text' && lauf.zeichen.fett) &&
        wordsIn(laeufe).trim() !== '',
      mittig: absatz('fo:text-align') === 'center',
      kasten: isDrawn(absatz('fo:border')) || isColoured(absatz('fo:background-color')),
      einzug: pointsOf(absatz('fo:margin-left')),
      verzeichnis:
        lage.verzeichnis || namen.some((name) => /^contents \d|^(?:table|illustration|figure) index \d/.test(name)),
      rahmen: false,
      anker: findElements(element, 'text:bookmark', 'text:bookmark-start', 'text:sequence')
        .map(({ attributes }) => attributes['text:name'] ?? attributes['text:ref-name'] ?? '')
        .concat(findElements(element, 'text:sequence').map(({ attributes }) => attributes['text:ref-name'] ?? ''))
        .filter(Boolean),
      kommentare: findElements(element, 'office:annotation').map(({ attributes }) => attributes['office:name'] ?? ''),
      quer: this.#quer,
      ort: `Absatz ${this.#nummer}`,
    }
  }

  #readZeichen({ liste }: Absatzlage, stil: string): Listenzeichen | undefined {
    if (!liste?.erste) return undefined
    const { id, ebene } = liste
    const stufe = this.stile.levelOf(liste.stil || this.stile.listOf(stil), ebene)
    if (!stufe || stufe.format === 'punkt' || stufe.format === '')
      return stufe?.format === '' ? undefined : { liste: id, ebene, art: 'punkt', text: '', zahl: 0 }
    const stand = this.#zaehler.get(id) ?? []
    this.#zaehler.set(id, stand)
    const zahl = stand[ebene] === undefined ? stufe.beginn : stand[ebene] + 1
    stand[ebene] = zahl
    stand.length = ebene + 1
    const zeichen =
      stufe.format === '1'
        ? String(zahl)
        : /^a$/i.test(stufe.format)
          ? String.fromCharCode((stufe.format === 'a' ? 96 : 64) + zahl)
          : `${zahl}`
    const text = `${stufe.davor}${zeichen}${stufe.danach}`
    const art =
      /^\d+[.)]$/.test(text) && stufe.format === '1' ? 'zahl' : /^[a-z]\)$/.test(text) ? 'buchstabe' : 'andere'
    return { liste: id, ebene, art, text, zahl }
  }

  #readLaeufe(element: XmlElement, zeichen: Fremdauszeichnung, link: string | undefined, feld = ''): Fremdlauf[] {
    const text = (worte: string): Fremdlauf[] =>
      worte === ''
        ? []
        : [{ art: 'text', text: worte, zeichen, ...(link !== undefined && { link }), ...(feld && { feld }) }]
    return element.children.flatMap((kind): Fremdlauf[] => {
      if (kind instanceof XmlText) return text(kind.text.replace(/[ \t\r\n]+/g, ' '))
      if (!(kind instanceof XmlElement)) return []
      switch (kind.name) {
        case 'text:span': {
          const kette = this.stile.chainOf('text', kind.attributes['text:style-name'] ?? '')
          if (this.stile.find(kette, 'style:text-properties', 'text:display') === 'none') return []
          return this.#readLaeufe(kind, this.#within(zeichen, kette), link, feld)
        }
        case 'text:a':
          return this.#readLaeufe(kind, zeichen, kind.attributes['xlink:href'] ?? link, feld)
        case 'text:s':
          return text(' '.repeat(Math.min(Math.max(1, Number(kind.attributes['text:c']) || 1), 100)))
        case 'text:tab':
          return text('\t')
        case 'text:line-break':
          return [{ art: 'umbruch' }]
        case 'text:note':
          return [this.#readNote(kind)]
        case 'office:annotation':
          this.#readKommentar(kind)
          return []
        case 'text:sequence':
          return this.#readLaeufe(kind, zeichen, link, 'SEQ')
        case 'text:bookmark-ref':
        case 'text:sequence-ref':
        case 'text:reference-ref':
          return this.#readLaeufe(kind, zeichen, `#${kind.attributes['text:ref-name'] ?? ''}`, 'REF')
        case 'draw:frame':
        case 'draw:a':
        case 'draw:g':
        case 'draw:custom-shape':
          return readRahmen(kind, (eltern) => this.readBloecke(eltern))
        case 'text:bookmark-start':
        case 'text:bookmark-end':
        case 'text:bookmark':
        case 'text:change-start':
        case 'text:change-end':
        case 'office:annotation-end':
        case 'text:soft-page-break':
          return []
        default:
          return this.#readLaeufe(kind, zeichen, link, feld)
      }
    })
  }

  /** A span says what differs from its paragraph. */
  #within(aussen: Fremdauszeichnung, kette: readonly XmlElement[]): Fremdauszeichnung {
    const innen = this.stile.lookOf(kette)
    const said = (name: string) => this.stile.find(kette, 'style:text-properties', name) !== ''
    return {
      fett: said('fo:font-weight') ? innen.fett : aussen.fett,
      kursiv: said('fo:font-style') ? innen.kursiv : aussen.kursiv,
      hoch: said('style:text-position') ? innen.hoch : aussen.hoch,
      tief: said('style:text-position') ? innen.tief : aussen.tief,
    }
  }

  #readNote(note: XmlElement): Fremdlauf {
    const id = note.attributes['text:id'] ?? `note-${this.noten.size + 1}`
    const koerper = childOf(note, 'text:note-body')
    this.noten.set(id, koerper ? this.readBloecke(koerper) : [])
    return { art: 'note', id }
  }

  #readKommentar(kommentar: XmlElement): void {
    const wert = (name: string) => childOf(kommentar, name)?.text.trim() ?? ''
    this.kommentare.push({
      id: kommentar.attributes['office:name'] ?? '',
      autor: wert('dc:creator'),
      datum: wert('dc:date').slice(0, 10),
      text: paragraphTexts(kommentar),
    })
  }

  #readTabelle(tabelle: XmlElement): Fremdtabelle {
    const ort = `Tabelle bei Absatz ${this.#nummer + 1}`
    const zeilen: Fremdzeile[] = []
    const visit = (eltern: XmlElement, kopf: boolean): void => {
      for (const kind of elementsIn(eltern)) {
        if (kind.name === 'table:table-header-rows') visit(kind, true)
        else if (kind.name === 'table:table-rows' || kind.name === 'table:table-row-group') visit(kind, kopf)
        else if (kind.name === 'table:table-row') zeilen.push({ zellen: this.#readZellen(kind), kopf })
      }
    }
    visit(tabelle, false)
    return { art: 'tabelle', zeilen, quer: this.#quer, ort }
  }

  /** Cells that others cover are there, too: those beside count with the covering one, those below go on with it. */
  #readZellen(zeile: XmlElement): Fremdzeile['zellen'] {
    const zellen: Fremdzeile['zellen'] = []
    let verdeckt = 0
    for (const zelle of elementsIn(zeile)) {
      const mal = Math.min(Math.max(1, Number(zelle.attributes['table:number-columns-repeated']) || 1), 200)
      for (let n = 0; n < mal; n++) {
        if (zelle.name === 'table:covered-table-cell') {
          if (verdeckt > 0) verdeckt--
          else zellen.push({ bloecke: [], spalten: 1, fortsetzung: true })
        } else if (zelle.name === 'table:table-cell') {
          const spalten = Math.min(Math.max(1, Number(zelle.attributes['table:number-columns-spanned']) || 1), 200)
          verdeckt = spalten - 1
          zellen.push({ bloecke: this.readBloecke(zelle), spalten, fortsetzung: false })
        }
      }
    }
    return zellen
  }
}

function isDrawn(linie: string): boolean {
  return linie !== '' && linie !== 'none'
}
function isColoured(farbe: string): boolean {
  return farbe !== '' && !/^(?:transparent|#ffffff)$/i.test(farbe)
}
