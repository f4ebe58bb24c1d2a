import { type FileChild, TextRun } from 'docx'
import type { Element } from 'hast'
import { classesOf, hasClass } from '../layout/baum.js'
import { Absatz, writeAbsatz } from './absatz.js'
import { A4 } from './masse.js'
import type { Satz } from './satz.js'
import { elementsOf, unexpected } from './tree.js'
import { createZeichnung } from './zeichnung.js'

/** Largest sizes of pictures in millimetres. */
const PORTRAIT = { breite: 55, hoehe: 62 }
const QRCODE = { breite: 30, hoehe: 30 }
const LOGO = { breite: 45, hoehe: 14 }
const LOGOABSTAND = '\u2003\u2003\u2003'
const LOGOABSTAND_MM = 12

/** A picture above what somebody says: in the line of the text, where everyone can reach it. */
export function writePortrait(satz: Satz, portrait: Element): FileChild[] {
  return elementsOf(portrait).flatMap((teil) => {
    if (teil.tagName === 'img') return [new Absatz('Portrait', [createZeichnung(satz, teil, { rahmen: PORTRAIT })])]
    if (teil.tagName === 'blockquote') return elementsOf(teil).map((absatz) => writeAbsatz(satz, absatz, 'Ausspruch'))
    if (hasClass(teil, 'funktion')) return [writeAbsatz(satz, teil, 'Funktion')]
    throw unexpected(teil, portrait)
  })
}

const QR_VORLAGEN: Record<string, string> = { qrtitel: 'QrTitel', qradresse: 'QrAdresse' }

/** A QR code and where it leads. */
export function writeQrcode(satz: Satz, qr: Element): FileChild[] {
  return elementsOf(qr).map((teil) => {
    if (teil.tagName === 'img') return new Absatz('QrCode', [createZeichnung(satz, teil, { rahmen: QRCODE })])
    const vorlage = QR_VORLAGEN[classesOf(teil)[0] ?? '']
    if (!vorlage) throw unexpected(teil, qr)
    return writeAbsatz(satz, teil, vorlage)
  })
}

/** Logos in one line, each as large as all of them side by side allow. */
export function writeLogoleiste(satz: Satz, leiste: Element): FileChild[] {
  const logos = elementsOf(leiste)
  const { links, rechts } = satz.dokument.gestaltung.seite
  const platz = (A4.breite - links - rechts - LOGOABSTAND_MM * (logos.length - 1)) / logos.length
  const rahmen = { ...LOGO, breite: Math.min(LOGO.breite, platz) }
  const kinder = logos.flatMap((logo, index) => {
    if (logo.tagName !== 'img') throw unexpected(logo, leiste)
    return [...(index > 0 ? [new TextRun(LOGOABSTAND)] : []), createZeichnung(satz, logo, { rahmen })]
  })
  return [new Absatz('Logoleiste', kinder)]
}
