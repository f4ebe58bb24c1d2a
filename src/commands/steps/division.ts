import { resolve } from 'node:path'
import { type Manifest, readManifestFile, type Teil, type Teilangabe } from '../../manifest/manifest.js'
import { divide, findTeil, parseTeil } from '../../manifest/teil.js'
import type { Konsole } from '../../print/konsole.js'
import type { Format } from '../../writer.js'
import { GebrauchsFehler } from '../terminal/usage.js'

/** @throws GebrauchsFehler where it is no part */
export function readTeil(angabe: string | undefined): Teil | undefined {
  const teil = angabe === undefined ? undefined : parseTeil(angabe)
  if (angabe === undefined || teil) return teil
  throw new GebrauchsFehler(
    `„${angabe}“ ist kein Teil.`,
    'Nach --teil gehört, der wievielte von wie vielen, zum Beispiel: --teil 2/5',
  )
}

/** What of an order says how it is divided. */
export interface Teilbestellung {
  namen: readonly string[]
  formate: readonly Format[]
  /** Part of a divided run. */
  teil: Teil | undefined
  /** A manifest by which is divided. */
  plan: string | undefined
}

/** The part of the run that is wanted, by the command line or by the surroundings; undefined where it is whole. */
export function divideRun(
  bestellung: Teilbestellung,
  alle: readonly string[],
  konsole: Konsole,
): Teilangabe | undefined {
  const { plan, formate, namen } = bestellung
  const gefunden = bestellung.teil || namen.length > 0 ? undefined : findTeil(konsole.env)
  if (gefunden && 'falsch' in gefunden)
    throw new GebrauchsFehler(gefunden.falsch, 'Mit --teil 1/1 alles ausgeben, oder mit --teil N/M den Teil nennen.')
  const teil = bestellung.teil ?? gefunden?.teil
  if (!teil || teil.von === 1) return undefined
  const bytes = plan === undefined ? undefined : readPlan(plan, konsole.cwd)
  const programme = divide(alle, teil, bytes?.manifest)
  const woher = gefunden ? `, nach ${gefunden.woher}` : ''
  konsole.err(`Teil ${teil.nummer} von ${teil.von}${woher}: ${programme.length} von ${alle.length} Programmen\n`)
  return { ...teil, plan: bytes?.sha256 ?? '', formate, alle: [...alle].sort(), programme }
}

/** @throws GebrauchsFehler where the file is no whole manifest */
function readPlan(datei: string, cwd: string): { manifest: Manifest; sha256: string } {
  const pfad = resolve(cwd, datei)
  const { zustand, sha256, ...manifest } = readManifestFile(pfad)
  if (zustand === 'gut') return { manifest, sha256 }
  throw new GebrauchsFehler(
    zustand === 'fehlt' ? `Den Plan „${datei}“ gibt es nicht.` : `„${datei}“ ist beschädigt oder keine manifest.json.`,
    'Nach --plan gehört die manifest.json eines früheren Laufs, für alle Teile dieselbe.',
  )
}
