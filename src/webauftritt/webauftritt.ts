import { basename, dirname, join } from 'node:path'
import { ortOfProgramm } from '../content/programm/ort.js'
import type { Environment } from '../environment.js'
import { epochDay, isoDay } from '../environment.js'
import { removeFolder, replaceFiles, replaceFolder } from '../files/output.js'
import { isThere, readAgain } from '../files/read.js'
import { hashOf } from '../files/record.js'
import { Gegenwart } from '../manifest/eingaben.js'
import { Meldungen } from '../message.js'
import { readAndCompute } from '../programme/computed.js'
import { ausgabeGesperrt } from '../regeln.js'
import { compareStaende } from '../vergleich/ablauf.js'
import { formatUnterschiede } from '../vergleich/bericht/unterschiede.js'
import { type Ausgabe, findAusgaben } from './ausgaben.js'
import { checkBerichtigung } from './berichtigung.js'
import { formatDaten } from './daten.js'
import { readEinstellungen, type Webeinstellungen } from './einstellungen.js'
import { formatFehlseite, formatRecht } from './recht.js'
import { webauftrittDaten } from './regeln.js'
import { formatSchriften } from './schriften.js'
import { formatAenderungen, formatHaeuser, formatProgramm, formatStart, nameOf } from './seiten.js'
import { STIL } from './stil.js'
import { formatSuche } from './suche/verzeichnis.js'
import { formatVerzeichnisse } from './verzeichnisse.js'
import type { Webdatei } from './webdatei.js'

export interface Webauftrag {
  /** Absolute path of the workspace: webauftritt.yaml, and the sources of open data. */
  wurzel: string
  /** Output folders with their manifests: as the user wrote them, and absolute. */
  ordner: readonly { name: string; ordner: string }[]
  /** Absolute path of the site. */
  ziel: string
  environment: Environment
}

/**
 * Writes the site of all programmes that the manifests know as whole. It is put in place when it is complete; until then the one
 * before stays.
 * @returns how many programmes are published; undefined where there is no site
 */
export async function writeWebauftritt(
  { wurzel, ordner, ziel, environment }: Webauftrag,
  meldungen: Meldungen,
): Promise<{ programme: number; seiten: number } | undefined> {
  const einstellungen = readEinstellungen(wurzel, meldungen)
  if (!einstellungen) return undefined
  const schau = findAusgaben(ordner, einstellungen, meldungen)
  if (schau.ausgaben.length === 0) return undefined
  const heute = epochDay(environment) ?? isoDay(environment.now())
  const bau = new Bau(`${ziel}.${hashOf(ziel).slice(0, 8)}.neu`, meldungen)
  const gegenwart = new Gegenwart(wurzel)
  for (const ausgabe of schau.ausgaben) checkBerichtigung(ausgabe, meldungen)
  for (const ausgabe of schau.ausgaben)
    bau.put(await filesOf(ausgabe, schau.ausgaben, { wurzel, gegenwart, einstellungen, environment }, meldungen))
  bau.put([
    formatStart(schau, einstellungen),
    ...formatHaeuser(schau.ausgaben, einstellungen),
    ...formatRecht(einstellungen),
    ...formatSuche(schau.ausgaben, einstellungen),
    ...formatSchriften(),
    { pfad: 'stil.css', inhalt: STIL },
  ])
  const seiten = bau.pfade.filter((pfad) => pfad.endsWith('.html'))
  bau.put([...formatVerzeichnisse(schau.ausgaben, seiten, einstellungen, heute), ...formatFehlseite(einstellungen)])
  return bau.finish(ziel) ? { programme: schau.ausgaben.length, seiten: seiten.length } : undefined
}

interface Quellen {
  wurzel: string
  gegenwart: Gegenwart
  einstellungen: Webeinstellungen
  environment: Environment
}

