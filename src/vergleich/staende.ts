import { basename, dirname, join, resolve } from 'node:path'
import { hashFolder, isThere, listFolder } from '../files/read.js'
import { makeScratch, removeScratch } from '../files/scratch.js'
import { Uebersicht } from '../programme/uebersicht.js'
import { extractRevision, GitFehler, isInRepository } from './git.js'

/** One programme in one version. */
export interface Programmstand {
  /** Absolute path of the workspace. */
  wurzel: string
  programm: string
}

/** What is to be compared: two versions of each programme; one of them is missing where it is new or gone. */
export interface Gegenueberstellung {
  /** What the two versions are called, for people. */
  alt: string
  neu: string
  paare: { name: string; alt?: Programmstand; neu?: Programmstand }[]
  /** Takes away what was put into temporary folders. */
  close(): void
}

/** That the versions named cannot be compared; `hinweis` says what to do. */
export class StandFehler extends Error {
  constructor(
    message: string,
    readonly hinweis: string,
  ) {
    super(message)
  }
}

export interface Standfrage {
  alt: string
  /** Undefined: the workspace as it is. */
  neu: string | undefined
  cwd: string
  /** The workspace; undefined where the current folder is in none. */
  wurzel: string | undefined
  env: NodeJS.ProcessEnv
}

/** The programmes of a version, under the names by which they are laid beside those of the other one. */
type Versionsstand = Map<string, Programmstand>

/**
 * Finds two versions: folders (workspaces or programmes), years, or revisions of Git.
 * @throws StandFehler, UmgebungsFehler
 */
export function findStaende(frage: Standfrage): Gegenueberstellung {
  const scratch: string[] = []
  const close = (): void => scratch.splice(0).forEach(removeScratch)
  try {
    const alt = readStand(frage.alt, frage, scratch)
    const neu = frage.neu === undefined ? all(requireWurzel(frage)) : readStand(frage.neu, frage, scratch)
    const einzelne = [...alt.keys(), ...neu.keys()].every((name) => name === EINZELN)
    const namen = einzelne ? [EINZELN] : [...new Set([...alt.keys(), ...neu.keys()])].filter((name) => name !== EINZELN)
    const paare = namen.sort().map((name) => {
      const [a, n] = [alt.get(name), neu.get(name)]
      return { name: (n ?? a)?.programm ?? name, ...(a && { alt: a }), ...(n && { neu: n }) }
    })
    return { alt: frage.alt, neu: frage.neu ?? 'Arbeitsordner', paare, close }
  } catch (fehler) {
    close()
    throw fehler
  }
}

/** Whether two versions cannot differ: everything in the programme and in the designs is the same. */
export function isSame(alt: Programmstand, neu: Programmstand): boolean {
  const inhalt = ({ wurzel, programm }: Programmstand) => hashFolder(join(wurzel, 'content', programm))
  const designs = ({ wurzel }: Programmstand) => hashFolder(join(wurzel, 'templates'))
  return alt.programm === neu.programm && inhalt(alt) === inhalt(neu) && designs(alt) === designs(neu)
}

/** Two programmes that are named themselves belong together, whatever they are called. */
const EINZELN = ''

function readStand(angabe: string, frage: Standfrage, scratch: string[]): Versionsstand {
  const ordner = resolve(frage.cwd, angabe)
  if (isThere(join(ordner, 'content'))) return all(ordner)
  if (isThere(join(ordner, 'programm.yaml')) && basename(dirname(ordner)) === 'content')
    return new Map([[EINZELN, { wurzel: dirname(dirname(ordner)), programm: basename(ordner) }]])
  if (/^(?:19|20)\d\d$/.test(angabe)) return ofYear(Number(angabe), requireWurzel(frage))
  return ofRevision(angabe, requireWurzel(frage), frage.env, scratch)
}

function requireWurzel({ wurzel, alt, neu }: Standfrage): string {
  if (wurzel !== undefined) return wurzel
  throw new StandFehler(
    `„${neu ?? alt}“ ist kein Ordner mit content/, und hier ist auch keiner.`,
    'In den Ordner wechseln, in dem content/ liegt, oder zwei solche Ordner nennen.',
  )
}

function all(wurzel: string): Versionsstand {
  const namen = listFolder(join(wurzel, 'content')).flatMap((eintrag) =>
    eintrag.isDirectory() && !eintrag.name.startsWith('_') ? [eintrag.name] : [],
  )
  return new Map(namen.map((programm) => [programm, { wurzel, programm }]))
}

/** Of each Jobcenter, the programme whose period holds the year. */
function ofYear(jahr: number, wurzel: string): Versionsstand {
  const programme = new Uebersicht(wurzel).listJahr(jahr)
  if (programme.length === 0)
    throw new StandFehler(`Zum Jahr ${jahr} gibt es unter content/ kein Programm.`, 'Ein anderes Jahr nennen.')
  return new Map(programme.map(({ id, jobcenter }) => [jobcenter, { wurzel, programm: id }]))
}

function ofRevision(angabe: string, wurzel: string, env: NodeJS.ProcessEnv, scratch: string[]): Versionsstand {
  const repository = { wurzel, env }
  if (!isInRepository(repository))
    throw new StandFehler(
      `„${angabe}“ ist kein Ordner mit content/ und kein Jahr, und dieser Ordner liegt in keinem Git-Repository.`,
      'Zwei Ordner oder zwei Jahre nennen, zum Beispiel: amip diff 2022 2023',
    )
  const ordner = makeScratch()
  scratch.push(ordner)
  try {
    return all(extractRevision(repository, angabe, ordner).wurzel)
  } catch (fehler) {
    if (!(fehler instanceof GitFehler)) throw fehler
    throw new StandFehler(
      `Die Revision „${angabe}“ gibt es nicht${fehler.message === '' ? '' : ` (${fehler.message.split('\n')[0]})`}.`,
      'Einen Zweig, eine Marke oder einen Commit nennen. In Pipelines muss die Historie mitgeholt werden (fetch-depth: 0, GIT_DEPTH: 0).',
    )
  }
}
