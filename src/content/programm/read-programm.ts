import { join } from 'node:path'
import { isThere, listFolder } from '../../files/read.js'
import type { Meldungen, Ort } from '../../message.js'
import { naechster } from '../../nearest.js'
import { readAbschnitt } from '../abschnitt/abschnitt.js'
import type { Umfeld } from '../abschnitt/block-pruefen.js'
import { checkUnbenutzte } from '../abschnitt/diagramm-einsetzen.js'
import { readBild } from '../bild.js'
import { decodeText } from '../decode.js'
import { bausteineOf } from '../eigene-bausteine.js'
import { GRENZEN } from '../grenzen.js'
import { type Organigramm, readOrganigramm } from '../organigramm.js'
import { readDatei } from '../read-datei.js'
import { readText, type Textdatei } from '../read-text.js'
import { bildUnbrauchbar } from '../regeln.js'
import { schluesselFehlt } from '../yaml/regeln.js'
import { readYaml } from '../yaml/yaml.js'
import { readFortschreibung } from './fortschreibung.js'
import { type Abschnitt, type Bild, ENTWURFSVERMERK, type Programm, type Zeitraum } from './programm.js'
import { abschnittDoppelt, abschnittUngenannt, programmLeer } from './regeln.js'
import { readRueckmeldungen } from './rueckmeldungen.js'
import { ProgrammSchema } from './schema.js'

/**
 * Reads the folder `content/<id>`: programm.yaml, its sections and their pictures (data sheets have a reader of their own).
 * Everything that is wrong is reported; undefined where the programme cannot be known at all.
 */
export function readProgramm(wurzel: string, id: string, meldungen: Meldungen): Programm | undefined {
  const ordner = `content/${id}`
  const datei = `${ordner}/programm.yaml`
  if (!isThere(join(wurzel, datei))) {
    meldungen.melde(
      programmLeer,
      { datei, zeile: 1, spalte: 1 },
      `Im Ordner „${ordner}“ gibt es keine programm.yaml.`,
      'Die Datei anlegen; content/mittelsachsen-2023/programm.yaml ist ein vollständiges Beispiel.',
    )
    return undefined
  }
  const quelle = readText(wurzel, datei, { datei, zeile: 1, spalte: 1 }, meldungen)
  const yaml = quelle && readYaml(quelle, ProgrammSchema, meldungen)
  if (!yaml) return undefined
  const { wert, ort } = yaml
  if (!wert.jobcenter && wert.art !== 'dokument')
    meldungen.melde(
      schluesselFehlt,
      { datei, zeile: 1, spalte: 1 },
      'Der Schlüssel „jobcenter“ fehlt.',
      'Bitte ergänzen: jobcenter: { name: …, traeger: [ … ] }. Steht hinter dem Dokument kein Jobcenter, sagt es art: dokument.',
    )

  const bilder = new Map<string, Bild>()
  const holeBild = (pfad: string, genannt: Ort): void => {
    if (bilder.has(pfad)) return
    const bild = readBild(wurzel, ordner, pfad, genannt, meldungen)
    if (bild) bilder.set(pfad, bild)
  }
  const bausteine = bausteineOf(wurzel, wert.gestaltung, ort(['gestaltung']))
  const { bild, innenbild, logo, traegerlogos = [] } = wert.titelseite ?? {}
  if (bild) holeBild(bild.datei, ort(['titelseite', 'bild', 'datei']))
  if (innenbild) holeBild(innenbild, ort(['titelseite', 'innenbild']))
  const isDrawing = innenbild !== undefined && bilder.get(innenbild)?.art === 'svg'
  if (innenbild && bilder.has(innenbild) && !isDrawing)
    meldungen.melde(
      bildUnbrauchbar,
      ort(['titelseite', 'innenbild']),
      `Das Bild „${innenbild}“ ist kein SVG.`,
      'Über dem Impressum steht nur eine Zeichnung: als SVG speichern oder die Zeile streichen.',
    )
  if (logo) holeBild(logo.datei, ort(['titelseite', 'logo', 'datei']))
  for (const [index, { datei: pfad }] of traegerlogos.entries())
    holeBild(pfad, ort(['titelseite', 'traegerlogos', index, 'datei']))
  const vignetten = wert.vignetten ?? []
  for (const [index, pfad] of vignetten.entries()) holeBild(pfad, ort(['vignetten', index]))
  const zeitraum = parseZeitraum(wert.zeitraum)
  const fortschreibung = readFortschreibung(wurzel, ordner, meldungen)
  const organigramme = new Map<string, Organigramm>()
  const diagramme = new Map(Object.entries(wert.diagramme ?? {}))
  const holeOrganigramm = (pfad: string, genannt: Ort): void => {
    if (!organigramme.has(pfad)) organigramme.set(pfad, readOrganigramm(wurzel, ordner, pfad, genannt, meldungen))
  }
  const abschnitte = readAbschnitte(
    wurzel,
    ordner,
    wert,
    ort,
    {
      bausteine,
      nummeriert: (wert.nummerierung ?? 'keine') !== 'keine',
      holeBild,
      holeOrganigramm,
      diagramme,
      diagrammOrt: (name, attribut) => ort(['diagramme', name, ...(attribut ? [attribut] : [])]),
    },
    meldungen,
  )
  checkUnbenutzte(diagramme, abschnitte, (name) => ort(['diagramme', name]), meldungen)
  return {
    id,
    datei,
    ort,
    titel: wert.titel,
    untertitel: wert.untertitel ?? '',
    zeitraum,
    jahr: wert.jahr ?? zeitraum.text,
    titelseite: {
      ...(bild && { bild: { pfad: bild.datei, alt: bild.alt, nachweis: bild.nachweis ?? '' } }),
      ...(isDrawing && { innenbild }),
      ...(logo && { logo: { pfad: logo.datei, alt: logo.alt } }),
      traegerlogos: traegerlogos.map(({ datei: pfad, alt }) => ({ pfad, alt })),
      definition: wert.titelseite?.definition ?? '',
    },
    jobcenter: {
      name: wert.jobcenter?.name ?? '',
      standort: wert.jobcenter?.standort ?? '',
      traeger: wert.jobcenter?.traeger ?? [],
    },
    leitspruch: wert.leitspruch ?? '',
    zustand: wert.zustand ?? '',
    ...(fortschreibung && { fortschreibung }),
    rueckmeldungen: readRueckmeldungen(wurzel, ordner, meldungen),
    muster: [wert.zustand === 'entwurf' ? ENTWURFSVERMERK : '', wert.muster ?? ''].filter(Boolean).join(' · '),
    stand: wert.stand ?? '',
    gestaltung: wert.gestaltung,
    nummerierung: wert.nummerierung ?? 'keine',
    verzeichnis: definedOf(wert.verzeichnis ?? {}),
    impressum: Object.entries(wert.impressum).map(([name, inhalt]) => ({
      feld: name,
      zeilen: [inhalt].flat().map(String),
    })),
    vignetten: vignetten.filter((pfad) => bilder.has(pfad)),
    bausteine,
    abschnitte,
    bilder,
    organigramme,
    diagramme,
  }
}

