import { join } from 'node:path'
import { z } from 'zod'
import { readNamed } from '../../files/read.js'
import { PAKET } from '../../root.js'
import { checkBlock } from '../auskunft/blockpruefung.js'
import { inWords } from '../auskunft/formelworte.js'
import { listZahlformen } from '../auskunft/zahlformen.js'
import { listZellbindungen } from '../auskunft/zellbindung.js'
import type { Werkstatt } from '../bau/werkstatt.js'
import { printWord } from '../office.js'
import type { Nachsehen } from '../protokoll.js'
import { save, UNVOLLSTAENDIG } from './antworten.js'
import type { Auskunftsstelle } from './auskunftsstelle.js'
import { lesendeFormularwege, schreibendeFormularwege } from './formularwege.js'
import { KEINE_SEITEN, listDownloads } from './herunterladen.js'
import type { Serverantwort, Wege } from './server.js'
import { titleOf } from './titel.js'

const BEILAGEN: Record<string, string> = {
  'seite.js': 'text/javascript; charset=utf-8',
  'seite.css': 'text/css; charset=utf-8',
  'pdf.worker.js': 'text/javascript; charset=utf-8',
}
const GROESSTE_BEILAGE = 20_000_000

const Blockprobe = z.object({ datei: z.string(), text: z.string(), von: z.number(), bis: z.number() })
const Speicherung = z.object({ datei: z.string(), text: z.string(), fassung: z.string() })

/** What the page may ask. */
export function lesendeWege(stelle: Auskunftsstelle): Wege {
  const { werkstatt, dateien, stand, office, environment, signal } = stelle
  let wordlauf = new AbortController()
  return {
    ...lesendeFormularwege(stelle),
    '': () => beilage('seite.html', 'text/html; charset=utf-8'),
    ...Object.fromEntries(Object.entries(BEILAGEN).map(([name, typ]) => [name, () => beilage(name, typ)])),
    stand: () => ({ json: stand() }),
    pdf: () => pdfOf(werkstatt),
    nachsehen: () => {
      const ruht = werkstatt.lookAtFiles()
      stelle.anwesenheit?.look()
      return { json: { ruht, nummer: werkstatt.seiten?.nummer ?? 0 } satisfies Nachsehen }
    },
    sicht: ({ angaben }) => {
      const [von, bis] = [Number(angaben.get('von')), Number(angaben.get('bis'))]
      if (!(Number.isInteger(von) && Number.isInteger(bis) && von > 0 && von <= bis))
        return { fehlt: 'Seiten zählen ab 1.' }
      werkstatt.look(von, bis)
      return { json: {} }
    },
    gesehen: () => {
      werkstatt.tellSeen()
      return { json: {} }
    },
    web: async () => {
      const html = await werkstatt.writeWeb()
      return html === undefined ? KEINE_SEITEN : { inhalt: html, typ: 'text/html; charset=utf-8', art: 'dokument' }
    },
    wordseiten: async () => {
      const command = office()
      // Pages that nobody waits for any more are not printed to their end.
      wordlauf.abort()
      wordlauf = new AbortController()
      const eigener = AbortSignal.any([signal, wordlauf.signal])
      const docx = command === undefined ? undefined : await werkstatt.write('docx')
      const pdf =
        command !== undefined && docx instanceof Uint8Array
          ? await printWord(command, docx, environment, eigener)
          : undefined
      return pdf
        ? { inhalt: pdf, typ: 'application/pdf' }
        : { fehlt: 'LibreOffice hat keine Seiten geliefert. Die Word-Datei lässt sich herunterladen.' }
    },
    herunterladen: ({ angaben }) => {
      const format = angaben.get('format') ?? ''
      const downloads = listDownloads(werkstatt, environment)
      return (Object.hasOwn(downloads, format) ? downloads[format]?.() : undefined) ?? KEINE_SEITEN
    },
    auskunft: async () => {
      const auskunft = await werkstatt.auskunft()
      return orMissing(auskunft && { ...auskunft, bilder: [...new Set([...auskunft.bilder, ...dateien.listBilder()])] })
    },
    zahlformen: async ({ angaben }) => {
      const computed = await werkstatt.readNow()
      const [blatt = '', zeile = '', spalte = ''] = ['blatt', 'zeile', 'spalte'].map((name) => angaben.get(name) ?? '')
      return orMissing(computed && listZahlformen(computed, blatt, zeile, spalte))
    },
    zellbindungen: async ({ angaben }) => {
      const computed = await werkstatt.readNow()
      const ort = {
        datei: angaben.get('datei') ?? '',
        zeile: Number(angaben.get('zeile')),
        spalte: Number(angaben.get('spalte')),
      }
      return orMissing(computed && listZellbindungen(computed, ort))
    },
    zahlen: async () => {
      const blaetter = werkstatt.seiten?.computed.blaetter
      const zahlen = (await werkstatt.zahlen()).map((zahl) => {
        const blatt = blaetter?.get(zahl.zelle.split('.')[0] ?? '')
        return blatt ? { ...zahl, formel: inWords(zahl.formel, blatt) } : zahl
      })
      return { json: zahlen }
    },
    dateien: async () => {
      // As the files are now: a sheet that was just made is a table before it is on any page.
      const computed = (await werkstatt.readNow()) ?? werkstatt.computed
      const blaetter = [...(computed?.quellen.values() ?? [])].map(
        ({ id, titel, ort }) => [ort.datei, { id, titel }] as const,
      )
      const abschnitte = computed?.programm.abschnitte.map((einer) => [einer.datei, titleOf(einer)] as const)
      const gestaltung = computed?.programm.gestaltung ?? ''
      return { json: dateien.list(new Map(abschnitte), new Map(blaetter), gestaltung) }
    },
    datei: ({ angaben }) => orMissing(dateien.read(angaben.get('datei') ?? '')),
    fassungen: ({ angaben }) => ({ json: dateien.listFassungen(angaben.get('datei') ?? '', stelle.now()) }),
    fassung: ({ angaben }) => {
      const text = dateien.readFassung(angaben.get('datei') ?? '', angaben.get('id') ?? '')
      return orMissing(text === undefined ? undefined : { text })
    },
  }
}

