import { bindungenOf } from '../../check/bindung.js'
import type { Spiegelzahl } from '../../check/zahlenspiegel/spiegelzahl.js'
import type { Meldung } from '../../message.js'
import type { ComputedProgramm } from '../../programme/computed.js'
import { showMeldungen } from '../auskunft/meldungsansicht.js'
import { sayInNames } from '../auskunft/zellnamen.js'
import type { Aenderungen, Werkstattstand, Zahlauskunft } from '../protokoll.js'
import type { GuteSeiten } from './seiten.js'
import { quellort } from './stellen.js'

/** What builds have come to until now. */
export interface Baustand {
  seiten: GuteSeiten | undefined
  /** The programme as it reads now; undefined where it does not. */
  computed: ComputedProgramm | undefined
  meldungen: readonly Meldung[]
  geaendert: Aenderungen
  baut: boolean
  aktuell: boolean
  /** Milliseconds. */
  dauer: number
}

/** What the page shows of it. */
export function showStand(
  { seiten, computed, meldungen, geaendert, baut, aktuell, dauer }: Baustand,
  { programm, nurLesen, wurzel }: { programm: string; nurLesen: boolean; wurzel: string },
): Omit<Werkstattstand, 'andere' | 'office'> {
  const jetzt = computed ?? seiten?.computed
  return {
    programm,
    titel: seiten?.gesetzt.dokument.title ?? programm,
    nummer: seiten?.nummer ?? 0,
    baut,
    aktuell,
    dauer: Math.round(dauer),
    nurLesen,
    meldungen: showMeldungen(meldungen, wurzel, listBindbares(computed, meldungen), jetzt?.blaetter),
    gliederung: seiten?.gliederung ?? [],
    stellen: seiten?.stellen ?? [],
    geaendert,
    gestaltung: jetzt?.programm.gestaltung ?? '',
  }
}

/** Figures of pages as the page lists them. */
export function showZahlen(zahlen: readonly Spiegelzahl[], seiten: GuteSeiten | undefined): Zahlauskunft[] {
  const blaetter = seiten?.computed.blaetter ?? new Map()
  return zahlen.map(({ wo, herkunft, ...zahl }) => ({
    ...zahl,
    zellname: sayInNames(zahl.zelle, blaetter),
    ort: quellort(wo),
    abschnitt: wo.abschnitt,
    stelle: wo.stelle,
    herkunft: herkunft && quellort(herkunft),
  }))
}

/** Typed figures that a cell says as well, by their places. */
function listBindbares(
  computed: ComputedProgramm | undefined,
  meldungen: readonly Meldung[],
): Map<string, { alt: string; neu: string }> {
  if (!computed || meldungen.every(({ regel }) => !regel.startsWith('figur'))) return new Map()
  return new Map(
    bindungenOf(computed).flatMap(({ prosa, von, bis, ausdruck }) => {
      const { datei, zeile, spalte } = prosa.ort(von)
      return ausdruck === undefined
        ? []
        : [[`${datei}:${zeile}:${spalte}`, { alt: prosa.text.slice(von, bis), neu: ausdruck }] as const]
    }),
  )
}
