// How many wrong figures are found: changes cells, bound sentences and sentences typed beside a sheet in the programmes under
// content/, one at a time and with a fixed seed, and looks whether an error or a warning at the changed line names the right value.
// Two measures say that nothing is told of what is right: all is typed as it is, and all is typed while the sheets lack the row of one figure.
// Run by hand: node bench/run.mjs mutationen [-v] [--saat=N] [--nur=richtig|zellen|gebunden|getippt]
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runRules } from '../src/check/check.ts'
import { proseOf } from '../src/check/prosa.ts'
import { figurZelle } from '../src/check/rules/figur-zelle.ts'
import { makeScratch } from '../src/files/scratch.ts'
import { Meldungen } from '../src/message.ts'
import { readAndCompute } from '../src/programme/computed.ts'

const ANZAHL = { zellen: 200, gebunden: 100, getippt: 100 }
const ausfuehrlich = process.argv.includes('-v')
const wurzel = makeScratch()
cpSync('content', join(wurzel, 'content'), { recursive: true })
const programme = readdirSync(join(wurzel, 'content')).sort()

const option = (name) => process.argv.find((wort) => wort.startsWith(`--${name}=`))?.slice(name.length + 3)
const nur = option('nur')
let zustand = Number(option('saat') ?? 20230426)
/** Mulberry32: the same figures on every machine. */
function random(unter) {
  zustand = (zustand + 0x6d2b79f5) | 0
  let wert = Math.imul(zustand ^ (zustand >>> 15), 1 | zustand)
  wert = (wert + Math.imul(wert ^ (wert >>> 7), 61 | wert)) ^ wert
  return Math.floor((((wert ^ (wert >>> 14)) >>> 0) / 4294967296) * unter)
}
const pick = (liste) => liste[random(liste.length)]

/** One slip: another digit, two turned round; never the same figure, never a leading zero. */
function slip(zahl) {
  for (let versuch = 0; versuch < 50; versuch++) {
    const stellen = [...zahl].flatMap((zeichen, stelle) => (/\d/.test(zeichen) ? [stelle] : []))
    const zeichen = [...zahl]
    if (random(2) === 0 && stellen.length > 1) {
      const wo = random(stellen.length - 1)
      const [a, b] = [stellen[wo], stellen[wo + 1]]
      ;[zeichen[a], zeichen[b]] = [zeichen[b], zeichen[a]]
    } else zeichen[pick(stellen)] = String(random(10))
    const neu = zeichen.join('')
    if (neu !== zahl && !/^[+−-]?0\d/.test(neu)) return neu
  }
  return undefined
}

async function read(id) {
  const meldungen = new Meldungen()
  const pruefling = await readAndCompute(wurzel, id, meldungen)
  return { pruefling, meldungen }
}

async function messages(id) {
  const { pruefling, meldungen } = await read(id)
  if (pruefling) await runRules(pruefling, meldungen)
  return meldungen.liste.filter(({ schwere }) => schwere !== 'hinweis')
}

const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u2212–]/g, '-')
const digits = (text) => /\d[\d.]*(?:,\d+)?/.exec(plain(text))?.[0].replace(/\./g, '') ?? ''

/** Changes one line, reads what is told of it, and puts the line back. */
async function attempt(id, datei, zeile, aendere, richtig) {
  const pfad = join(wurzel, datei)
  const vorher = readFileSync(pfad, 'utf8')
  const zeilen = vorher.split('\n')
  const neu = aendere(zeilen[zeile - 1])
  if (neu === undefined || neu === zeilen[zeile - 1]) return undefined
  zeilen[zeile - 1] = neu
  writeFileSync(pfad, zeilen.join('\n'))
  const liste = await messages(id)
  writeFileSync(pfad, vorher)
  const namen = (text) =>
    plain(text)
      .match(/\d[\d.]*(?:,\d+)?/g)
      ?.map((zahl) => zahl.replace(/\.(?=\d{3})/g, '').replace(/\.$/, '')) ?? []
  const nennt = ({ text, rat }) =>
    richtig.some((wert) => namen(`${text} ${rat}`).includes(wert) || `${text} ${rat}`.includes(wert))
  const dort = liste.filter((meldung) => meldung.datei === datei && meldung.zeile === zeile)
  return { neu, gemeldet: liste.length > 0, amOrt: dort.some(nennt), irgendwo: liste.some(nennt) }
}

const offset = (zeilen, { zeile, spalte }) => zeilen[zeile - 1].slice(spalte - 1)

