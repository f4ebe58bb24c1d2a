import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { UmgebungsFehler } from '../environment.js'

/** Class in veraPDF's jar that answers the command line; its manifest names the window. */
const KOMMANDOZEILE = 'org.verapdf.apps.GreenfieldCliWrapper'
/** A file is judged in seconds, in which Java spends more time on making itself fast than it gains by it: half the processor time. */
const KURZER_LAUF = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
const PROFILE = [
  { flavour: 'ua1', norm: 'PDF/UA-1' },
  { flavour: '2a', norm: 'PDF/A-2a' },
] as const

/** What the validator says of a file under one standard. */
export interface Validierung {
  norm: string
  version: string
  bestanden: boolean
  /** Single checks that were passed and failed. */
  geprueft: number
  fehler: number
  /** Broken rules: clause and number as veraPDF names them, and its own words (English). */
  verstoesse: { regel: string; text: string; anzahl: number }[]
}

interface Bericht {
  report: {
    buildInformation: { releaseDetails: { id: string; version: string }[] }
    jobs: {
      validationResult?: {
        compliant: boolean
        details: {
          passedChecks: number
          failedChecks: number
          ruleSummaries: {
            ruleStatus: string
            clause: string
            testNumber: number
            description: string
            failedChecks: number
          }[]
        }
      }[]
    }[]
  }
}

/**
 * Asks veraPDF about a file under PDF/UA-1 and PDF/A-2a.
 * @param programm veraPDF's command, or its jar, which needs Java
 * @throws UmgebungsFehler where it does not start or its answer is not understood
 */
export async function validate(programm: string, pdf: string): Promise<Validierung[]> {
  const [befehl, vorweg] = programm.endsWith('.jar')
    ? ['java', [...KURZER_LAUF, '-cp', programm, KOMMANDOZEILE]]
    : [programm, []]
  return Promise.all(
    PROFILE.map(async ({ flavour, norm }) => {
      const text = await ask(befehl, [...vorweg, '--flavour', flavour, '--format', 'json', pdf], programm)
      return { norm, ...readBericht(text, programm) }
    }),
  )
}

async function ask(befehl: string, argumente: string[], programm: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(befehl, argumente, { maxBuffer: 1 << 28 })
    return stdout
  } catch (fehler) {
    // A file that fails ends veraPDF with a code of its own, and with its report.
    const { stdout } = fehler as { stdout?: string }
    if (stdout) return stdout
    throw new UmgebungsFehler(
      `veraPDF („${programm}“) lässt sich nicht starten: ${(fehler as Error).message.split('\n')[0]}`,
      'Nach --verapdf steht das Programm verapdf oder seine .jar-Datei; die .jar-Datei braucht Java.',
    )
  }
}

/** Reads veraPDF's report in JSON (1.26 and later). @throws UmgebungsFehler */
export function readBericht(text: string, programm: string): Omit<Validierung, 'norm'> {
  const unverstanden = () =>
    new UmgebungsFehler(
      `Die Antwort von veraPDF („${programm}“) ist nicht zu verstehen.`,
      'Eine Version ab 1.26 verwenden.',
    )
  let bericht: Bericht
  try {
    bericht = JSON.parse(text) as Bericht
  } catch {
    throw unverstanden()
  }
  const ergebnis = bericht.report?.jobs?.[0]?.validationResult?.[0]
  if (!ergebnis) throw unverstanden()
  const { details, compliant } = ergebnis
  return {
    version: bericht.report.buildInformation.releaseDetails[0]?.version ?? '',
    bestanden: compliant && details.failedChecks === 0,
    geprueft: details.passedChecks + details.failedChecks,
    fehler: details.failedChecks,
    verstoesse: details.ruleSummaries
      .filter(({ ruleStatus }) => ruleStatus === 'FAILED')
      .map(({ clause, testNumber, description, failedChecks }) => ({
        regel: `${clause}-${testNumber}`,
        text: description,
        anzahl: failedChecks,
      })),
  }
}
