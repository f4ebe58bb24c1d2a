import { findElements, walkXml } from '../xml/find.js'
import { XmlText } from '../xml/xml.js'
import { Paket } from './paket.js'

const KERN = 'docProps/core.xml'
/** What refers to a relation (ISO/IEC 29500-1, 22.8.2.1). */
const VERWEISE = ['r:id', 'r:embed', 'r:link', 'r:pict']

/**
 * Makes a package of `docx` the same for the same document: one date ("2023-04-01"), and names of relations in the order in which
 * they stand; the packages in it (workbooks of charts), too.
 */
export function normalizePaket(paket: Paket, datum: string): void {
  for (const zeit of findElements(paket.findXml(KERN), 'dcterms:created', 'dcterms:modified'))
    zeit.children = [new XmlText(`${datum}T00:00:00Z`)]
  for (const name of paket.namen) {
    const quelle = sourceOf(name)
    if (quelle !== undefined && paket.has(quelle)) renameRelations(paket, name, quelle)
    if (name.endsWith('.xlsx')) paket.put(name, normalizeMappe(paket.bytes(name) ?? new Uint8Array(), datum))
  }
}

function normalizeMappe(bytes: Uint8Array, datum: string): Uint8Array {
  const mappe = Paket.open(bytes)
  normalizePaket(mappe, datum)
  return mappe.pack()
}

/** The part whose relations these are. */
function sourceOf(name: string): string | undefined {
  const [, ordner, teil] = /^(.*)_rels\/([^/]+)\.rels$/.exec(name) ?? []
  return teil === undefined ? undefined : `${ordner}${teil}`
}

/** Relations to outside have random names: they become rIdLink1, rIdLink2 … in the relations and where they are used. */
function renameRelations(paket: Paket, name: string, quelle: string): void {
  const zufaellig = findElements(paket.xml(name), 'Relationship').filter(
    ({ attributes }) => !/^rId\d+$/.test(attributes.Id ?? ''),
  )
  if (zufaellig.length === 0) return
  const verweise = walkXml(paket.xml(quelle)).flatMap(({ attributes }) =>
    VERWEISE.filter((verweis) => attributes[verweis] !== undefined).map((verweis) => ({ attributes, verweis })),
  )
  const benutzt = verweise.map(({ attributes, verweis }) => attributes[verweis] ?? '')
  const ids = zufaellig
    .map(({ attributes }) => attributes.Id ?? '')
    .sort((a, b) => benutzt.indexOf(a) - benutzt.indexOf(b))
  const neu = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]))
  for (const { attributes } of zufaellig) attributes.Id = neu.get(attributes.Id ?? '') ?? ''
  for (const { attributes, verweis } of verweise)
    attributes[verweis] = neu.get(attributes[verweis] ?? '') ?? attributes[verweis] ?? ''
}
