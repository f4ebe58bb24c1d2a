import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

const RELATION = /\bId="(?!rId\d+")([^"]+)"/g
const ZEITPUNKT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** Text of a part as it goes into the file. */
export type Fertigung = (name: string, xml: string) => string

/**
 * Makes the file the same bytes for the same document: one date ("2023-04-01"), one time for all parts, names of relations in the
 * order in which they stand, and the parts, with `weitere` among them, in the order of their names.
 */
export function normalizeZip(
  zip: Uint8Array,
  datum: string,
  finish: Fertigung = (_, xml) => xml,
  weitere: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const teile = { ...unzipSync(zip), ...weitere }
  const umbenannt = renameRelations(teile)
  return packTeile(
    Object.fromEntries(
      Object.entries(teile).map(([name, inhalt]) => [
        name,
        normalizePart(name, umbenannt.get(name) ?? inhalt, datum, finish),
      ]),
    ),
  )
}

/** Packs the parts of a file: the same parts give the same bytes, whatever their order and the time. */
export function packTeile(teile: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const geordnet: Zippable = {}
  for (const name of Object.keys(teile).sort(byName)) {
    const inhalt = teile[name]
    if (inhalt) geordnet[name] = [inhalt, { mtime: new Date(1980, 0, 1), level: name.endsWith('.xlsx') ? 0 : 6 }]
  }
  return zipSync(geordnet)
}

/** The list of content types comes first, as the packaging conventions recommend. */
function byName(a: string, b: string): number {
  const rang = (name: string) => (name === '[Content_Types].xml' ? 0 : 1)
  return rang(a) - rang(b) || (a < b ? -1 : 1)
}

function normalizePart(name: string, inhalt: Uint8Array, datum: string, finish: Fertigung): Uint8Array {
  if (name.endsWith('.xlsx')) return normalizeZip(inhalt, datum)
  if (!/\.(?:xml|rels)$/.test(name)) return inhalt
  const xml = strFromU8(inhalt)
  return strToU8(finish(name, name === 'docProps/core.xml' ? xml.replace(ZEITPUNKT, `$1${datum}T00:00:00Z`) : xml))
}

/** Relations to outside have random names: they become rIdLink1, rIdLink2 … in the relations and where they are used. */
function renameRelations(teile: Record<string, Uint8Array>): Map<string, Uint8Array> {
  const neu = new Map<string, Uint8Array>()
  for (const [name, inhalt] of Object.entries(teile)) {
    const [, ordner, teil] = /^(.*)_rels\/([^/]+)\.rels$/.exec(name) ?? []
    const quelle = `${ordner}${teil}`
    const benutzer = teile[quelle]
    if (!benutzer) continue
    let relationen = strFromU8(inhalt)
    let text = strFromU8(benutzer)
    const namen = [...relationen.matchAll(RELATION)]
      .map(([, id]) => id ?? '')
      .sort((a, b) => text.indexOf(`"${a}"`) - text.indexOf(`"${b}"`))
    if (namen.length === 0) continue
    for (const [index, id] of namen.entries()) {
      const ersatz = `rIdLink${index + 1}`
      relationen = relationen.replaceAll(`"${id}"`, `"${ersatz}"`)
      text = text.replaceAll(`"${id}"`, `"${ersatz}"`)
    }
    neu.set(name, strToU8(relationen)).set(quelle, strToU8(text))
  }
  return neu
}
