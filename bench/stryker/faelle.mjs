// What mutants must survive: the tests of src/check and src/figures, one by one, and what each rule finds in each programme
// whose findings the suite stores (test/check/passagen/funde). A case throws where the code says something else than it did.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listen } from './vitest.mjs'
import { makeWelt } from './welt.mjs'

export const RAEUME = ['src/check', 'src/figures']
const TESTS = ['test/check', 'test/figures']
/** Of other rooms, but about what is mutated. */
const WEITERE = ['test/content/daten/tabellenzeichen.test.ts']
/** Tests whose cases stand here otherwise, or that measure time. */
const OHNE = /passagen\/|lesarten\/|grenzen\/|muster\/|check\/mutanten\.test|laenge\.test/

export class Faelle {
  constructor(wurzel, instrumentiert) {
    this.hoerer = undefined
    this.wurzel = wurzel
    this.welt = makeWelt(wurzel, instrumentiert, RAEUME, () => this.hoerer.modul)
    this.renew()
  }

  /** Modules are loaded afresh, under the mutant that is active now. */
  renew() {
    this.lade = this.welt.anew()
    this.tests = new Map()
  }

  /** All cases, in words that say which one to run. */
  async list() {
    const dateien = TESTS.flatMap((raum) =>
      readdirSync(join(this.wurzel, raum), { recursive: true })
        .filter((datei) => datei.endsWith('.test.ts') && !OHNE.test(`${raum}/${datei}`))
        .map((datei) => `${raum}/${datei}`),
    )
    const tests = [...dateien, ...WEITERE].flatMap((datei) =>
      this.#listen(datei).map((_, nummer) => ({ art: 'test', datei, nummer })),
    )
    const { MUTANTEN } = this.#load('test/check/mutanten/tabelle.ts')
    const gehalten = MUTANTEN.map(({ regel }, nummer) => ({ art: 'gehalten', datei: regel, nummer }))
    const korpus = this.korpus().map(({ name, satz }, nummer) => ({ art: 'korpus', datei: `${satz}/${name}`, nummer }))
    const worte = this.saetze().map((_, nummer) => ({ art: 'worte', datei: 'worte', nummer }))
    const lesarten = this.lesarten().map(({ name, was }, nummer) => ({
      art: 'lesart',
      datei: `${was} ${name}`,
      nummer,
    }))
    const grenzen = this.grenzen().map(({ wofuer }, nummer) => ({ art: 'grenze', datei: wofuer, nummer }))
    const muster = this.muster().map(({ modul }, nummer) => ({ art: 'muster', datei: `src/${modul}.ts`, nummer }))
    // What they ask is made while modules load, and that is before any case.
    for (const { datei } of muster) this.lade(datei)
    return [
      ...[{ art: 'erklärt', datei: 'handbuch', nummer: 0 }, ...tests, ...gehalten],
      ...[...lesarten, ...korpus, ...worte, ...grenzen, ...muster],
    ]
  }

  /** The texts that test/check/muster stores for each module, none where it has no patterns. */
  muster() {
    const ordner = join(this.wurzel, 'test/check/muster')
    const { listModule, readMustertexte } = this.lade('test/check/muster/muster.ts')
    if (this.gefragte) return this.gefragte
    const gefragte = readdirSync(ordner)
      .filter((datei) => datei.endsWith('.txt'))
      .flatMap((datei) => readMustertexte(join(ordner, datei)))
    this.gefragte = listModule().map((modul) => ({
      ...{ modul, texte: new Map() },
      ...gefragte.find((eine) => eine.modul === modul),
    }))
    return this.gefragte
  }

  /** What test/check/grenzen stores. */
  grenzen() {
    if (this.begrenzte) return this.begrenzte
    const { readGrenzen } = this.lade('test/check/grenzen/grenzen.ts')
    const namen = readdirSync(join(this.wurzel, 'test/check/grenzen')).filter((datei) => datei.endsWith('.txt'))
    this.begrenzte = namen
      .flatMap((datei) => readGrenzen(datei.replace('.txt', '')))
      .map((grenze) => ({
        ...grenze,
        wurzel: this.#write(grenze.dateien),
        fruehere: grenze.vorjahr && this.#write(grenze.vorjahr),
      }))
    return this.begrenzte
  }

  korpus() {
    if (this.programme) return this.programme
    const { readPassagen, readPaare } = this.lade('test/check/passagen/probe.ts')
    const saetze = [
      ...[...'abcdefghij'].map((satz) => [satz, readPassagen(satz)]),
      ['paare', [...readPaare('richtig'), ...readPaare('falsch')]],
    ]
    this.programme = [
      ...saetze.flatMap(([satz, proben]) =>
        proben.map(({ name, dateien }) => ({
          satz,
          name,
          id: 'probe',
          wurzel: this.#write(dateien),
        })),
      ),
    ]
    return this.programme
  }

