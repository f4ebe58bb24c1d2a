import type { Manifest, Programmeintrag, Teil } from './manifest.js'

/** Reads "2/5"; undefined where it is no part. */
export function parseTeil(angabe: string): Teil | undefined {
  const [, nummer, von] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(angabe)?.map(Number) ?? []
  return nummer !== undefined && von !== undefined && nummer <= von ? { nummer, von } : undefined
}

/**
 * The part that the surroundings ask for: GitLab numbers parallel jobs by CI_NODE_INDEX of CI_NODE_TOTAL, from 1; Kubernetes the
 * pods of an Indexed Job by JOB_COMPLETION_INDEX, from 0, and does not tell how many there are: that is AMIP_TEILE.
 * @returns undefined where the run is to be whole; `falsch` where the variables contradict each other, or one is missing: every pod would put
 *   out all, and nothing could be joined
 */
export function findTeil(env: NodeJS.ProcessEnv): { teil: Teil; woher: string } | { falsch: string } | undefined {
  const { CI_NODE_INDEX, CI_NODE_TOTAL, JOB_COMPLETION_INDEX, AMIP_TEILE } = env
  const wege = [
    { woher: 'CI_NODE_INDEX und CI_NODE_TOTAL', nummer: CI_NODE_INDEX, von: CI_NODE_TOTAL, ab: 1 },
    { woher: 'JOB_COMPLETION_INDEX und AMIP_TEILE', nummer: JOB_COMPLETION_INDEX, von: AMIP_TEILE, ab: 0 },
  ]
  if (JOB_COMPLETION_INDEX && !AMIP_TEILE)
    return {
      falsch: `JOB_COMPLETION_INDEX ist ${JOB_COMPLETION_INDEX}, und AMIP_TEILE fehlt: Wie viele Teile es sind, sagt Kubernetes nicht.`,
    }
  const weg = wege.find(({ nummer, von }) => nummer && von)
  if (!weg || weg.von === '1') return undefined
  const teil = parseTeil(`${Number(weg.nummer) + 1 - weg.ab}/${weg.von}`)
  return teil ? { teil, woher: weg.woher } : { falsch: `${weg.woher} (${weg.nummer}, ${weg.von}) nennen keinen Teil.` }
}

/**
 * The programmes of one part. The division depends on nothing but the names and the plan: every machine finds the same one.
 * Without a plan the names are dealt out in order; with one, by how much work each was last time, the largest first, always to
 * the part that has least.
 */
export function divide(namen: readonly string[], { nummer, von }: Teil, plan?: Manifest): string[] {
  const geordnet = [...namen].sort()
  if (!plan) return geordnet.filter((_, stelle) => stelle % von === nummer - 1)
  const umfang = measure(geordnet, plan.programme)
  const teile = Array.from({ length: von }, (): { summe: number; programme: string[] } => ({ summe: 0, programme: [] }))
  for (const { name, seiten } of umfang) {
    const leerster = teile.reduce((leer, eines) => (eines.summe < leer.summe ? eines : leer))
    leerster.summe += seiten
    leerster.programme.push(name)
  }
  return teile[nummer - 1]?.programme.sort() ?? []
}

/** Starting a programme costs about as much as this many of its pages. */
const GRUNDUMFANG = 10

/** Names with the work that they are, largest first. What the plan does not know counts as one in the middle. */
function measure(namen: readonly string[], bekannte: readonly Programmeintrag[]) {
  const seiten = new Map(
    bekannte.flatMap(({ programm, dateien }) => {
      const zahl = dateien.find((datei) => datei.seiten !== undefined)?.seiten
      return zahl === undefined ? [] : [[programm, zahl + GRUNDUMFANG] as const]
    }),
  )
  const reihe = [...seiten.values()].sort((a, b) => a - b)
  const mitte = reihe[Math.floor(reihe.length / 2)] ?? GRUNDUMFANG
  return namen
    .map((name) => ({ name, seiten: seiten.get(name) ?? mitte }))
    .sort((a, b) => b.seiten - a.seiten || (a.name < b.name ? -1 : 1))
}
