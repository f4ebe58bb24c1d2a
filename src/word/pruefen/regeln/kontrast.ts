import { computeContrast } from '../../../charts/colours/farbe.js'
import { childOf, elementsIn, wertOf } from '../../xml/find.js'
import type { XmlElement } from '../../xml/xml.js'
import { findInVorlage, type Pruefpaket, titelseiteOf, vorlagenOf, vorlageOf, type Wordregel } from '../pruefpaket.js'
import { findAll, lesbarOf } from '../teil.js'

/** Least contrast of text by WCAG 2.2, 1.4.3, and that of large type: from 18 points, or 14 when bold. */
const KONTRAST = 4.5
const KONTRAST_GROSS = 3
const PAPIER = 'FFFFFF'

/** Text stands out from what is behind it; on the title page that is drawn, and the design is checked for it. */
export const kontrast: Wordregel = {
  name: 'kontrast',
  art: 'aussehen',
  pruefe(paket) {
    const vorlagen = vorlagenOf(paket)
    const zellgruende = readZellgruende(paket, vorlagen)
    const befunde = new Set<string>()
    const titelseite = titelseiteOf(paket)
    for (const absatz of findAll(paket.dokument, 'w:p')) {
      if (titelseite.has(absatz)) continue
      const id = vorlageOf(absatz)
      const grund =
        farbeOf(findInVorlage(id, vorlagen, 'w:pPr', 'w:shd'), 'w:fill') ?? zellgruende.get(absatz) ?? PAPIER
      const grosse = isGross(id, vorlagen)
      for (const lauf of findAll(absatz, 'w:r')) {
        if (lesbarOf(lauf).trim() === '') continue
        const zeichen = wertOf(childOf(lauf, 'w:rPr', 'w:rStyle'))
        const farbe =
          farbeOf(findInVorlage(zeichen, vorlagen, 'w:rPr', 'w:color'), 'w:val') ??
          farbeOf(findInVorlage(id, vorlagen, 'w:rPr', 'w:color'), 'w:val') ??
          farbeOf(childOf(paket.vorlagen, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:color'), 'w:val') ??
          '000000'
        const wert = computeContrast(`#${farbe}`, `#${grund}`)
        if (wert < (grosse ? KONTRAST_GROSS : KONTRAST))
          befunde.add(`Text der Vorlage „${zeichen || id}“ hat auf ${grund} nur den Kontrast ${wert.toFixed(1)}.`)
      }
    }
    return [...befunde]
  },
}

/** What colours the cells of paragraphs have: their own, or that of the table's style for its first row. */
function readZellgruende({ dokument }: Pruefpaket, vorlagen: ReadonlyMap<string, XmlElement>): Map<XmlElement, string> {
  const gruende = new Map<XmlElement, string>()
  for (const tabelle of findAll(dokument, 'w:tbl')) {
    const vorlage = vorlagen.get(wertOf(childOf(tabelle, 'w:tblPr', 'w:tblStyle')))
    const erste = elementsIn(vorlage).find(
      ({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === 'firstRow',
    )
    const kopf = farbeOf(childOf(erste, 'w:tcPr', 'w:shd'), 'w:fill')
    for (const [index, zeile] of elementsIn(tabelle)
      .filter(({ name }) => name === 'w:tr')
      .entries()) {
      for (const zelle of elementsIn(zeile).filter(({ name }) => name === 'w:tc')) {
        const grund = farbeOf(childOf(zelle, 'w:tcPr', 'w:shd'), 'w:fill') ?? (index === 0 ? kopf : undefined)
        if (grund) for (const absatz of findAll(zelle, 'w:p')) gruende.set(absatz, grund)
      }
    }
  }
  return gruende
}

function isGross(id: string, vorlagen: ReadonlyMap<string, XmlElement>): boolean {
  const punkt = Number(wertOf(findInVorlage(id, vorlagen, 'w:rPr', 'w:sz'))) / 2
  const fett = findInVorlage(id, vorlagen, 'w:rPr', 'w:b')
  return punkt >= 18 || (punkt >= 14 && fett !== undefined && wertOf(fett) !== '0')
}

function farbeOf(knoten: XmlElement | undefined, attribut: string): string | undefined {
  const farbe = knoten?.attributes[attribut]
  return farbe && farbe !== 'auto' ? farbe : undefined
}
