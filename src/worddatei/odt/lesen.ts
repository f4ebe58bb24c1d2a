import { childOf, elementsIn, findElements } from '../../word/xml/find.js'
import { XmlElement, XmlText } from '../../word/xml/xml.js'
import { blocksOf } from '../anordnung.js'
import type {
  Fremdabsatz,
  Fremdauszeichnung,
  Fremdblock,
  Fremddokument,
  Fremdkommentar,
  Fremdlauf,
  Fremdtabelle,
  Fremdzeile,
} from '../modell.js'
import { type Listenort, Odtlisten } from './listen.js'
import { Odtstile, paragraphTexts, pointsOf, titleOf } from './odtstile.js'
import type { Odtpaket } from './oeffnen.js'
import { readRahmen } from './rahmen.js'

/** What a text of LibreOffice (.odt) says, in the same blocks as one of Word; tracked changes are read as accepted. */
export function readOdt({ paket, xml }: Odtpaket): Fremddokument {
  const inhalt = xml('content.xml')
  const leser = new Odtleser(new Odtstile([inhalt, xml('styles.xml')]))
  const text = childOf(inhalt, 'office:body', 'office:text')
  const geloescht = findElements(text, 'text:deletion').length
  const bloecke = leser.readBloecke(text)
  return {
    bloecke,
    noten: leser.noten,
    rand: [],
    kommentare: leser.kommentare,
    eigenschaften: { titel: titleOf(xml('meta.xml')) },
    teil: (name) => paket.bytes(name),
    hinweise: [
      ...(geloescht > 0
        ? [`Nachverfolgte Änderungen gelten als angenommen: ${geloescht} gelöschte Stellen stehen nicht im Text.`]
        : []),
      ...(leser.verbirgt ? ['Ausgeblendeter Text wurde nicht übernommen.'] : []),
    ],
  }
}

/** What is around a paragraph. */
interface Absatzlage {
  verzeichnis: boolean
  liste: (Listenort & { erste: boolean }) | undefined
}

const FREI: Absatzlage = { verzeichnis: false, liste: undefined }

class Odtleser {
  readonly noten = new Map<string, Fremdblock[]>()
  readonly kommentare: Fremdkommentar[] = []
  /** Words were hidden. */
  verbirgt = false
  /** Pages are turned here. */
  #quer = false
  #nummer = 0

  readonly #listen: Odtlisten

  constructor(private readonly stile: Odtstile) {
    this.#listen = new Odtlisten(stile)
  }

  readBloecke(eltern: XmlElement | undefined, lage: Absatzlage = FREI): Fremdblock[] {
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
        case 'text:user-index':
        case 'text:object-index':
        case 'text:bibliography':
          return this.readBloecke(element, { ...lage, verzeichnis: true })
        case 'text:section':
          return element.attributes['text:display'] === 'none' ? this.#hide(element) : this.readBloecke(element, lage)
        case 'text:index-body':
        case 'text:index-title':
          return this.readBloecke(element, lage)
        default:
          // Anchored to the page, not to a paragraph.
          return /^draw:(?!enhanced-geometry|glue-point)/.test(element.name)
            ? [this.#readAbsatz(new XmlElement('text:p', {}, [element]), lage)]
            : []
      }
    })
  }

  #hide(element: XmlElement): [] {
    this.verbirgt ||= element.text.trim() !== ''
    return []
  }

  #readListe(element: XmlElement, aussen: Absatzlage): Fremdblock[] {
    const stil = element.attributes['text:style-name'] ?? aussen.liste?.stil ?? ''
    const ebene = aussen.liste ? aussen.liste.ebene + 1 : 0
    const name = aussen.liste?.id ?? this.#listen.nameOf(element, stil, this.#nummer)
    return elementsIn(element).flatMap((punkt) => {
      const gezaehlt = punkt.name === 'text:list-item'
      let erste = gezaehlt
      const beginn = punkt.attributes['text:start-value']
      if (beginn !== undefined) this.#listen.begin(name, ebene, beginn)
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
    const namen = this.stile.namesOf(stil)
    const bisher = this.kommentare.length
    const laeufe = this.#readLaeufe(element, this.stile.lookOf(kette), undefined)
    const worte = laeufe.filter((lauf) => lauf.art === 'text').filter(({ text }) => text.trim() !== '')
    const stufe = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined
    return {
      art: 'absatz',
      stile: namen,
      stufe,
      liste: this.#readZeichen(element, lage, stufe, stil),
      laeufe,
      groesse: pointsOf(this.stile.find(kette, 'style:text-properties', 'fo:font-size')) || 12,
      fett: worte.length > 0 && worte.every(({ zeichen }) => zeichen.fett),
      mittig: absatz('fo:text-align') === 'center',
      kasten: isDrawn(absatz('fo:border')) || isColoured(absatz('fo:background-color')),
      einzug: pointsOf(absatz('fo:margin-left')),
      verzeichnis:
        lage.verzeichnis || namen.some((name) => /^contents \d|^(?:table|illustration|figure) index \d/.test(name)),
      rahmen: false,
      anker: findElements(element, 'text:bookmark', 'text:bookmark-start', 'text:sequence').flatMap(
        ({ name, attributes }) => attributes[name === 'text:sequence' ? 'text:ref-name' : 'text:name'] || [],
      ),
      kommentare: this.kommentare.slice(bisher).map(({ id }) => id),
      quer: this.#quer,
      ort: `Absatz ${this.#nummer}`,
    }
  }

  #readZeichen(element: XmlElement, { liste }: Absatzlage, stufe: number | undefined, stil: string) {
    if (liste) return liste.erste ? this.#listen.next(liste, stil) : undefined
    const {
      'text:is-list-header': ohne,
      'text:restart-numbering': neu,
      'text:start-value': beginn,
    } = element.attributes
    if (stufe === undefined || ohne === 'true') return undefined
    return this.#listen.nextHeading(stufe, stil, neu === 'true' ? (beginn ?? '1') : undefined)
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
          if (this.stile.find(kette, 'style:text-properties', 'text:display') === 'none') return this.#hide(kind)
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
        default:
          return kind.name.startsWith('draw:')
            ? readRahmen(kind, (eltern) => this.readBloecke(eltern))
            : this.#readLaeufe(kind, zeichen, link, feld)
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
    this.noten.set(id, this.readBloecke(childOf(note, 'text:note-body')))
    return { art: 'note', id }
  }

  #readKommentar(kommentar: XmlElement): void {
    const wert = (name: string) => childOf(kommentar, name)?.text.trim() ?? ''
    this.kommentare.push({
      // LibreOffice names those that hang on a place from version 7 on.
      id: kommentar.attributes['office:name'] ?? `kommentar-${this.kommentare.length + 1}`,
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
        if (kind.name === 'table:table-row') zeilen.push({ zellen: this.#readZellen(kind), kopf })
        else visit(kind, kopf || kind.name === 'table:table-header-rows')
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
        } else {
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
