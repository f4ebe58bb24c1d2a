import { resolve } from 'node:path'
import { Meldungen } from '../message.js'
import type { Konsole } from '../print/konsole.js'
import { countLine, formatMeldungen } from '../print/meldungen.js'
import type { Rueckaenderung } from '../uebernehmen/aenderung.js'
import type { Rueckkommentar } from '../uebernehmen/kommentare.js'
import { listProgramme, requireWorkspace, selectProgramme } from './steps/workspace.js'
import { type Argumente, parseArguments } from './terminal/arguments.js'
import { EXIT, exitOf } from './terminal/exit.js'
import { GebrauchsFehler } from './terminal/usage.js'

export const hilfe = `amip uebernehmen – holt zurück, was andere in der Word-Datei geändert haben

Aufruf:
  amip uebernehmen DATEI.docx [DATEI.docx …] [Programm] [Optionen]

Vergleicht eine Word-Datei, die „amip build“ geschrieben hat, mit den Quellen des Programms: Jede Änderung, ob nachverfolgt oder
nicht, wird zu einer Änderung an ihrer Datei und Zeile. Gezeigt werden alle; geschrieben wird nur, was angenommen ist. Form und
Auszeichnung der Quelle bleiben. Eine gebundene Zahl wird nie in den Satz getippt, sondern mit ihrer Zelle genannt. Was sich nicht
von selbst schreiben lässt, steht mit „!“ an seiner Stelle. Kommentare kommen nach rueckmeldungen.yaml; „amip check“ zeigt die offenen. Die Word-Datei bleibt, wie sie ist.

Von mehreren Dateien (jeder Träger hat seine) werden die Änderungen zusammengelegt; was dieselben Wörter verschieden ändert, wird
genannt und von keiner geschrieben.

Ohne Optionen wird nach jeder Änderung gefragt, wenn jemand vor dem Bildschirm sitzt; sonst nur gezeigt.

Optionen:
  --anwenden       alle Änderungen schreiben, die eine Nummer haben
  --nur NUMMERN    nur diese schreiben, zum Beispiel 1,3-5
  --nur-lesen      nur zeigen, nichts fragen, nichts schreiben
  -h, --help       diese Hilfe

Beispiele:
  amip uebernehmen "Entwurf mit Anmerkungen.docx"
  amip uebernehmen Entwurf.docx --nur 1,3-5
  amip uebernehmen Entwurf.docx musterland-2025 --anwenden
  amip uebernehmen "Entwurf Agentur.docx" "Entwurf Landkreis.docx"
`

