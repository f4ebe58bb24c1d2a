import { findElements, walkXml } from '../xml/find.js'
import { XmlText } from '../xml/xml.js'
import { OpcPackage } from './package.js'

const CORE = 'docProps/core.xml'
/** What refers to a relation (ISO/IEC 29500-1, 22.8.2.1). */
const REFERENCES = ['r:id', 'r:embed', 'r:link', 'r:pict']

/**
 * Makes a package of `docx` the same for the same document: one date ("2023-04-01"), and names of relations in the order in which
 * they stand; the packages in it (workbooks of charts), too.
 */
export function normalizePackage(pkg: OpcPackage, date: string): void {
  for (const time of findElements(pkg.findXml(CORE), 'dcterms:created', 'dcterms:modified'))
    time.children = [new XmlText(`${date}T00:00:00Z`)]
  for (const name of pkg.names) {
    const source = sourceOf(name)
    if (source !== undefined && pkg.has(source)) renameRelations(pkg, name, source)
    if (name.endsWith('.xlsx')) pkg.put(name, normalizeWorkbook(pkg.bytes(name) ?? new Uint8Array(), date))
  }
}

function normalizeWorkbook(bytes: Uint8Array, date: string): Uint8Array {
  const workbook = OpcPackage.open(bytes)
  normalizePackage(workbook, date)
  return workbook.pack()
}

/** The part whose relations these are. */
function sourceOf(name: string): string | undefined {
  const [, folder, part] = /^(.*)_rels\/([^/]+)\.rels$/.exec(name) ?? []
  return part === undefined ? undefined : `${folder}${part}`
}

/** Relations to outside have random names: they become rIdLink1, rIdLink2 … in the relations and where they are used. */
function renameRelations(pkg: OpcPackage, name: string, source: string): void {
  const random = findElements(pkg.xml(name), 'Relationship').filter(
    ({ attributes }) => !/^rId\d+$/.test(attributes.Id ?? ''),
  )
  if (random.length === 0) return
  const references = walkXml(pkg.xml(source)).flatMap(({ attributes }) =>
    REFERENCES.filter((reference) => attributes[reference] !== undefined).map((reference) => ({
      attributes,
      reference,
    })),
  )
  const used = references.map(({ attributes, reference }) => attributes[reference] ?? '')
  const ids = random.map(({ attributes }) => attributes.Id ?? '').sort((a, b) => used.indexOf(a) - used.indexOf(b))
  const fresh = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]))
  for (const { attributes } of random) attributes.Id = fresh.get(attributes.Id ?? '') ?? ''
  for (const { attributes, reference } of references)
    attributes[reference] = fresh.get(attributes[reference] ?? '') ?? attributes[reference] ?? ''
}
