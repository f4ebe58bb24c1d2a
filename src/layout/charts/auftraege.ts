import type { Diagramm } from '../../charts/diagramm.js'
import type { Organigrammstelle } from '../../content/organigramm.js'
import type { Ort } from '../../message.js'
import type { Diagrammauftrag } from './diagramm.js'
import type { Organigrammauftrag } from './organigramm.js'

/** What a document wants drawn, collected while it is set. Each wish gives the key under which the picture will be found. */
export class Auftraege {
  readonly diagramme: Diagrammauftrag[] = []
  readonly organigramme: Organigrammauftrag[] = []
  /** Keys of QR codes by the addresses that they lead to. */
  readonly qrcodes = new Map<string, string>()

  diagramm(abschnitt: string, diagramm: Diagramm, ort: Ort, beschrieben: Ort): string {
    const schluessel = `diagramm-${abschnitt}-${this.diagramme.length + 1}`
    this.diagramme.push({ schluessel, diagramm, ort, beschrieben })
    return schluessel
  }

  organigramm(abschnitt: string, spitze: Organigrammstelle, ort: Ort): string {
    const schluessel = `organigramm-${abschnitt}-${this.organigramme.length + 1}`
    this.organigramme.push({ schluessel, spitze, ort })
    return schluessel
  }

  qrcode(ziel: string): string {
    const schluessel = this.qrcodes.get(ziel) ?? `qr-${this.qrcodes.size + 1}`
    this.qrcodes.set(ziel, schluessel)
    return schluessel
  }
}