export async function run(argv: readonly string[], konsole: Konsole): Promise<number> {
  const argumente = parseUebernehmen(argv)
  const dateien = argumente.namen.filter(isDatei)
  const [genannt] = argumente.namen.filter((name) => !isDatei(name))
  const wurzel = requireWorkspace(konsole.cwd)
  const [{ readRueckdatei, compareRueckdateien }, { sayChanges, sayKommentare }] = await Promise.all([
    import('../uebernehmen/uebernehmen.js'),
    import('../uebernehmen/bericht.js'),
  ])
  const meldungen = new Meldungen()
  const complain = () =>
    konsole.err(`${formatMeldungen(meldungen.liste, wurzel, konsole.errFarben)}\n${countLine(meldungen.liste)}\n`)
  const gelesen = dateien.flatMap((datei) => readRueckdatei(resolve(konsole.cwd, datei), datei, meldungen) ?? [])
  const [erste] = gelesen
  if (!erste || gelesen.length < dateien.length) {
    complain()
    return EXIT.content
  }
  const programm = chooseProgramm(wurzel, konsole.cwd, erste.programm, genannt)
  const fremde = gelesen.find((andere) => andere.programm !== programm)
  if (fremde)
    throw new GebrauchsFehler(
      `„${fremde.datei}“ gehört zum Programm „${fremde.programm}“, „${erste.datei}“ zu „${programm}“.`,
      'Nur Word-Dateien eines Programms lassen sich zusammenlegen.',
    )
  const vergleich = await compareRueckdateien(gelesen, { wurzel, programm, environment: konsole }, meldungen)
  if (!vergleich) {
    complain()
    konsole.err('Mit diesen Fehlern lässt sich die Word-Datei nicht vergleichen; zuerst sie beheben.\n')
    return exitOf(meldungen.liste)
  }
  const { stamm, aenderungen, kommentare } = vergleich
  for (const { datei, hinweise } of gelesen)
    for (const hinweis of hinweise) konsole.out(`${gelesen.length > 1 ? `${datei}: ` : ''}${hinweis}\n`)
  if (aenderungen.length + kommentare.length === 0) {
    konsole.out(`${programm}: keine Änderung. Die Word-Datei sagt, was die Quellen sagen.\n`)
    return EXIT.done
  }
  konsole.out(sayChanges(stamm, aenderungen, konsole.outFarben))
  const schreibbare = aenderungen.filter(({ ersetzungen }) => ersetzungen.length > 0)
  konsole.out(sayKommentare(kommentare, schreibbare.length, konsole.outFarben))
  const offene = aenderungen.filter(({ rueckfragen }) => rueckfragen.length > 0).length
  konsole.out(`${programm}: ${sayCounts(aenderungen.length, schreibbare.length, offene, kommentare.length)}\n`)
  const angenommen = await choose<Rueckaenderung | Rueckkommentar>([...schreibbare, ...kommentare], argumente, konsole)
  if (angenommen.length === 0) return EXIT.done
  const [{ writeChanges }, { changedRueckmeldungen }] = await Promise.all([
    import('../uebernehmen/schreiben/dateien.js'),
    import('../uebernehmen/kommentare.js'),
  ])
  const texte = schreibbare.filter((eine) => angenommen.includes(eine))
  const liste = changedRueckmeldungen(
    stamm,
    kommentare.filter((einer) => angenommen.includes(einer)),
  )
  const geschrieben = writeChanges(stamm, texte, liste, meldungen)
  if (meldungen.hatFehler) {
    complain()
    return exitOf(meldungen.liste)
  }
  konsole.out(`${sayWritten(texte.length, angenommen.length - texte.length)} geschrieben: ${geschrieben.join(', ')}.\n`)
  return EXIT.done
}

/** Reads the command line. @throws GebrauchsFehler */
export function parseUebernehmen(argv: readonly string[]): Argumente {
  const argumente = parseArguments(
    argv,
    { anwenden: 'schalter', nur: 'wert', 'nur-lesen': 'schalter' },
    'amip uebernehmen --help',
  )
  const { namen, schalter, werte } = argumente
  const dateien = namen.filter(isDatei)
  if (dateien.length === 0 || namen.length - dateien.length > 1)
    throw new GebrauchsFehler(
      dateien.length === 0
        ? 'Welche Word-Datei soll verglichen werden?'
        : 'Neben Word-Dateien wird höchstens ein Programm genannt.',
      'Zum Beispiel: amip uebernehmen "Entwurf.docx". Namen mit Leerzeichen gehören in Anführungszeichen.',
    )
  const gewaehlt = [schalter.has('anwenden'), werte.has('nur'), schalter.has('nur-lesen')].filter(Boolean)
  if (gewaehlt.length > 1)
    throw new GebrauchsFehler(
      '„--anwenden“, „--nur“ und „--nur-lesen“ schließen sich aus.',
      'Eine davon nennen: alle schreiben, einige schreiben oder nur zeigen.',
    )
  return argumente
}

/** Programmes are folders: what has an ending is a file. */
const isDatei = (name: string) => /\.[a-z]{3,4}$/i.test(name)