function readAbschnitte(
  wurzel: string,
  ordner: string,
  liste: { abschnitte: string[]; anhang?: string[] | undefined },
  ort: (pfad: readonly PropertyKey[]) => Ort,
  umfeld: Omit<Umfeld, 'kennungen'>,
  meldungen: Meldungen,
): Abschnitt[] {
  const abschnitte: Abschnitt[] = []
  const gesehen = new Set<string>()
  let vollstaendig = true
  const kennungen = new Map<string, Ort>()
  const namen = (['abschnitte', 'anhang'] as const).flatMap((teil) =>
    (liste[teil] ?? []).map((name, index) => ({ name, anhang: teil === 'anhang', genannt: ort([teil, index]) })),
  )
  for (const { name, anhang, genannt } of namen) {
    if (gesehen.has(name)) {
      meldungen.melde(
        abschnittDoppelt,
        genannt,
        `Der Abschnitt „${name}“ ist zweimal genannt.`,
        'Eine der beiden Nennungen entfernen.',
      )
      continue
    }
    gesehen.add(name)
    const quelle = readSection(wurzel, ordner, name, genannt, meldungen)
    vollstaendig &&= quelle !== undefined
    if (quelle) abschnitte.push({ ...readAbschnitt(name, quelle, { ...umfeld, kennungen }, meldungen), anhang })
  }
  for (const name of sectionFiles(join(wurzel, ordner, 'abschnitte'))) {
    // A name that leads to no file is perhaps this one, typed wrong.
    if (vollstaendig && !gesehen.has(name))
      meldungen.melde(
        abschnittUngenannt,
        { datei: `${ordner}/abschnitte/${name}.md`, zeile: 1, spalte: 1 },
        `„${name}“ steht nicht in der Liste der Abschnitte und wird nicht gedruckt.`,
        'In programm.yaml unter „abschnitte“ oder „anhang“ nennen oder die Datei entfernen.',
      )
  }
  return abschnitte
}

function readSection(
  wurzel: string,
  ordner: string,
  name: string,
  genannt: Ort,
  meldungen: Meldungen,
): Textdatei | undefined {
  const datei = `abschnitte/${name}.md`
  const angabe = {
    grenze: GRENZEN.text,
    rat: suggestFile(join(wurzel, ordner, 'abschnitte'), name),
  }
  const bytes = readDatei({ ordner: join(wurzel, ordner), relativ: ordner }, datei, angabe, genannt, meldungen)
  const text = bytes && decodeText(bytes, `${ordner}/${datei}`, meldungen)
  return text === undefined ? undefined : { datei: `${ordner}/${datei}`, text }
}

function sectionFiles(ordner: string): string[] {
  return listFolder(ordner, '.md').map(({ name }) => name.slice(0, -3).normalize('NFC'))
}

function suggestFile(ordner: string, name: string): string {
  const vorschlag = naechster(name, sectionFiles(ordner))
  return vorschlag ? `Meinten Sie „${vorschlag}“?` : 'Die Datei anlegen oder den Namen aus der Liste nehmen.'
}

function parseZeitraum(wert: string): Zeitraum {
  const jahre = wert.match(/\d{4}/g)?.map(Number) ?? []
  const von = jahre[0] ?? 0
  const bis = jahre[1] ?? von
  return { von, bis, text: von === bis ? String(von) : `${von}–${bis}` }
}

/** What a programme says itself, without the keys that it leaves out. */
function definedOf<Wert extends object>(wert: Wert): { [K in keyof Wert]?: Exclude<Wert[K], undefined> } {
  return Object.fromEntries(Object.entries(wert).filter(([, eintrag]) => eintrag !== undefined)) as {
    [K in keyof Wert]?: Exclude<Wert[K], undefined>
  }
}
