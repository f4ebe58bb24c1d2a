// What each case says while no mutant is active, which mutants it meets, and which would give something else in it.
import { Versuche } from './versuche.mjs'

/** So many of the cases in which a mutant gives something else are kept. */
export const VERSUCHE = 40
/** One case in so many is run twice. */
const PROBE = 40

/** Runs a case; what it throws is what it says. */
export async function attempt(faelle, fall) {
  try {
    return await faelle.run(fall)
  } catch (fehler) {
    return `! ${fehler.message}`
  }
}

/** Of the cases of `faelle`, once more in the sources of schwach.mjs (`schwache`) for what mutants would give. */
export async function measure(faelle, schwache, mutanten, sage) {
  const stand = globalThis.__stryker__
  stand.mutantCoverage = { static: {}, perTest: {} }
  const liste = await faelle.list()
  // What is met before any case runs is met while modules load.
  const still = Object.keys(stand.mutantCoverage.static).map(Number)
  const versuche = new Versuche(mutanten, VERSUCHE)
  await schwache.list()
  const deckung = mutanten.map(() => [])
  const [soll, wackelt] = [[], []]
  for (const [nummer, fall] of liste.entries()) {
    stand.currentTestId = 'x'
    delete stand.mutantCoverage.perTest.x
    soll.push(await attempt(faelle, fall))
    for (const id of Object.keys(stand.mutantCoverage.perTest.x ?? {})) deckung[id].push(nummer)
    stand.currentTestId = undefined
    await versuche.during(nummer, () => attempt(schwache, fall))
    // What says something else by itself kills nothing.
    const nochmals = nummer % PROBE === 0 ? await attempt(faelle, fall) : soll[nummer]
    if (soll[nummer].startsWith('! ') || nochmals !== soll[nummer]) wackelt.push(nummer)
    if (nummer % 500 === 0) sage({ gemessen: nummer, von: liste.length })
  }
  for (const nummer of wackelt) sage({ wackelt: liste[nummer], sagt: soll[nummer].slice(0, 300) })
  const [gedeckt, anders] = [deckung, versuche.faelle].map((listen) =>
    listen.map((nummern) => Uint16Array.from(nummern)),
  )
  return { liste, soll, wackelt: new Set(wackelt), still: new Set(still), gedeckt, anders }
}

/** The cases that meet any mutant of a file, then those of the files that import it: for what changes while a module loads. */
export function casesOfFiles({ gedeckt, liste }, mutanten, welt) {
  const dateien = new Map()
  for (const [id, { datei }] of mutanten.entries()) {
    const vorrat = dateien.get(datei) ?? new Set()
    for (const nummer of gedeckt[id]) vorrat.add(nummer)
    dateien.set(datei, vorrat)
  }
  const importeure = new Map()
  for (const datei of dateien.keys())
    for (const ziel of welt.importe(datei)) importeure.set(ziel, [...(importeure.get(ziel) ?? []), datei])
  const erklaert = liste.findIndex(({ art }) => art === 'erklärt')
  return (datei) => {
    const deren = (importeure.get(datei) ?? []).flatMap((andere) => [...(dateien.get(andere) ?? [])])
    // Patterns are asked without a line of the file being run.
    const gefragt = liste.findIndex((fall) => fall.art === 'muster' && fall.datei === datei)
    return [...new Set([erklaert, ...(gefragt < 0 ? [] : [gefragt]), ...(dateien.get(datei) ?? []), ...deren])]
  }
}

/** How many of the mutants beside one each case meets: who meets most has gone furthest there, and tells them apart best. */
export function depthsAt(id, { gedeckt }, mutanten, weite) {
  const tiefen = new Map()
  for (let nachbar = Math.max(0, id - weite); nachbar <= Math.min(mutanten.length - 1, id + weite); nachbar++)
    if (mutanten[nachbar].datei === mutanten[id].datei)
      for (const nummer of gedeckt[nachbar]) tiefen.set(nummer, (tiefen.get(nummer) ?? 0) + 1)
  return tiefen
}
