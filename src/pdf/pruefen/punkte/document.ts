import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { escapeMarkup } from '../../../escape.js'
import { decodeStream, textEntryOf } from '../../file/structure-tree.js'
import type { InspectedPdf } from '../inspected-pdf.js'
import { type Befund, inspectAll, type Punkt } from '../punkt.js'

/** What holds for the file as a whole. */
export const DOCUMENT: readonly Punkt[] = [
  {
    id: 'kennung-ua',
    norm: 'PDF/UA-1 5',
    matterhorn: '05-001',
    beschreibung: 'Die Datei bezeichnet sich in ihren Metadaten als PDF/UA-1.',
    check: ({ xmp }) => once(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xmp), 'In den Metadaten fehlt pdfuaid:part = 1.'),
  },
  {
    id: 'kennung-a',
    norm: 'PDF/A-2 6.6.4',
    matterhorn: '',
    beschreibung: 'Die Datei bezeichnet sich in ihren Metadaten als PDF/A-2a.',
    check: ({ xmp }) =>
      once(
        /<pdfaid:part>2<\/pdfaid:part>/.test(xmp) && /<pdfaid:conformance>A<\/pdfaid:conformance>/.test(xmp),
        'In den Metadaten fehlt pdfaid:part = 2 oder pdfaid:conformance = A.',
      ),
  },
  {
    id: 'getaggt',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '06-001',
    beschreibung: 'Die Datei ist als getaggt gekennzeichnet und hat einen Strukturbaum mit einer Wurzel „Document“.',
    check: ({ pdf, tree }) => {
      const marks = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
      const [root] = tree
      return {
        geprueft: 2,
        fehler: [
          ...(marks?.get(PDFName.of('Marked')) === PDFBool.True ? [] : ['MarkInfo/Marked ist nicht gesetzt.']),
          ...(tree.length === 1 && root?.type === 'Document'
            ? []
            : ['Der Strukturbaum hat keine einzelne Wurzel „Document“.']),
        ],
      }
    },
  },
  {
    id: 'titel',
    norm: 'PDF/UA-1 7.1',
    matterhorn: '06-003, 07-001, 07-002',
    beschreibung: 'Die Datei hat einen Titel, und Betrachter zeigen ihn statt des Dateinamens.',
    check: ({ pdf, xmp }) => {
      const viewerPreferences = pdf.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)
      return {
        geprueft: 2,
        fehler: [
          ...(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(xmp) ? [] : ['In den Metadaten fehlt dc:title.']),
          ...(viewerPreferences?.get(PDFName.of('DisplayDocTitle')) === PDFBool.True
            ? []
            : ['DisplayDocTitle ist nicht gesetzt.']),
        ],
      }
    },
  },
  {
    id: 'sprache',
    norm: 'PDF/UA-1 7.2',
    matterhorn: '11-001 bis 11-007',
    beschreibung: 'Die Sprache der Datei und jedes fremdsprachigen Teils ist mit einer gültigen Kennung angegeben.',
    check: ({ pdf, elements }) => {
      const languages = [
        textEntryOf(pdf.catalog, 'Lang'),
        ...elements.flatMap(({ element: { dict } }) =>
          dict.has(PDFName.of('Lang')) ? [textEntryOf(dict, 'Lang')] : [],
        ),
      ]
      return inspectAll(languages, (language) => !LANGUAGE.test(language) && `„${language}“ ist keine Sprachkennung.`)
    },
  },
  {
    id: 'info',
    norm: 'PDF/A-2 6.6.3',
    matterhorn: '',
    beschreibung: 'Dateieigenschaften und Metadaten sagen dasselbe.',
    check: ({ pdf, xmp }) =>
      inspectAll(
        [
          pdf.getTitle(),
          pdf.getAuthor(),
          pdf.getSubject(),
          pdf.getKeywords(),
          pdf.getCreator(),
          pdf.getProducer(),
        ].filter((text) => text !== undefined && text !== ''),
        (text) => !xmp.includes(`>${escapeMarkup(text ?? '')}<`) && `„${text}“ steht nicht in den Metadaten.`,
      ),
  },
  {
    id: 'farbraum',
    norm: 'PDF/A-2 6.2.3',
    matterhorn: '',
    beschreibung: 'Die Datei trägt ein Farbprofil als Ausgabebedingung.',
    check: ({ pdf }) => {
      const [outputIntent] = pdf.catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.asArray() ?? []
      const dict = outputIntent && pdf.context.lookup(outputIntent)
      const profile = dict instanceof PDFDict ? dict.lookup(PDFName.of('DestOutputProfile')) : undefined
      const bytes = profile instanceof PDFRawStream ? decodeStream(profile) : new Uint8Array()
      // An ICC profile says "acsp" at byte 36 and its colour space at byte 16.
      return once(ascii(bytes, 36) === 'acsp' && ascii(bytes, 16) === 'RGB ', 'Ein RGB-Farbprofil fehlt.')
    },
  },
  {
    id: 'dateikennung',
    norm: 'PDF/A-2 6.1.3',
    matterhorn: '',
    beschreibung: 'Die Datei hat eine Kennung und ist nicht verschlüsselt.',
    check: ({ pdf }) => {
      const { ID, Encrypt } = pdf.context.trailerInfo
      const parts = ID instanceof PDFArray ? ID.asArray() : []
      return {
        geprueft: 2,
        fehler: [
          ...(parts.length === 2 && parts.every((part) => part instanceof PDFHexString && part.asBytes().length >= 16)
            ? []
            : ['Die Kennung (ID) fehlt.']),
          ...(Encrypt ? ['Die Datei ist verschlüsselt.'] : []),
        ],
      }
    },
  },
  {
    id: 'aktionen',
    norm: 'PDF/A-2 6.5.1',
    matterhorn: '',
    beschreibung: 'Die Datei enthält weder Skripte noch eingebettete Dateien noch Formulare.',
    check: checkForbidden,
  },
]

const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z\d]{4,8})*$/

function once(good: boolean, fehler: string): Befund {
  return { geprueft: 1, fehler: good ? [] : [fehler] }
}

function checkForbidden({ pdf, pages }: InspectedPdf): Befund {
  const names = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)
  const places: [PDFDict | undefined, string][] = [
    [pdf.catalog, 'AA'],
    [pdf.catalog, 'AcroForm'],
    [names, 'JavaScript'],
    [names, 'EmbeddedFiles'],
    ...pages.map(({ dict }): [PDFDict, string] => [dict, 'AA']),
  ]
  return inspectAll(places, ([dict, name]) => dict?.has(PDFName.of(name)) && `Die Datei enthält „${name}“.`)
}

function ascii(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4))
}