/** All that stands below the address of a programme. */
async function filesOf(
  ausgabe: Ausgabe,
  alle: readonly Ausgabe[],
  quellen: Quellen,
  meldungen: Meldungen,
): Promise<Webdatei[]> {
  const { pfad, ordner, dateien, programm } = ausgabe
  const daten = dateien.length > 0 ? await dataOf(ausgabe, quellen, meldungen) : []
  const davor = alle.find((eine) => eine.haus === ausgabe.haus && eine.bis < ausgabe.von && eine.dateien.length > 0)
  const unterschiede = davor && dateien.length > 0 ? await changesOf(davor, ausgabe, quellen) : undefined
  const bericht = join(ordner, programm, `${programm}.pruefbericht.html`)
  const pruefbericht = dateien.length > 0 && isThere(bericht)
  const beilagen = {
    daten: daten.length > 0,
    unterschiede: unterschiede === undefined ? undefined : davor,
    pruefbericht,
  }
  return [
    formatProgramm(ausgabe, alle, beilagen, quellen.einstellungen),
    ...dateien.map((datei) => ({ pfad: `${pfad}${nameOf(datei.pfad)}`, inhalt: readAgain(join(ordner, datei.pfad)) })),
    ...daten,
    ...(unterschiede && davor ? [formatAenderungen(ausgabe, davor, unterschiede, quellen.einstellungen)] : []),
    ...(pruefbericht ? [{ pfad: `${pfad}${basename(bericht)}`, inhalt: readAgain(bericht) }] : []),
  ]
}

/** Only sheets that are those of the published files are published with them. */
async function dataOf(ausgabe: Ausgabe, quellen: Quellen, meldungen: Meldungen): Promise<Webdatei[]> {
  const { wurzel, gegenwart, einstellungen } = quellen
  const [anders] = gegenwart.findChanges(ausgabe.programm, ausgabe.eintrag.eingaben)
  if (anders !== undefined) {
    meldungen.melde(webauftrittDaten, ortOfProgramm(ausgabe.programm), `Ohne Daten: ${anders} seit der Ausgabe.`)
    return []
  }
  const computed = await readAndCompute(wurzel, ausgabe.programm, new Meldungen())
  const blaetter = [...(computed?.blaetter.values() ?? [])]
  return blaetter.length > 0 ? formatDaten(ausgabe, blaetter, einstellungen) : []
}

/** What changed between two published programmes, as HTML; undefined where their sources are not here. */
async function changesOf(
  davor: Ausgabe,
  ausgabe: Ausgabe,
  { wurzel, gegenwart, environment }: Quellen,
): Promise<string | undefined> {
  const da = [davor, ausgabe].every(
    ({ programm, eintrag }) => gegenwart.findChanges(programm, eintrag.eingaben).length === 0,
  )
  if (!da) return undefined
  const meldungen = new Meldungen()
  const paar = {
    name: ausgabe.programm,
    alt: { wurzel, programm: davor.programm },
    neu: { wurzel, programm: ausgabe.programm },
  }
  const vergleich = await compareStaende(
    { alt: davor.zeitraum, neu: ausgabe.zeitraum, paare: [paar], close: () => undefined },
    { environment, seiten: false },
    meldungen,
  )
  const [eines] = vergleich.programme
  return meldungen.hatFehler || !eines ? undefined : formatUnterschiede(eines, 'alle')
}

/** A site while it is being written, beside its place. */
class Bau {
  readonly #summen: string[] = []
  readonly pfade: string[] = []

  constructor(
    private readonly ordner: string,
    private readonly meldungen: Meldungen,
  ) {
    removeFolder(ordner)
  }

  put(dateien: readonly Webdatei[]): void {
    for (const { pfad, inhalt } of dateien) {
      // On a full disk the next one would fail as well.
      if (this.#gesperrt()) return
      const ort = { datei: pfad, zeile: 1, spalte: 1 }
      replaceFiles(join(this.ordner, dirname(pfad)), [{ name: basename(pfad), inhalt }], ort, this.meldungen)
      this.#summen.push(`${hashOf(inhalt)}  ${pfad}\n`)
      this.pfade.push(pfad)
    }
  }

  #gesperrt(): boolean {
    return this.meldungen.liste.some(({ regel }) => regel === ausgabeGesperrt.id)
  }

  /** Puts the site in place, where all of it could be written. */
  finish(ziel: string): boolean {
    const summen = this.#summen.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('')
    this.put([{ pfad: 'SHA256SUMS', inhalt: summen }])
    const ganz = !this.#gesperrt()
    if (ganz) replaceFolder(ziel, this.ordner)
    else removeFolder(this.ordner)
    return ganz
  }
}