/** The programme that the file says it was made of, unless another one is named. @throws GebrauchsFehler where there is none */
function chooseProgramm(wurzel: string, cwd: string, eigenes: string, genannt: string | undefined): string {
  const [gewaehlt = eigenes] = genannt === undefined ? [eigenes] : selectProgramme(wurzel, cwd, [genannt])
  if (gewaehlt !== eigenes)
    throw new GebrauchsFehler(
      `Die Word-Datei gehört zum Programm „${eigenes}“, nicht zu „${gewaehlt}“.`,
      'Ohne Programmnamen aufrufen, oder die Word-Datei dieses Programms nennen.',
    )
  if (!listProgramme(wurzel).includes(eigenes))
    throw new GebrauchsFehler(
      `Die Word-Datei gehört zum Programm „${eigenes}“; unter content/ gibt es das nicht.`,
      'In den Ordner wechseln, in dem dieses Programm liegt.',
    )
  return gewaehlt
}

async function choose<Eintrag>(
  schreibbare: readonly Eintrag[],
  { schalter, werte }: Argumente,
  konsole: Konsole,
): Promise<readonly Eintrag[]> {
  if (schreibbare.length === 0 || schalter.has('nur-lesen')) return []
  if (schalter.has('anwenden')) return schreibbare
  const nur = werte.get('nur')
  if (nur !== undefined) return pick(schreibbare, nur)
  if (!konsole.ask) {
    konsole.out('Schreiben: mit --anwenden alle, mit --nur 1,3-5 einzelne.\n')
    return []
  }
  for (;;) {
    const antwort = (await konsole.ask('Welche schreiben? (alle, Nummern wie 1,3-5, leer für keine): '))?.trim()
    if (!antwort) return []
    if (/^(?:alle|ja)$/i.test(antwort)) return schreibbare
    try {
      return pick(schreibbare, antwort)
    } catch (fehler) {
      if (!(fehler instanceof GebrauchsFehler)) throw fehler
      konsole.out(`${fehler.message} ${fehler.hinweis}\n`)
    }
  }
}

/** "1,3-5" of a list that counts from 1. @throws GebrauchsFehler for what is no number of it */
function pick<Eintrag>(liste: readonly Eintrag[], nummern: string): Eintrag[] {
  const gewaehlt = new Set<number>()
  for (const teil of nummern.split(/[,;\s]+/).filter(Boolean)) {
    const [, von, bis = von] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(teil) ?? []
    if (von === undefined || Number(von) < 1 || Number(bis) > liste.length || Number(von) > Number(bis))
      throw new GebrauchsFehler(
        `„${teil}“ ist keine Nummer einer Änderung.`,
        `Es gibt 1 bis ${liste.length}, zum Beispiel: 1,3-${Math.max(1, liste.length)}.`,
      )
    for (let nummer = Number(von); nummer <= Number(bis); nummer++) gewaehlt.add(nummer)
  }
  return liste.filter((_, index) => gewaehlt.has(index + 1))
}

function sayCounts(alle: number, schreibbare: number, offene: number, kommentare: number): string {
  const von = schreibbare === alle ? '' : `, ${schreibbare} davon lassen sich schreiben`
  const fragen = offene === 0 ? '' : `; bei ${offene} ist etwas von Hand zu tun („!“)`
  const dazu = kommentare === 0 ? '' : `, ${count(kommentare, 'Kommentar', 'Kommentare')}`
  return `${count(alle, 'Änderung', 'Änderungen')}${von}${fragen}${dazu}.`
}

function sayWritten(aenderungen: number, kommentare: number): string {
  return [
    ...(aenderungen > 0 ? [count(aenderungen, 'Änderung', 'Änderungen')] : []),
    ...(kommentare > 0 ? [count(kommentare, 'Kommentar', 'Kommentare')] : []),
  ].join(' und ')
}

function count(anzahl: number, eines: string, mehrere: string): string {
  return `${anzahl} ${anzahl === 1 ? eines : mehrere}`
}