/** What holds of a programme without any rule: printed values, totals, shares of 100, equal cells; by it a script sees contradictions. */
function invariants(blaetter) {
  const saetze = []
  for (const blatt of blaetter.values()) {
    for (const [stelle] of blatt.spalten.entries()) {
      const spalte = blatt.zeilen.map(({ zellen }) => zellen[stelle])
      for (const zelle of spalte)
        if (zelle?.gedruckt)
          saetze.push([
            zelle.wert.toFixed(zelle.gedruckt.stellen),
            zelle.gedruckt.wert.toFixed(zelle.gedruckt.stellen),
            `${zelle.herkunft.zelle} gedruckt`,
          ])
      for (let von = 0; von < spalte.length; von++) {
        let summe = 0
        for (let bis = von; bis < spalte.length && bis < von + 12; bis++) {
          const zelle = spalte[bis]
          if (zelle?.art !== 'zahl') break
          summe += zelle.wert.toNumber()
          if (bis === von) continue
          const prozent = zelle.einheit === '%' && Math.abs(summe - 100) < 0.051 * (bis - von + 1)
          if (prozent) saetze.push([true, true, `${blatt.id} ${von}–${bis} 100 %`, blatt.id, stelle, von, bis])
          for (const ganz of [spalte[von - 1], spalte[bis + 1]])
            if (
              ganz?.art === 'zahl' &&
              ganz.einheit === zelle.einheit &&
              Math.abs(ganz.wert.toNumber() - summe) < 1e-9 &&
              summe > 20
            )
              saetze.push([true, true, `${blatt.id} ${von}–${bis} Summe`, blatt.id, stelle, von, bis])
        }
      }
    }
  }
  return saetze
}

function contradicted(vorher, nachher) {
  const namen = new Set(nachher.map(([, , name]) => name))
  return (
    vorher.some(([, , name]) => !namen.has(name)) ||
    nachher.some(
      ([a, b, name]) => name.endsWith('gedruckt') && a !== b && vorher.some(([x, y, alt]) => alt === name && x === y),
    )
  )
}

