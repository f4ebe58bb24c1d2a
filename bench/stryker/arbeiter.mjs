// The process in which mutants are run: it may hang or die, then bench/stryker.mjs starts another one behind that mutant.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { Faelle } from './faelle.mjs'
import { attempt, casesOfFiles, depthsAt, measure, VERSUCHE } from './messung.mjs'
import { isWeighed } from './versuche.mjs'
import { makeRandom } from './zufall.mjs'

const [, , wurzel, ordner, hoechstens, saat] = process.argv
const stand = { activeMutant: undefined, currentTestId: undefined }
globalThis.__stryker__ = stand
const faelle = new Faelle(wurzel, ordner)
const mutanten = JSON.parse(readFileSync(join(ordner, 'mutanten.json'), 'utf8'))
const zufall = makeRandom(Number(saat))
/** Hits of one mutant in one case beyond which it is taken to run in circles. */
const IM_KREIS = 300_000
/** So many cases are run whatever they cost. */
const MINDESTENS = 15
const BEWAEHRTE = 3
const HOECHSTENS_EIGENE = 25
/** So many mutants before and behind one are looked at for the cases that meet it. */
const NACHBARN = 40

/** Milliseconds of the processor: others may keep it busy. */
function spent(beginn) {
  const { user, system } = process.cpuUsage(beginn)
  return (user + system) / 1000
}

/**
 * Those in which the mutant gives something else, first what has killed mutants of the same file, then the tests of that very file,
 * then the cases that go furthest where the mutant is. The others only where it is not known of all.
 */
function order(id, statisch, kandidaten, messung, bekannte) {
  const { liste, wackelt } = messung
  const anders = new Set(messung.anders[id])
  const gewogen = isWeighed(mutanten[id], statisch)
  const alle = gewogen ? new Set([...anders, ...(anders.size < VERSUCHE ? [] : kandidaten)]) : kandidaten
  const tiefen = depthsAt(id, messung, mutanten, statisch ? mutanten.length : NACHBARN)
  const wert = (nummer) => tiefen.get(nummer) ?? 0
  const reihe = zufall
    .shuffle([...alle].filter((nummer) => !wackelt.has(nummer)))
    .sort((a, b) => anders.has(b) - anders.has(a) || wert(b) - wert(a))
  const bewaehrt = reihe
    .filter((nummer) => bekannte.has(nummer))
    .sort((a, b) => bekannte.get(b) - bekannte.get(a))
    .slice(0, BEWAEHRTE)
  // What is asked of constants comes first: however many tests there are of a file, they need not reach these.
  const gefragt = reihe.filter((nummer) => statisch && isAsked(liste[nummer], mutanten[id].datei))
  const eigene = [
    ...gefragt,
    ...reihe.filter((nummer) => isOwn(liste[nummer], mutanten[id].datei)).slice(0, HOECHSTENS_EIGENE),
  ]
  const folge = [...new Set([...gefragt, ...bewaehrt, ...eigene, ...reihe])]
  return { folge, pflicht: gewogen ? Math.max(MINDESTENS, anders.size) : Math.max(MINDESTENS, eigene.length + 8) }
}

/** What rules say of themselves, and the patterns of the very file. */
function isAsked({ art, datei }, quelle) {
  return art === 'erklärt' || (art === 'muster' && datei === quelle)
}

function isOwn({ art, datei }, quelle) {
  if (art === 'gehalten' || art === 'grenze') return quelle.endsWith(`/${datei}.ts`)
  return art === 'test' && datei === quelle.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts')
}

function activate(id, statisch) {
  stand.activeMutant = id
  stand.hitLimit = id === undefined ? undefined : IM_KREIS
  stand.hitCount = id === undefined ? undefined : 0
  if (statisch) faelle.renew()
}

async function runMutant(id, messung, ofFile, treffer) {
  const mutant = mutanten[id]
  const statisch = messung.still.has(id)
  const kandidaten = statisch ? ofFile(mutant.datei) : [...messung.gedeckt[id]]
  if (kandidaten.length === 0) return { stand: 'ungedeckt' }
  const bekannte = treffer.get(mutant.datei) ?? new Map()
  treffer.set(mutant.datei, bekannte)
  const { folge, pflicht } = order(id, statisch, kandidaten, messung, bekannte)
  const beginn = process.cpuUsage()
  activate(String(id), statisch)
  let gelaufen = 0
  for (const nummer of folge) {
    if (gelaufen >= pflicht && spent(beginn) > Number(hoechstens)) break
    gelaufen++
    stand.hitCount = 0
    if ((await attempt(faelle, messung.liste[nummer])) === messung.soll[nummer]) continue
    activate(undefined, statisch)
    // A mutant may spoil what is read once for all: then nothing that is found later is to be trusted.
    if ((await attempt(faelle, messung.liste[nummer])) !== messung.soll[nummer]) return { stand: 'verdorben' }
    bekannte.set(nummer, (bekannte.get(nummer) ?? 0) + 1)
    const { art, datei, nummer: wievielter } = messung.liste[nummer]
    return { stand: 'getötet', durch: `${art} ${datei} ${wievielter}`, gelaufen }
  }
  activate(undefined, statisch)
  return { stand: 'überlebt', gelaufen, von: folge.length, statisch }
}

process.on('message', async (ids) => {
  const datei = join(ordner, 'messung.bin')
  if (!existsSync(datei)) {
    // In a process of its own: it listens to all patterns.
    const schwache = new Faelle(wurzel, join(ordner, 'schwach'))
    writeFileSync(datei, serialize(await measure(faelle, schwache, mutanten, (was) => process.send(was))))
    process.send({ gemessen: 'alles' })
    process.disconnect()
    return
  }
  const messung = deserialize(readFileSync(datei))
  await faelle.list()
  process.send({ bereit: messung.liste.length, still: messung.still.size })
  const ofFile = casesOfFiles(messung, mutanten, faelle.welt)
  const treffer = new Map()
  stand.mutantCoverage = { static: {}, perTest: {} }
  for (const id of ids) {
    process.send({ beginnt: id })
    const ergebnis = await runMutant(id, messung, ofFile, treffer)
    process.send({ ergebnis: { id, ...ergebnis } })
    if (ergebnis.stand === 'verdorben') return
  }
  process.send({ fertig: true })
})
