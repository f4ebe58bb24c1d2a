// What each case says while no mutant is active, and which mutants it meets.
/** One case in so many is run twice: what says something else by itself kills nothing. */
const PROBE = 40

/** Runs a case; what it throws is what it says. */
export async function attempt(faelle, fall) {
  try {
    return await faelle.run(fall)
  } catch (fehler) {
    return `! ${fehler.message}`
  }
}

export async function measure(faelle, anzahl, sage) {
  const stand = globalThis.__stryker__
  stand.mutantCoverage = { static: {}, perTest: {} }
  const liste = await faelle.list()
  // What is met before any case runs is met while modules load.
  const still = Object.keys(stand.mutantCoverage.static).map(Number)
  const deckung = Array.from({ length: anzahl }, () => [])
  const [soll, texte, wackelt] = [[], [], []]
  for (const [nummer, fall] of liste.entries()) {
    stand.currentTestId = 'x'
    delete stand.mutantCoverage.perTest.x
    faelle.gelesen.clear()
    soll.push(await attempt(faelle, fall))
    texte.push([...faelle.gelesen].join('\n'))
    for (const id of Object.keys(stand.mutantCoverage.perTest.x ?? {})) deckung[id].push(nummer)
    stand.currentTestId = undefined
    if (soll[nummer].startsWith('! ') || (nummer % PROBE === 0 && (await attempt(faelle, fall)) !== soll[nummer]))
      wackelt.push(nummer)
    if (nummer % 500 === 0) sage({ gemessen: nummer, von: liste.length })
  }
  for (const nummer of wackelt) sage({ wackelt: liste[nummer], sagt: soll[nummer].slice(0, 300) })
  const gedeckt = deckung.map((nummern) => Uint16Array.from(nummern))
  return { liste, soll, texte, wackelt: new Set(wackelt), still: new Set(still), gedeckt }
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
    return [...new Set([erklaert, ...(dateien.get(datei) ?? []), ...deren])]
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
