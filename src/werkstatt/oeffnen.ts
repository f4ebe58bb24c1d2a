import { join } from 'node:path'
import { writableCache } from '../pdf/browser/cache.js'
import { Anwesenheit } from './anwesenheit.js'
import { readCommitTexts } from './bau/commit.js'
import { watchFolders } from './bau/wache.js'
import { Werkstatt, type Werkstattauftrag } from './bau/werkstatt.js'
import { Werkstattdateien } from './dateien.js'
import { Gestaltungsprobe } from './gestaltung/probe.js'
import { findOffice } from './office.js'
import type { Vorabseiten, Werkstattstand } from './protokoll.js'
import { type Laufend, startServer } from './server/server.js'
import { lesendeWege, schreibendeWege } from './server/wege.js'

const COMMIT_NACH_MS = 8000

/** An open Werkstatt. */
export interface OffeneWerkstatt {
  /** Where its page is. */
  adresse: string
  close(): Promise<void>
}

/** Opens the Werkstatt of a programme: serves its page, watches its files, builds at every change. */
export async function openWerkstatt(
  auftrag: Omit<Werkstattauftrag, 'onBau' | 'onStand' | 'onDatei' | 'onVorab'>,
  port?: number,
): Promise<OffeneWerkstatt> {
  const { wurzel, programm, environment, nurLesen, onFehler } = auftrag
  let server: Laufend | undefined
  const tell = () => server?.send('stand', {})
  const werkstatt = new Werkstatt({
    ...auftrag,
    onBau: () => server?.send('bau', {}),
    onStand: tell,
    onDatei: () => server?.send('datei', { datei: '' }),
    // Sent along, not fetched: from now on the processor is busy with rules.
    onVorab: ({ von, pdf }) => {
      server?.send('vorab', { von, pdf: Buffer.from(pdf).toString('base64') } satisfies Vorabseiten)
      return server !== undefined && server.hoerer() > 0
    },
  })
  const fassungen = join(writableCache(environment.env), 'fassungen')
  const dateien = new Werkstattdateien(wurzel, programm, fassungen, nurLesen)
  const anwesenheit = nurLesen ? undefined : new Anwesenheit(wurzel, programm, environment.now, tell)
  const probe = new Gestaltungsprobe(wurzel, werkstatt, dateien)
  let office: string | undefined
  // Asking takes a second; nobody waits for it.
  void findOffice(environment, auftrag.signal).then((command) => {
    office = command
    tell()
  })
  const stand = (): Werkstattstand => ({
    ...werkstatt.stand(),
    andere: [...(anwesenheit?.andere ?? [])],
    office: office !== undefined,
  })
  const stelle = {
    werkstatt,
    dateien,
    probe,
    anwesenheit,
    office: () => office,
    environment,
    signal: auftrag.signal,
    now: environment.now,
    stand,
  }
  server = await startServer(lesendeWege(stelle), nurLesen ? {} : schreibendeWege(stelle), onFehler, port)
  const wache = await watchFolders(wurzel, [join(wurzel, 'content'), join(wurzel, 'templates')], (datei) => {
    // What was written here is told as well: the programme may be open in another tab.
    server?.send('datei', { datei })
    if (!dateien.isOwnChange(datei)) werkstatt.touch(datei)
  })
  werkstatt.want()
  // Taking a commit apart waits until there is something to be seen.
  const vergleichen = setTimeout(
    () => void readCommitTexts(wurzel, programm, environment.env).then((texte) => werkstatt.compareWith(texte)),
    COMMIT_NACH_MS,
  )
  return {
    adresse: server.adresse,
    async close() {
      clearTimeout(vergleichen)
      anwesenheit?.close()
      await wache.close()
      await server.close()
      await werkstatt.close()
    },
  }
}