/** What the page may change. */
export function schreibendeWege(stelle: Auskunftsstelle): Wege {
  return {
    ...schreibendeFormularwege(stelle),
    blockpruefung: async ({ daten }) => {
      const probe = Blockprobe.safeParse(daten)
      const { computed } = stelle.werkstatt
      if (!probe.success || !computed || !stelle.dateien.read(probe.data.datei)) return UNVOLLSTAENDIG
      return { json: await checkBlock(computed, probe.data) }
    },
    datei: ({ daten }) => {
      const angaben = Speicherung.safeParse(daten)
      if (!angaben.success) return { fehlt: 'Zum Speichern gehören datei, text und fassung.' }
      const { datei, text, fassung } = angaben.data
      return { json: save(stelle, datei, text, fassung) }
    },
  }
}

export function orMissing(json: unknown): Serverantwort {
  return json === undefined ? { fehlt: 'Das gibt es gerade nicht.' } : { json }
}

function pdfOf({ seiten }: Werkstatt): Serverantwort {
  return seiten ? { inhalt: seiten.pdf, typ: 'application/pdf' } : KEINE_SEITEN
}

/** A file of the page itself, as set-up has bundled it. */
function beilage(name: string, typ: string): Serverantwort {
  const gelesen = readNamed(join(PAKET, 'dist', 'werkstatt', 'seite', name), GROESSTE_BEILAGE)
  return 'bytes' in gelesen ? { inhalt: gelesen.bytes, typ } : { fehlt: `${name} fehlt: amip neu einrichten.` }
}
