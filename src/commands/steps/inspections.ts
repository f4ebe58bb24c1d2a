import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Environment, UmgebungsFehler } from '../../environment.js'
import { Meldungen } from '../../message.js'
import { userCache } from '../../pdf/browser/cache.js'
import { findBrowser } from '../../pdf/browser/find.js'
import { launchBrowser } from '../../pdf/browser/launch.js'
import { formatDauer } from '../../print/tabelle.js'

/** What was found out about one thing that amip needs. */
export interface Inspection {
  was: string
  stand: 'gut' | 'warnung' | 'fehlt'
  /** What is there, or what is wrong. */
  befund: string
  /** What to do; empty where all is well. */
  hinweis: string
  /** The same for machines. */
  angaben: Record<string, string | number | boolean>
}

/** Set-up has refused older ones already; this is for whoever reports a fault. */
export function inspectNode({ platform, arch }: Environment): Inspection {
  const { versions } = process
  const angaben = { version: versions.node, plattform: `${platform}-${arch}` }
  return { was: 'Node.js', stand: 'gut', befund: `${versions.node} (${platform}-${arch})`, hinweis: '', angaben }
}

/** Finds the browser the way `build` does, and starts it: a browser that is there may still lack a library. */
export async function inspectBrowser(wunsch: string | undefined, environment: Environment): Promise<Inspection> {
  const was = 'Browser'
  try {
    const fund = await findBrowser({ wish: wunsch, ...environment })
    const begin = performance.now()
    const browser = await launchBrowser(fund, environment)
    const startet = performance.now() - begin
    await browser.close()
    const { version, sandbox } = browser
    const angaben = { name: fund.name, pfad: fund.executable, herkunft: fund.origin, version, sandbox }
    const befund = `${fund.name}, ${version}, startet in ${formatDauer(startet)}\n${fund.executable}`
    // For root Chromium has none in any case; who works as root knows what that means.
    if (sandbox || fund.args.includes('--no-sandbox')) return { was, stand: 'gut', befund, hinweis: '', angaben }
    const hinweis =
      'Das System verbietet dem Browser seine Sandbox; er läuft ohne. Für eigene Inhalte ist das unbedenklich.'
    return { was, stand: 'warnung', befund, hinweis, angaben }
  } catch (error) {
    if (!(error instanceof UmgebungsFehler)) throw error
    return { was, stand: 'fehlt', befund: error.message, hinweis: error.hinweis, angaben: {} }
  }
}

/** The fonts of every design: of the office's own, and of those that come with amip. */
export async function inspectSchriften(wurzel: string): Promise<Inspection> {
  const was = 'Schriften'
  const [{ readGestaltung }, { listGestaltungen }] = await Promise.all([
    import('../../layout/design/read-gestaltung.js'),
    import('../../content/programm/gestaltungskette.js'),
  ])
  const ids = listGestaltungen(wurzel)
  const meldungen = new Meldungen()
  const families = ids.map((id) => {
    const place = { datei: `templates/${id}/gestaltung.yaml`, zeile: 1, spalte: 1 }
    return `${id}: ${readGestaltung(wurzel, id, place, meldungen)?.schrift.familie ?? 'unvollständig'}`
  })
  const first = meldungen.sortiert()[0]
  const angaben = { gestaltungen: ids.join(', ') }
  if (first === undefined) return { was, stand: 'gut', befund: families.join('\n'), hinweis: '', angaben }
  const befund = `${first.datei}:${first.zeile}: ${first.text}`
  return { was, stand: 'fehlt', befund, hinweis: first.rat, angaben }
}

/** Whether a folder can be written, or made where it does not exist yet. Leaves nothing behind. */
function canWrite(folder: string): boolean {
  let nearest = folder
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
  try {
    rmSync(mkdtempSync(join(nearest, '.amip-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Only the embedded browser is kept there, and it finds another place: no reason to fail. */
export function inspectCache(env: NodeJS.ProcessEnv): Inspection {
  const was = 'Zwischenspeicher'
  const folder = userCache(env)
  const angaben = { pfad: folder }
  if (canWrite(folder)) return { was, stand: 'gut', befund: folder, hinweis: '', angaben }
  const hinweis =
    'Der mitgelieferte Browser wird stattdessen im Ordner für Temporäres abgelegt, nötigenfalls nach jedem Neustart neu. AMIP_CACHE kann einen anderen Ordner nennen, mit ganzem Pfad.'
  return { was, stand: 'warnung', befund: `${folder} ist nicht beschreibbar.`, hinweis, angaben }
}

export function inspectOutput(wurzel: string): Inspection {
  const was = 'Ausgabe'
  const folder = join(wurzel, 'output')
  const angaben = { pfad: folder }
  if (canWrite(folder)) return { was, stand: 'gut', befund: folder, hinweis: '', angaben }
  const hinweis = 'Prüfen Sie die Rechte des Ordners, oder nennen Sie mit „amip build --out ORDNER“ einen anderen.'
  return { was, stand: 'fehlt', befund: `${folder} ist nicht beschreibbar.`, hinweis, angaben }
}