async function changeCells() {
  const zellen = []
  for (const id of programme) {
    const { pruefling } = await read(id)
    for (const quelle of pruefling.quellen.values())
      for (const { zellen: reihe } of quelle.zeilen)
        for (const zelle of reihe)
          if (zelle?.art === 'zahl' && /\.ya?ml$/.test(zelle.ort.datei) && zelle.text.length > 1)
            zellen.push({ id, zelle })
  }
  const ergebnis = { versucht: 0, widerspricht: 0, gefunden: 0, ohneOrt: 0 }
  while (ergebnis.versucht < ANZAHL.zellen) {
    const { id, zelle } = pick(zellen)
    const { datei, zeile, spalte } = zelle.ort
    const vorher = invariants((await read(id)).pruefling.blaetter)
    const pfad = join(wurzel, datei)
    const text = readFileSync(pfad, 'utf8')
    const zeilen = text.split('\n')
    const rest = offset(zeilen, zelle.ort)
    const alt = /^["']?([+−-]?\d[\d.,]*)/.exec(rest)?.[1]
    const neu = alt && slip(alt)
    if (!neu) continue
    const aendere = (inhalt) => inhalt.slice(0, spalte - 1) + rest.replace(alt, neu)
    writeFileSync(pfad, zeilen.with(zeile - 1, aendere(zeilen[zeile - 1])).join('\n'))
    const { pruefling } = await read(id)
    const falsch = !pruefling || contradicted(vorher, invariants(pruefling.blaetter))
    writeFileSync(pfad, text)
    ergebnis.versucht++
    if (!falsch) continue
    ergebnis.widerspricht++
    const fund = await attempt(id, datei, zeile, aendere, [digits(alt.replace('.', ','))])
    if (fund?.amOrt) ergebnis.gefunden++
    else {
      if (fund?.gemeldet) ergebnis.ohneOrt++
      if (ausfuehrlich)
        console.log(
          `  cell ${datei}:${zeile} ${alt} → ${neu}${fund?.irgendwo ? ' (named elsewhere)' : fund?.gemeldet ? ' (told elsewhere)' : ''}`,
        )
    }
  }
  return ergebnis
}

/** Sentences of the sections with what expressions put in. */
async function boundPlaces() {
  const stellen = []
  for (const id of programme) {
    const { pruefling } = await read(id)
    for (const prosa of proseOf(pruefling)) {
      if (!prosa.abschnitt || prosa.art === 'zelle') continue
      for (const einsatz of prosa.einsaetze)
        if (einsatz.art === 'ausdruck' && einsatz.wert?.wert && einsatz.wert.herkunft.length > 0)
          stellen.push({ id, prosa, einsatz, pruefling })
    }
  }
  return stellen
}

const GEGENTEIL = [
  ['stieg', 'sank'],
  ['gestiegen', 'gesunken'],
  ['gewachsen', 'geschrumpft'],
  ['geschrumpft', 'gewachsen'],
  ['steigen', 'sinken'],
  ['sinken', 'steigen'],
  ['sank', 'stieg'],
  ['gesunken', 'gestiegen'],
  ['Anstieg', 'Rückgang'],
  ['Rückgang', 'Anstieg'],
  ['Zuwachs', 'Rückgang'],
  ['mehr', 'weniger'],
  ['weniger', 'mehr'],
  ['sinkt', 'steigt'],
  ['steigt', 'sinkt'],
  ['höher', 'niedriger'],
  ['niedriger', 'höher'],
  ['wuchs', 'sank'],
  ['wächst', 'sinkt'],
  ['fiel', 'stieg'],
]

const fitting = (zelle, einheit) => zelle?.art === 'zahl' && zelle.einheit === einheit

/** The wrong forms of one bound sentence, a kind each; `richtig` are the words of which a message must say one. */
const FEHLER = {
  'typed over': ({ einsatz }, ausdruck) => {
    const falsch = digits(einsatz.wert.text).length > 1 ? slip(einsatz.wert.text) : undefined
    return falsch && { alt: ausdruck, neu: falsch.replace(/\u2212/g, '-') }
  },
  'other year': ({ prosa, einsatz, pruefling }, ausdruck) => {
    const [zelle, ...weitere] = einsatz.wert.herkunft
    const [id, reihe, spalte] = zelle.split('.')
    const blatt = pruefling.blaetter.get(id)
    const stelle = blatt?.spalten.findIndex((eine) => eine.id === spalte) ?? -1
    const zeit = /(?:19|20)\d{2}/.exec(blatt?.spalten[stelle]?.name ?? '')?.[0]
    // A sentence that names no year says of none that it is the wrong one.
    if (!zeit || weitere.length > 0 || !prosa.text.includes(zeit) || !ausdruck.includes(zelle)) return undefined
    const werte = blatt.zeilen.find((zeile) => zeile.id === reihe).zellen
    const andere = blatt.spalten.filter(
      ({ name }, ort) =>
        /(?:19|20)\d{2}/.test(name) &&
        !name.includes(zeit) &&
        fitting(werte[ort], werte[stelle].einheit) &&
        // The same value is no fault.
        !werte[ort].wert.eq(werte[stelle].wert),
    )
    return andere.length > 0 && { alt: ausdruck, neu: ausdruck.replace(zelle, `${id}.${reihe}.${pick(andere).id}`) }
  },
  'other row': ({ einsatz, pruefling }, ausdruck) => {
    const [zelle, ...weitere] = einsatz.wert.herkunft
    const [id, reihe, spalte] = zelle.split('.')
    const blatt = pruefling.blaetter.get(id)
    const stelle = blatt?.spalten.findIndex((eine) => eine.id === spalte) ?? -1
    const eigene = blatt?.zeilen.find((zeile) => zeile.id === reihe)?.zellen[stelle]
    if (weitere.length > 0 || !eigene || !ausdruck.includes(zelle)) return undefined
    const andere = blatt.zeilen.filter(
      ({ id: name, zellen }) =>
        name !== reihe && fitting(zellen[stelle], eigene.einheit) && !zellen[stelle].wert.eq(eigene.wert),
    )
    return andere.length > 0 && { alt: ausdruck, neu: ausdruck.replace(zelle, `${id}.${pick(andere).id}.${spalte}`) }
  },
  'operands swapped': ({ einsatz }, ausdruck) => {
    const [a, b, ...weitere] = einsatz.wert.herkunft
    const paar = `${a} ${b}`
    if (!einsatz.wert.richtung || weitere.length > 0 || !ausdruck.includes(paar)) return undefined
    return {
      alt: ausdruck,
      neu: ausdruck.replace(paar, `${b} ${a}`),
      richtig: [digits(einsatz.wert.text), 'Reihenfolge'],
    }
  },
  'opposite word': ({ prosa, einsatz }, ausdruck, zeile) => {
    const stelle = zeile.indexOf(ausdruck)
    const ab = Math.max(0, stelle - 60)
    const umfeld = zeile.slice(ab, stelle + ausdruck.length + 30)
    const paar = GEGENTEIL.find(([eines]) => new RegExp(`\\b${eines}\\b`).test(umfeld))
    const reihe = (zelle) => zelle.split('.').slice(0, 2).join('.')
    const weg = prosa.einsaetze.some(
      ({ wert }) =>
        wert?.wert &&
        wert.herkunft.length === 1 &&
        einsatz.wert.herkunft.length === 1 &&
        reihe(wert.herkunft[0]) === reihe(einsatz.wert.herkunft[0]) &&
        !wert.wert.eq(einsatz.wert.wert),
    )
    if (!paar || !(einsatz.wert.richtung || weg)) return undefined
    const von = ab + umfeld.search(new RegExp(`\\b${paar[0]}\\b`))
    return {
      alt: zeile.slice(von),
      neu: paar[1] + zeile.slice(von + paar[0].length),
      richtig: ['Zuwachs', 'Rückgang', 'gestiegen', 'gesunken', `„${paar[0]}“`],
    }
  },
}

/** A bound sentence goes wrong, in each way about as often as there are places for it, and never twice alike. */
async function changeBound(stellen) {
  const ergebnis = {}
  const schon = new Set()
  let versucht = 0
  for (let runde = 0; versucht < ANZAHL.gebunden && runde < 20_000; runde++) {
    const art = pick(Object.keys(FEHLER))
    const stelle = pick(stellen)
    const { id, einsatz } = stelle
    const { datei, zeile } = einsatz.ort
    const ausdruck = `{{${einsatz.quelle}}}`
    const satz = readFileSync(join(wurzel, datei), 'utf8').split('\n')[zeile - 1]
    const fehler = satz.includes(ausdruck) && FEHLER[art](stelle, ausdruck, satz)
    if (!fehler) continue
    const neu = satz.replace(fehler.alt, () => fehler.neu)
    if (neu === satz || schon.has(neu)) continue
    schon.add(neu)
    const fund = await attempt(id, datei, zeile, () => neu, fehler.richtig ?? [digits(einsatz.wert.text)])
    if (!fund) continue
    versucht++
    ergebnis[art] ??= { versucht: 0, gefunden: 0 }
    ergebnis[art].versucht++
    if (fund.amOrt) ergebnis[art].gefunden++
    else if (ausfuehrlich)
      console.log(
        `  bound, ${art}${fund.gemeldet ? ' (told)' : ''}: ${datei}:${zeile} ${around(neu, fehler.neu)} | ${einsatz.wert.text}`,
      )
  }
  return ergebnis
}

function around(zeile, wort) {
  const stelle = Math.max(0, zeile.indexOf(wort))
  return zeile.slice(Math.max(0, stelle - 140), stelle + wort.length + 100).trim()
}

/** The whole line is typed, as a Word file has it, and one figure of it is wrong. */
async function changeTyped(stellen) {
  const ergebnis = { versucht: 0, gefunden: 0 }
  const schon = new Set()
  while (ergebnis.versucht < ANZAHL.getippt) {
    const { id, prosa, einsatz } = pick(stellen)
    const { datei, zeile, spalte } = einsatz.ort
    const falsch = slip(einsatz.wert.text)
    const name = `${datei}:${zeile}:${spalte} ${falsch}`
    if (!falsch || digits(einsatz.wert.text).length < 2 || schon.has(name)) continue
    schon.add(name)
    const aendere = (inhalt) => {
      let typed = inhalt
      for (const anderer of prosa.einsaetze) {
        if (anderer.art !== 'ausdruck' || !anderer.wert || anderer.ort.zeile !== zeile) continue
        typed = typed.replace(`{{${anderer.quelle}}}`, anderer === einsatz ? falsch : anderer.wert.text)
      }
      return typed.includes('{{') && typed === inhalt ? undefined : typed
    }
    const fund = await attempt(id, datei, zeile, aendere, [digits(einsatz.wert.text)])
    if (!fund) continue
    ergebnis.versucht++
    if (fund.amOrt) ergebnis.gefunden++
    else if (ausfuehrlich)
      console.log(
        `  typed${fund.gemeldet ? ' (told)' : ''}: ${datei}:${zeile} ${around(fund.neu, falsch)} | ${einsatz.wert.text} → ${falsch}`,
      )
  }
  return ergebnis
}

/** All that is bound is typed, as it is right: whatever is told then is a false alarm, or wrong in the published programme. */
async function typeWhole(id) {
  const { pruefling } = await read(id)
  const vorher = new Map()
  for (const { einsaetze, abschnitt } of proseOf(pruefling)) {
    if (!abschnitt) continue
    const pfad = join(wurzel, abschnitt.datei)
    if (!vorher.has(pfad)) vorher.set(pfad, readFileSync(pfad, 'utf8'))
    let text = readFileSync(pfad, 'utf8')
    for (const { art, quelle, wert } of einsaetze)
      if (art === 'ausdruck' && wert) text = text.replace(`{{${quelle}}}`, wert.text)
    writeFileSync(pfad, text)
  }
  return () => {
    for (const [pfad, text] of vorher) writeFileSync(pfad, text)
  }
}

async function countRight() {
  let anzahl = 0
  for (const id of programme) {
    const undo = await typeWhole(id)
    const liste = (await messages(id)).filter(({ regel }) => regel.startsWith('figur-'))
    undo()
    anzahl += liste.length
    if (ausfuehrlich)
      for (const { regel, datei, zeile, text } of liste)
        console.log(`  right, and told: ${datei}:${zeile} ${regel} ${text}`)
  }
  return anzahl
}

/** The sheets lack the row of a figure that is typed, and right: what is then told of it takes another row for its own. */
async function countForeign(stellen) {
  const ergebnis = { versucht: 0, gemeldet: 0 }
  for (const id of programme) {
    const eigene = stellen.filter((stelle) => stelle.id === id && stelle.einsatz.wert.herkunft.length === 1)
    const undo = await typeWhole(id)
    const { pruefling } = await read(id)
    for (const { einsatz } of eigene) {
      const { datei, zeile } = einsatz.ort
      const [blatt, reihe] = einsatz.wert.herkunft[0].split('.')
      const quelle = pruefling.blaetter.get(blatt)
      if (!quelle) continue
      const ohne = { ...quelle, zeilen: quelle.zeilen.filter((eine) => eine.id !== reihe) }
      const meldungen = new Meldungen()
      const { vorjahr: _, ...rest } = pruefling
      figurZelle.pruefe(
        { ...rest, blaetter: new Map(pruefling.blaetter).set(blatt, ohne) },
        meldungen.unter(figurZelle),
      )
      ergebnis.versucht++
      const zahl = digits(einsatz.wert.text)
      const funde = meldungen.liste.filter(
        (meldung) =>
          meldung.datei === datei &&
          meldung.zeile === zeile &&
          digits(meldung.text.replace(/^.*? nennt /, '')) === zahl,
      )
      if (funde.length > 0) ergebnis.gemeldet++
      if (ausfuehrlich)
        for (const { text } of funde) console.log(`  without its row, and told: ${datei}:${zeile} ${text}`)
    }
    undo()
  }
  return ergebnis
}

const wanted = (art) => nur === undefined || nur === art
if (wanted('richtig')) {
  console.log(
    `right:  ${await countRight()} errors and warnings on figures when all five programmes are typed as they are`,
  )
  const fremd = await countForeign(await boundPlaces())
  console.log(
    `        ${fremd.gemeldet} of ${fremd.versucht} typed figures whose row the sheets lack taken for another cell`,
  )
}
if (wanted('zellen')) {
  const zellen = await changeCells()
  console.log(
    `cells:  of ${zellen.versucht} changed ${zellen.widerspricht} contradict something; ${zellen.gefunden} of these named at their line (${zellen.ohneOrt} told elsewhere)`,
  )
}
const stellen = await boundPlaces()
if (wanted('gebunden')) {
  const gebunden = Object.entries(await changeBound(stellen))
  const summe = (was) => gebunden.reduce((bisher, [, zahlen]) => bisher + zahlen[was], 0)
  console.log(
    `bound:  ${summe('gefunden')} of ${summe('versucht')} (${gebunden.map(([art, { versucht, gefunden }]) => `${art} ${gefunden}/${versucht}`).join(', ')})`,
  )
}
if (wanted('getippt')) {
  const getippt = await changeTyped(stellen)
  console.log(`typed:  ${getippt.gefunden} of ${getippt.versucht}`)
}
rmSync(wurzel, { recursive: true, force: true })
