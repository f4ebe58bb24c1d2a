import { OpcPackage } from '../../word/package/package.js'
import { findElements } from '../../word/xml/find.js'
import type { XmlElement } from '../../word/xml/xml.js'
import { detectDateiart, fehlerOf, readGuarded, unpackBegrenzt, WorddateiFehler } from '../oeffnen.js'

/** The package of a text of LibreOffice. */
export interface Odtpaket {
  paket: OpcPackage
  /** Root element of a part; undefined where there is no such part. @throws WorddateiFehler where it is no XML */
  xml(teil: string): XmlElement | undefined
}

/**
 * Opens a text of LibreOffice.
 * @param datei as the user named it, for messages
 * @throws WorddateiFehler for one with a password, damaged, too large, or of another kind
 */
export function openOdt(bytes: Uint8Array, datei: string): Odtpaket {
  const art = detectDateiart(bytes)
  if (art !== 'odt') throw art === 'docx' ? fehlerOf('zip', datei) : fehlerOf(art, datei)
  const paket = new OpcPackage(unpackBegrenzt(bytes, datei))
  const xml = (teil: string) => readGuarded(datei, teil, () => paket.findXml(teil))
  if (findElements(xml('META-INF/manifest.xml'), 'manifest:encryption-data').length > 0)
    throw new WorddateiFehler(
      `„${datei}“ ist mit einem Kennwort geschützt.`,
      'In LibreOffice öffnen und mit „Speichern unter“ ohne Kennwort speichern.',
    )
  if (!xml('content.xml'))
    throw new WorddateiFehler(
      `„${datei}“ enthält keinen Text; der Teil „content.xml“ fehlt.`,
      'In LibreOffice öffnen und neu speichern.',
    )
  return { paket, xml }
}
