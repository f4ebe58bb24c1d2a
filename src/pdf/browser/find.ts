import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { type Environment, UmgebungsFehler } from '../../environment.js'
import type { Embedded } from './embedded.js'
import { EMBEDDED_VERSION, embeddedBrowser, isEmbeddable } from './embedded.js'
import { inPath, installedCandidates } from './installed.js'

export interface BrowserFund {
  pfad: string
  herkunft: 'angegeben' | 'eingebettet' | 'installiert'
  /** For people: "Google Chrome", "Chromium 147.0.0 (eingebettet)". */
  name: string
  /** A browser without windows at all; a full one is started headless. */
  shell: boolean
  args: string[]
  /** Added to the environment of the browser's process, and only there. */
  env: Record<string, string>
}

export interface Suche extends Pick<Environment, 'env' | 'platform' | 'arch'> {
  /** Value of `--browser`. */
  wunsch?: string | undefined
  /** Called once before the embedded browser is unpacked, which takes seconds. */
  firstTime?: () => void
  /** Stand-ins for the machine, for tests. */
  isProgram?: (path: string) => boolean
  embedded?: (env: NodeJS.ProcessEnv, firstTime?: () => void) => Promise<Embedded>
  isRoot?: boolean
}

/** Whether the path is a file that may be started. */
function isProgramFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Chromium refuses its sandbox to root; everybody else keeps it. */
function rootArgs(suche: Suche): string[] {
  const isRoot = suche.isRoot ?? process.getuid?.() === 0
  return isRoot && suche.platform === 'linux' ? ['--no-sandbox'] : []
}

function given(wunsch: string, source: string, suche: Suche, isProgram: (path: string) => boolean): BrowserFund {
  const path = suche.platform === 'win32' ? win32 : posix
  const isName = !wunsch.includes('/') && !wunsch.includes('\\')
  const candidates = [path.resolve(wunsch), ...(isName ? inPath(wunsch, suche.env, suche.platform) : [])]
  const pfad = candidates.find(isProgram)
  if (pfad === undefined) {
    throw new UmgebungsFehler(
      `Der mit ${source} angegebene Browser „${wunsch}“ ist nicht da oder lässt sich nicht ausführen.`,
      'Geben Sie den Pfad der Programmdatei von Chrome, Edge oder Chromium an, oder lassen Sie die Angabe weg: dann sucht amip selbst.',
    )
  }
  const name = path.basename(pfad, '.exe')
  return { pfad, herkunft: 'angegeben', name, shell: name.includes('headless'), args: rootArgs(suche), env: {} }
}

function missing(reason: string | undefined): UmgebungsFehler {
  const why = reason === undefined ? '' : ` Der eingebettete Browser ließ sich nicht entpacken (${reason}).`
  return new UmgebungsFehler(
    `Es wurde kein Browser gefunden, der das PDF setzen kann.${why}`,
    'Installieren Sie Google Chrome, Microsoft Edge oder Chromium, oder geben Sie einen Browser an: --browser PFAD oder die Umgebungsvariable AMIP_BROWSER. „amip doctor“ zeigt, wo gesucht wurde.',
  )
}

/**
 * The browser that sets the PDF: the one asked for (`--browser`, AMIP_BROWSER), else the one in the npm package, else
 * an installed one. The embedded one comes before the installed ones because it is the same on every machine.
 * @throws UmgebungsFehler when there is none, or the one asked for is not there
 */
export async function findBrowser(suche: Suche): Promise<BrowserFund> {
  const { wunsch, env, platform, arch, firstTime, isProgram = isProgramFile } = suche
  if (wunsch) return given(wunsch, '--browser', suche, isProgram)
  if (env.AMIP_BROWSER) return given(env.AMIP_BROWSER, 'AMIP_BROWSER', suche, isProgram)

  let reason: string | undefined
  if (suche.embedded !== undefined || isEmbeddable(platform, arch)) {
    try {
      const found = await (suche.embedded ?? embeddedBrowser)(env, firstTime)
      const name = `Chromium ${EMBEDDED_VERSION} (eingebettet)`
      return { ...found, herkunft: 'eingebettet', name, shell: true, args: rootArgs(suche) }
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }

  const installed = installedCandidates(env, platform).find(({ pfad }) => isProgram(pfad))
  if (installed === undefined) throw missing(reason)
  return { ...installed, herkunft: 'installiert', shell: false, args: rootArgs(suche), env: {} }
}
