import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { type Environment, UmgebungsFehler } from '../../environment.js'
import type { Embedded } from './embedded.js'
import { EMBEDDED_VERSION, embeddedBrowser, isEmbeddable } from './embedded.js'
import { inPath, installedCandidates } from './installed.js'

export interface FoundBrowser {
  executable: string
  origin: 'angegeben' | 'eingebettet' | 'installiert'
  /** For people: "Google Chrome", "Chromium 147.0.0 (eingebettet)". */
  name: string
  /** A browser without windows at all; a full one is started headless. */
  shell: boolean
  args: string[]
  /** Added to the environment of the browser's process, and only there. */
  env: Record<string, string>
}

export interface BrowserSearch extends Pick<Environment, 'env' | 'platform' | 'arch'> {
  /** Value of `--browser`. */
  wish?: string | undefined
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
function rootArgs(search: BrowserSearch): string[] {
  const isRoot = search.isRoot ?? process.getuid?.() === 0
  return isRoot && search.platform === 'linux' ? ['--no-sandbox'] : []
}

function given(
  wish: string,
  source: string,
  search: BrowserSearch,
  isProgram: (path: string) => boolean,
): FoundBrowser {
  const path = search.platform === 'win32' ? win32 : posix
  const isName = !wish.includes('/') && !wish.includes('\\')
  const candidates = [path.resolve(wish), ...(isName ? inPath(wish, search.env, search.platform) : [])]
  const executable = candidates.find(isProgram)
  if (executable === undefined) {
    throw new UmgebungsFehler(
      `Der mit ${source} angegebene Browser „${wish}“ ist nicht da oder lässt sich nicht ausführen.`,
      'Geben Sie den Pfad der Programmdatei von Chrome, Edge oder Chromium an, oder lassen Sie die Angabe weg: dann sucht amip selbst.',
    )
  }
  const name = path.basename(executable, '.exe')
  return { executable, origin: 'angegeben', name, shell: name.includes('headless'), args: rootArgs(search), env: {} }
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
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  const { wish, env, platform, arch, firstTime, isProgram = isProgramFile } = search
  if (wish) return given(wish, '--browser', search, isProgram)
  if (env.AMIP_BROWSER) return given(env.AMIP_BROWSER, 'AMIP_BROWSER', search, isProgram)

  let reason: string | undefined
  if (search.embedded !== undefined || isEmbeddable(platform, arch)) {
    try {
      const found = await (search.embedded ?? embeddedBrowser)(env, firstTime)
      const name = `Chromium ${EMBEDDED_VERSION} (eingebettet)`
      return { ...found, origin: 'eingebettet', name, shell: true, args: rootArgs(search) }
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
    }
  }

  const installed = installedCandidates(env, platform).find(({ executable }) => isProgram(executable))
  if (installed === undefined) throw missing(reason)
  return { ...installed, origin: 'installiert', shell: false, args: rootArgs(search), env: {} }
}
