import { join } from 'node:path'
import { z } from 'zod'
import { readNamed } from '../files/read.js'
import { PAKET } from '../root.js'
import type { Werkstattdateien } from './dateien.js'
import type { Antwort, Wege } from './server.js'
import type { Werkstatt } from './werkstatt.js'

/** What the answers need. */
export interface Auskunftsstelle {
  werkstatt: Werkstatt
  dateien: Werkstattdateien
  now(): Date
  stand(): unknown
}

const BEILAGEN: Record<string, string> = {
  'seite.js': 'text/javascript; charset=utf-8',
  'seite.css': 'text/css; charset=utf-8',
  'pdf.worker.js': 'text/javascript; charset=utf-8',
}
const GROESSTE_BEILAGE = 20_000_000

const Speicherung = z.object({ datei: z.string(), text: z.string(), fassung: z.string() })

/** What the page may ask. */
export function lesendeWege({ werkstatt, dateien, stand }: Auskunftsstelle): Wege {
  return {
    '': () => beilage('seite.html', 'text/html; charset=utf-8'),
    ...Object.fromEntries(Object.entries(BEILAGEN).map(([name, typ]) => [name, () => beilage(name, typ)])),
    stand: () => ({ json: stand() }),
    pdf: () => pdfOf(werkstatt),
    auskunft: () => orMissing(werkstatt.auskunft()),
    zahlen: async () => ({ json: await werkstatt.zahlen() }),
    dateien: () => {
      const blaetter = [...(werkstatt.computed?.quellen.values() ?? [])].map(({ id, ort }) => [ort.datei, id] as const)
      const abschnitte = werkstatt.computed?.programm.abschnitte.map(({ datei }) => datei) ?? []
      const gestaltung = werkstatt.computed?.programm.gestaltung ?? ''
      return { json: dateien.list(abschnitte, new Map(blaetter), gestaltung) }
    },
    datei: ({ angaben }) => orMissing(dateien.read(angaben.get('datei') ?? '')),
    fassungen: ({ angaben }) => ({ json: dateien.listFassungen(angaben.get('datei') ?? '') }),
    fassung: ({ angaben }) => {
      const text = dateien.readFassung(angaben.get('datei') ?? '', angaben.get('id') ?? '')
      return orMissing(text === undefined ? undefined : { text })
    },
  }
}

/** What the page may change. */
export function schreibendeWege({ werkstatt, dateien, now }: Auskunftsstelle): Wege {
  return {
    datei: ({ daten }) => {
      const angaben = Speicherung.safeParse(daten)
      if (!angaben.success) return { fehlt: 'Zum Speichern gehören datei, text und fassung.' }
      const { datei, text, fassung } = angaben.data
      const ergebnis = dateien.save(datei, text, fassung, now().getTime())
      if (ergebnis.art === 'gespeichert') werkstatt.want()
      return { json: ergebnis }
    },
  }
}

export function orMissing(json: unknown): Antwort {
  return json === undefined ? { fehlt: 'Das gibt es gerade nicht.' } : { json }
}

function pdfOf({ seiten }: Werkstatt): Antwort {
  return seiten ? { inhalt: seiten.pdf, typ: 'application/pdf' } : { fehlt: 'Es gibt noch keine Seiten.' }
}

/** A file of the page itself, as set-up has bundled it. */
function beilage(name: string, typ: string): Antwort {
  const gelesen = readNamed(join(PAKET, 'dist', 'werkstatt', 'seite', name), GROESSTE_BEILAGE)
  return 'bytes' in gelesen ? { inhalt: gelesen.bytes, typ } : { fehlt: `${name} fehlt: amip neu einrichten.` }
}
