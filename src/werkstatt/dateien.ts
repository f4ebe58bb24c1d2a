import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { GRENZEN } from '../content/grenzen.js'
import { readGestaltungskette } from '../content/programm/gestaltungskette.js'
import { findHome } from '../files/home.js'
import { isThere, listFolder, readInside } from '../files/read.js'
import { hashOf } from '../files/record.js'
import {
  type KeptVersion,
  keepVersion,
  listVersions,
  readVersion,
  removeInside,
  replaceInside,
} from '../files/replace.js'
import { Meldungen } from '../message.js'
import { sayChange } from './fassungsworte.js'
import type { Dateieintrag, Dateiinhalt, Fassungsangabe, Speicherergebnis } from './protokoll.js'
import { sayTime } from './zeitangabe.js'

const TEXTE = /\.(?:md|ya?ml|csv|hbs|css)$/
const BILDER = /\.(?:png|jpe?g|svg)$/i
/** What may be the first of its kind: a programme's sheet or section, an office's own design. */
const ERSTE_DATEIEN = /^content\/[^/]+\/(?:daten|abschnitte)\/[^/]+$|^templates\/[^/]+\/gestaltung\.yaml$/
const ZEICHEN_AM_ANFANG = '\ufeff'

/** The files that the Werkstatt opens: those of one programme, and of the designs that it is set in. Nothing else is read or written. */
export class Werkstattdateien {
  /** Hashes of what was written here and the watch has not told of yet, by file. */
  readonly #geschrieben = new Map<string, string>()

  /** @param fassungen where earlier versions are kept */
  constructor(
    private readonly wurzel: string,
    private readonly programm: string,
    private readonly fassungen: string,
    private readonly nurLesen: boolean,
  ) {}

