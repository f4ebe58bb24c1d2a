import type { Diagramm } from '../../charts/diagramm.js'
import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Ort } from '../../message.js'
import type { DiagrammOrder } from './diagramm.js'
import type { OrganigrammOrder } from './organigramm.js'

/** What a document wants drawn, collected while it is set. Each wish gives the key under which the picture will be found. */
export class DrawingOrders {
  readonly diagramme: DiagrammOrder[] = []
  readonly organigramme: OrganigrammOrder[] = []
  /** Keys of QR codes by the addresses that they lead to. */
  readonly qrcodes = new Map<string, string>()

  diagramm(abschnitt: string, diagramm: Diagramm, ort: Ort, described: Ort): string {
    const key = `diagramm-${abschnitt}-${this.diagramme.length + 1}`
    this.diagramme.push({ key, diagramm, ort, described })
    return key
  }

  organigramm(abschnitt: string, top: Organigrammstelle, ort: Ort): string {
    const key = `organigramm-${abschnitt}-${this.organigramme.length + 1}`
    this.organigramme.push({ key, top, ort })
    return key
  }

  qrcode(target: string): string {
    const key = this.qrcodes.get(target) ?? `qr-${this.qrcodes.size + 1}`
    this.qrcodes.set(target, key)
    return key
  }
}