  /** A programme "probe" in a workspace of its own. */
  #write(dateien) {
    return this.lade('test/werkstatt.ts').arbeitsordner(
      Object.fromEntries(Object.entries(dateien).map(([datei, inhalt]) => [`content/probe/${datei}`, inhalt])),
    )
  }

  /** What test/check/lesarten stores. */
  lesarten() {
    if (this.gelesene) return this.gelesene
    const texte = this.korpus().filter(({ satz, name }) => satz !== 'paare' || name.startsWith('richtig'))
    const klein = { wurzel: join(this.wurzel, 'test/programme/klein'), id: 'klein', name: 'klein' }
    const beispiele = readdirSync(join(this.wurzel, 'test/check/beispiele/content')).map((id) => {
      return { wurzel: join(this.wurzel, 'test/check/beispiele'), id, name: id }
    })
    this.gelesene = [
      ...texte.map((eines) => ({ ...eines, was: eines.satz === 'paare' ? 'tellTexte' : 'tellGesagtes' })),
      ...[klein, ...beispiele].flatMap((eines) =>
        ['tellTabellen', 'tellProsa', 'tellRechnungen'].map((was) => ({ ...eines, was })),
      ),
    ]
    return this.gelesene
  }

  /** The sentences of whose words test/check/lesarten stores what they mean, in handfuls. */
  saetze() {
    if (this.handvoll) return this.handvoll
    const { listEinzelne, sentencesOf } = this.lade('test/check/lesarten/worte.ts')
    const texte = [...'abcde'].flatMap((satz) =>
      this.lade('test/check/passagen/probe.ts')
        .readPassagen(satz)
        .map(({ dateien }) => dateien['abschnitte/k.md'] ?? ''),
    )
    const gefaelle = this.lade('test/check/faelle.ts')
      .readFaelle('rechnung')
      .map(({ text }) => text)
    const saetze = [...[...texte, ...gefaelle].flatMap(sentencesOf), ...listEinzelne()]
    this.handvoll = Array.from({ length: Math.ceil(saetze.length / 20) }, (_, stelle) =>
      saetze.slice(stelle * 20, stelle * 20 + 20),
    )
    return this.handvoll
  }

  /** Runs one case; of those of the corpus and of explanations, says what was found. */
  async run({ art, datei, nummer }) {
    if (art === 'erklärt') return this.#explain()
    if (art === 'korpus') return this.#find(nummer)
    if (art === 'lesart') return this.#read(nummer)
    if (art === 'worte')
      return this.saetze()[nummer].map(this.lade('test/check/lesarten/worte.ts').tellWorte).join('\n')
    if (art === 'gehalten') return this.#hold(nummer)
    if (art === 'grenze') return this.#tell(nummer)
    if (art === 'muster') return this.#ask(nummer)
    const { vorher, tu } = this.#listen(datei)[nummer]
    for (const zuvor of vorher) await zuvor()
    await tu()
    return ''
  }

  #load(pfad) {
    this.hoerer ??= listen()
    return this.lade(pfad)
  }

  #listen(datei) {
    const bekannt = this.tests.get(datei)
    if (bekannt) return bekannt
    this.hoerer = listen()
    this.lade(datei)
    this.tests.set(datei, this.hoerer.tests)
    return this.hoerer.tests
  }

  async #find(nummer) {
    const { wurzel, id, satz } = this.korpus()[nummer]
    const { Meldungen } = this.lade('src/message.ts')
    const meldungen = new Meldungen()
    const pruefling = await this.lade('src/programme/computed.ts').readAndCompute(wurzel, id, meldungen)
    const { REGELLISTE } = this.lade('src/check/regelliste.ts')
    // Without the turns that runRules gives to others between two rules.
    for (const regel of pruefling ? REGELLISTE : []) await regel.pruefe(pruefling, meldungen.unter(regel))
    const gesagt =
      satz === 'paare' ? meldungen.liste.filter(({ regel }) => regel !== 'figur-ungebunden') : meldungen.liste
    return JSON.stringify(gesagt)
  }

  async #read(nummer) {
    const { wurzel, id, was } = this.lesarten()[nummer]
    const { Meldungen } = this.lade('src/message.ts')
    const pruefling = await this.lade('src/programme/computed.ts').readAndCompute(wurzel, id, new Meldungen())
    const datei = { tellTexte: 'texte', tellGesagtes: 'texte', tellRechnungen: 'rechnungen' }[was] ?? 'tabellen'
    return this.lade(`test/check/lesarten/${datei}.ts`)[was](pruefling)
  }

  async #tell(nummer) {
    const grenze = this.grenzen()[nummer]
    const { Meldungen } = this.lade('src/message.ts')
    const { readAndCompute } = this.lade('src/programme/computed.ts')
    const pruefling = await readAndCompute(grenze.wurzel, 'probe', new Meldungen())
    const vorjahr = grenze.fruehere && (await readAndCompute(grenze.fruehere, 'probe', new Meldungen()))
    return this.lade('test/check/grenzen/grenzen.ts').tellGrenze(
      grenze,
      vorjahr ? { ...pruefling, vorjahr } : pruefling,
    )
  }

  #ask(nummer) {
    const { patternsIn, tellMuster, tellTafeln } = this.lade('test/check/muster/muster.ts')
    const { modul, texte } = this.muster()[nummer]
    const { gehalten } = this.lade(`src/${modul}.ts`)
    return tellMuster(patternsIn(gehalten), { modul, texte }) + tellTafeln(modul, gehalten)
  }

  async #hold(nummer) {
    const { regel, fall, findet } = this.#load('test/check/mutanten/tabelle.ts').MUTANTEN[nummer]
    const { say } = this.lade('test/check/mutanten/mutant.ts')
    const eine = Object.values(this.lade(`src/check/rules/${regel}.ts`)).find((wert) => wert?.id === regel)
    const gesagt = await say(eine, fall)
    if (gesagt.length !== findet.length || !gesagt.every((satz, stelle) => satz.includes(findet[stelle])))
      throw new Error(`${regel} says ${gesagt.join(' | ')}`)
    return ''
  }

  #explain() {
    const { REGELLISTE } = this.lade('src/check/regelliste.ts')
    const weitere = ['src/figures/regeln.ts', 'src/check/ausnahmen/regeln.ts'].map((pfad) => this.lade(pfad))
    return JSON.stringify([REGELLISTE, weitere])
  }
}