  /**
   * All files that can be opened, sections first.
   * @param abschnitte titles of the sections by file, in order
   * @param blaetter ids and titles of the sheets by file
   */
  list(
    abschnitte: ReadonlyMap<string, string>,
    blaetter: ReadonlyMap<string, { id: string; titel: string }>,
    gestaltung: string,
  ): Dateieintrag[] {
    const ordner = `content/${this.programm}`
    const nach = new Map([...abschnitte.keys()].map((datei, index) => [datei, index]))
    const texte = this.#namesIn(`${ordner}/abschnitte`, /\.md$/)
      .sort((a, b) => (nach.get(a) ?? 1e6) - (nach.get(b) ?? 1e6))
      .map((datei): Dateieintrag => ({ datei, name: abschnitte.get(datei) ?? nameOf(datei), gruppe: 'Kapitel' }))
    const daten = this.#namesIn(`${ordner}/daten`, /\.(?:ya?ml|csv)$/)
      .map((datei): Dateieintrag => {
        const blatt = blaetter.get(datei)
        // What is no sheet, or cannot be read as one now, is known by its file.
        return blatt
          ? { datei, name: blatt.titel, gruppe: 'Daten', blatt: blatt.id }
          : { datei, name: datei.slice(datei.lastIndexOf('/') + 1), gruppe: 'Daten' }
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'de'))
    const design = this.#designs(gestaltung).flatMap((einer) =>
      this.#namesIn(einer, /\.(?:yaml|css|hbs)$/).map(
        (datei): Dateieintrag => ({ datei, name: datei.slice('templates/'.length), gruppe: 'Gestaltung' }),
      ),
    )
    return [...texte, ...daten, { datei: `${ordner}/programm.yaml`, name: 'programm', gruppe: 'Programm' }, ...design]
  }

  /** Names of what lies in a folder of the programme, without endings. */
  namesIn(ordner: string): string[] {
    return this.#namesIn(ordner, /./).map(nameOf)
  }

  /** The pictures in the programme's folder for them, as a section names them; also those that none shows yet. */
  listBilder(): string[] {
    const ordner = `content/${this.programm}`
    return this.#namesIn(`${ordner}/bilder`, BILDER).map((datei) => datei.slice(ordner.length + 1))
  }

  /** The text of a file with LF line ends; undefined where it must not or cannot be read. */
  read(datei: string): Dateiinhalt | undefined {
    const heim = this.#homeOf(datei)
    const ordner = heim && findHome(this.wurzel, heim.ordner)
    const gelesen = heim && ordner && readInside({ folder: ordner, path: heim.pfad, limit: GRENZEN.text })
    if (!gelesen || !('bytes' in gelesen)) return undefined
    const { text } = toEditor(gelesen.bytes)
    return {
      datei,
      text,
      fassung: hashOf(gelesen.bytes),
      schreibbar: !this.nurLesen && ordner === join(this.wurzel, heim.ordner),
    }
  }

  /**
   * Saves a text as its file, whole, if the file still is the version that the text is based on; the version before is kept.
   * @param fassung '' for a file that is to be made
   */
  save(datei: string, text: string, fassung: string, now: number): Speicherergebnis {
    const heim = this.#homeOf(datei)
    if (!heim || this.nurLesen)
      return {
        art: 'fehler',
        text: `„${datei}“ wird hier nicht geschrieben.`,
        rat: 'Die Werkstatt ohne --nur-lesen öffnen.',
      }
    const ordner = join(this.wurzel, heim.ordner)
    if (findHome(this.wurzel, heim.ordner) !== ordner)
      return {
        art: 'fehler',
        text: `„${datei}“ gehört zu amip und wird nicht geändert.`,
        rat: 'Eine eigene Gestaltung anlegen: ein Ordner unter templates/ mit einer gestaltung.yaml, die mit „basis:“ auf dieser beruht.',
      }
    const vorher = readInside({ folder: ordner, path: heim.pfad, limit: GRENZEN.text })
    const alt = 'bytes' in vorher ? vorher.bytes : undefined
    const neu = fromEditor(text, alt)
    if (alt && hashOf(alt) === hashOf(neu)) return { art: 'gespeichert', fassung: hashOf(neu) }
    // A programme's folder that has gone was renamed, mostly: none is made in its place.
    const makes = fassung === '' && ERSTE_DATEIEN.test(datei) && (datei.startsWith('templates/') || isThere(ordner))
    const ersetzt = replaceInside(ordner, heim.pfad, neu, fassung, makes)
    if (ersetzt.done) {
      if (alt) keepVersion(this.#folderOf(datei), alt.toString('utf8'), now)
      this.#geschrieben.set(datei, ersetzt.hash)
      return { art: 'gespeichert', fassung: ersetzt.hash }
    }
    if (ersetzt.why === 'changed') {
      const jetzt = Buffer.from(ersetzt.found)
      return { art: 'konflikt', text: toEditor(jetzt).text, fassung: alt ? hashOf(alt) : '' }
    }
    return {
      art: 'fehler',
      text: `„${datei}“ lässt sich nicht schreiben${'said' in ersetzt && ersetzt.said ? ` (${ersetzt.said})` : ''}.`,
      rat: 'Prüfen, ob die Datei woanders offen ist und ob Sie dort schreiben dürfen. Was Sie getippt haben, bleibt hier stehen.',
    }
  }

  /** Takes a file of the programme away; its text stays among the earlier versions. */
  remove(datei: string, now: number): { text: string } | { ergebnis: Speicherergebnis } {
    const inhalt = this.read(datei)
    const heim = this.#homeOf(datei)
    const refuse = (text: string, rat: string) => ({ ergebnis: { art: 'fehler' as const, text, rat } })
    if (!inhalt?.schreibbar || !heim || !ERSTE_DATEIEN.test(datei))
      return refuse(
        `„${datei}“ wird hier nicht entfernt.`,
        'Die Datei liegt nicht im Programm, oder es ist nur zum Lesen offen.',
      )
    keepVersion(this.#folderOf(datei), inhalt.text, now)
    const warum = removeInside(join(this.wurzel, heim.ordner), heim.pfad)
    return warum === undefined
      ? { text: inhalt.text }
      : refuse(`„${datei}“ lässt sich nicht entfernen (${warum}).`, 'Prüfen, ob die Datei woanders offen ist.')
  }

  /** Whether a change that the watch tells of is what was written here; each is asked for once. */
  isOwnChange(datei: string): boolean {
    const hash = this.#geschrieben.get(datei)
    this.#geschrieben.delete(datei)
    return hash !== undefined && this.read(datei)?.fassung === hash
  }

  /** The earlier versions of a file, the latest first, each with what was changed after it. */
  listFassungen(datei: string, now: Date): Fassungsangabe[] {
    if (!this.#homeOf(datei)) return []
    let danach = this.read(datei)?.text ?? ''
    return listVersions(this.#folderOf(datei)).map(({ id, time, size }: KeptVersion) => {
      const text = this.readFassung(datei, id) ?? ''
      const worte = sayChange(text, danach)
      danach = text
      const zeit = new Date(time)
      return { id, zeit: zeit.toISOString(), wann: sayTime(zeit, now), zeichen: size, danach: worte }
    })
  }

  readFassung(datei: string, id: string): string | undefined {
    const text = this.#homeOf(datei) && readVersion(this.#folderOf(datei), id)
    return text === undefined ? undefined : toEditor(Buffer.from(text)).text
  }

  #folderOf(datei: string): string {
    return join(this.fassungen, createHash('sha256').update(`${this.wurzel}\0${datei}`).digest('hex').slice(0, 24))
  }

  #namesIn(ordner: string, art: RegExp): string[] {
    const heim = /^[^/]+\/[^/]+/.exec(ordner)?.[0] ?? ordner
    return listFolder(findHome(this.wurzel, heim) + ordner.slice(heim.length))
      .filter((eintrag) => eintrag.isFile() && art.test(eintrag.name))
      .map(({ name }) => `${ordner}/${name}`)
  }

  /** The folders of a design and of those that it is based on. */
  #designs(gestaltung: string): string[] {
    const ort = { datei: '', zeile: 1, spalte: 1 }
    return (readGestaltungskette(this.wurzel, gestaltung, ort, new Meldungen()) ?? []).map(({ ordner }) => ordner)
  }

  /** The folder out of which a file may not lead, and its path in there; undefined for what is none of ours. */
  #homeOf(datei: string): { ordner: string; pfad: string } | undefined {
    const [, ordner = '', pfad = ''] = /^((?:content|templates)\/[^/\\]+)\/(.+)$/.exec(datei) ?? []
    const teile = pfad.split('/')
    if (!TEXTE.test(pfad) || teile.some((teil) => /^[.~]|\\|^$/.test(teil))) return undefined
    if (ordner.startsWith('content/') && ordner !== `content/${this.programm}`) return undefined
    return { ordner, pfad }
  }
}

function nameOf(datei: string): string {
  return datei.slice(datei.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
}

function toEditor(bytes: Buffer): { text: string } {
  return { text: bytes.toString('utf8').replace(ZEICHEN_AM_ANFANG, '').replaceAll('\r\n', '\n') }
}

/** The text with the line ends and the mark at the beginning that the file has. */
function fromEditor(text: string, alt: Buffer | undefined): string {
  const vorher = alt?.toString('utf8') ?? ''
  const ganz = text.replaceAll('\r\n', '\n')
  return (
    (vorher.startsWith(ZEICHEN_AM_ANFANG) ? ZEICHEN_AM_ANFANG : '') +
    (vorher.includes('\r\n') ? ganz.replaceAll('\n', '\r\n') : ganz)
  )
}
