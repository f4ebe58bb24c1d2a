import type { ElementContent, Root } from 'hast'
import { ENTWURFSVERMERK, type Programm } from '../content/programm/programm.js'
import { placeOfRueckmeldung } from '../content/programm/rueckmeldungen.js'
import { kontextOf } from '../figures/ausdruck.js'
import type { Datenblatt } from '../figures/datenblatt.js'
import type { Meldungen, Ort } from '../message.js'
import type { BausteinContext } from './bausteine/baustein-setting.js'
import { setBaustein } from './bausteine.js'
import { Diagrammdaten } from './charts/diagrammdaten.js'
import type { DrawingTask } from './charts/draw.js'
import { DrawingOrders } from './charts/orders.js'
import type { Gestaltung } from './design/gestaltung.js'
import type { Vorlagen } from './design/vorlagen/vorlagen.js'
import { reportCharacters, reportCharactersOfDrawing, type TypedPlace } from './document/check-characters.js'
import { reportOmissions } from './document/completeness.js'
import type { Dokument, OutlineHeading } from './document/dokument.js'
import { reportForeignCharacters } from './document/foreign-characters.js'
import { Fragment } from './document/fragment.js'
import { reportViolations } from './document/vocabulary/check.js'
import { Expressions } from './expressions.js'
import { contextsOfLists } from './frame/captions.js'
import { fitCover } from './frame/cover-fit.js'
import { placeTraegerlogos } from './frame/cover-logos.js'
import { contextOfImpressum, contextOfTitelseite, contextOfVerzeichnis } from './frame/frame.js'
import { innerGraphicOf } from './frame/inner-page.js'
import { countNumbers, headingsOf } from './frame/numbers.js'
import { outlineOf } from './frame/outline.js'
import { picturesOf } from './frame/pictures.js'
import { linesOfWatermark } from './frame/watermark.js'
import { collectTerms } from './glossar/terms.js'
import { notesOf } from './notes.js'
import { placeOfCharacter } from './typed-place.js'
import { type SettingContext, Typesetter } from './typesetter.js'

/** Everything that setting a programme needs. */
export interface SettingInput {
  programm: Programm
  blaetter: ReadonlyMap<string, Datenblatt>
  /** Ids of all sheets, also of those that could not be computed. */
  blattnamen: ReadonlySet<string>
  gestaltung: Gestaltung
  vorlagen: Vorlagen
}

/** A document that is set. */
export interface SettingResult extends DrawingTask {
  /** Compares it with its vocabulary, its contents and the letters of its fonts, and reports what is wrong. @returns whether nothing is */
  check(): boolean
}

/**
 * Sets a programme: numbers, references, figures in prose and layouts become the document. The charts it asks for are
 * handed back to be drawn; their pictures belong into `dokument.grafiken` under their keys. Undefined where a layout failed.
 */
export function setDokument(setting: SettingInput, meldungen: Meldungen): SettingResult | undefined {
  const { programm, vorlagen } = setting
  const { titelgrafik: _, ...withoutGraphic } = setting.gestaltung
  const innengrafik = innerGraphicOf(programm, setting.gestaltung)
  const gestaltung = {
    ...withoutGraphic,
    verzeichnis: { ...setting.gestaltung.verzeichnis, ...programm.verzeichnis },
    ...dropCovered(programm, setting.gestaltung),
    ...(innengrafik && { innengrafik }),
    titelpassung: fitCover(programm, setting.gestaltung, meldungen),
    traegerlogos: placeTraegerlogos(programm, setting.gestaltung, meldungen),
  }
  const context = bausteinContextOf({ ...setting, gestaltung }, meldungen)
  const { diagrammdaten, orders } = context
  const outline = [...context.outline]
  const abschnitte = setAbschnitte(programm, context)
  const annex = diagrammdaten.renderAnhang()
  if (annex) {
    outline.push(annex.ueberschrift)
    abschnitte.push(annex.inhalt)
  }
  const baum = setFrame(programm, gestaltung, vorlagen, outline, abschnitte)
  const watermark = linesOfWatermark(programm, meldungen)
  if (meldungen.hatFehler) return undefined
  const check = () => {
    const previous = meldungen.anzahl('fehler')
    const isGood = () => meldungen.anzahl('fehler') === previous
    reportViolations(baum, vorlagen.origins, vorlagen.fileOf('dokument'), meldungen)
    if (isGood()) checkWhole(baum, outline, { ...context, gestaltung }, meldungen)
    if (isGood()) checkCharacters(setting, gestaltung, baum, orders, meldungen)
    return isGood()
  }
  const { diagramme, organigramme, qrcodes } = orders
  const pictures = picturesOf(programm, gestaltung)
  return {
    check,
    diagramme,
    organigramme,
    qrcodes,
    draft: programm.zustand === 'entwurf',
    watermark,
    dokument: {
      ...titlesOf(programm),
      ...remarksOn(programm),
      gestaltung,
      outline,
      baum,
      pictures,
      ...(programm.vignetten.length > 0 && { vignetten: programm.vignetten }),
    },
  }
}

/** Looks whether all that was set has come into the document. */
function checkWhole(
  baum: Root,
  outline: readonly OutlineHeading[],
  { numbers, vorlagen, gestaltung }: Pick<BausteinContext, 'numbers' | 'vorlagen' | 'gestaltung'>,
  meldungen: Meldungen,
): void {
  const { ids } = numbers
  const [whole, chapter] = [vorlagen.fileOf('dokument'), vorlagen.fileOf('abschnitt')]
  // Of a design's own layouts and those that it is based on, it is not the latter that leave something out.
  const [own = ''] = gestaltung.ordner
  const blamed = chapter.startsWith(`${own}/`) && !whole.startsWith(`${own}/`) ? chapter : whole
  const blocks = new Map([...numbers.labels.keys()].map((block) => [block.attributes?.id, block.name]))
  const omissionAt = (id: string) => vorlagen.omissionIn(blocks.get(id) ?? 'abschnitt')?.ort
  const { origins } = vorlagen
  reportOmissions(baum, { outline, ids, origins, whole: blamed, chapter, omissionAt }, meldungen)
}

/** A drawing of the design that the programme's picture covers is not there: at its edges it would shine through. */
function dropCovered({ titelseite: { bild } }: Programm, { titelgrafik, titelseite }: Gestaltung): Partial<Gestaltung> {
  if (!titelgrafik) return {}
  const { links, oben, breite, hoehe } = titelseite.bild
  const covers =
    links <= titelgrafik.links &&
    oben <= titelgrafik.oben &&
    links + breite >= titelgrafik.links + titelgrafik.breite &&
    oben + hoehe >= titelgrafik.oben + titelgrafik.hoehe
  return bild && covers ? {} : { titelgrafik }
}

/** Looks up every character that is printed or drawn in the fonts. */
function checkCharacters(
  { programm, blaetter, vorlagen }: SettingInput,
  gestaltung: Gestaltung,
  baum: Root,
  { diagramme, organigramme }: DrawingOrders,
  meldungen: Meldungen,
): void {
  const typedAt: TypedPlace = (char, block) => placeOfCharacter(char, block, { programm, blaetter })
  reportCharacters(baum, gestaltung, vorlagen.origins, typedAt, programm.ort([]), meldungen)
  reportForeignCharacters(baum, gestaltung, vorlagen.origins, typedAt, programm.ort([]), meldungen)
  const drawn = (image: object, ort: Ort) =>
    reportCharactersOfDrawing(stringsOf(image), gestaltung, (char) => typedAt(char, ort) ?? ort, meldungen)
  for (const { diagramm, ort } of diagramme) drawn(diagramm, ort)
  for (const { top, ort } of organigramme) drawn(top, ort)
}

/** All texts within an object. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

function bausteinContextOf(
  { programm, blaetter, blattnamen, gestaltung, vorlagen }: SettingInput,
  meldungen: Meldungen,
): BausteinContext {
  const numbers = countNumbers(programm, blaetter)
  const expressions = new Expressions(kontextOf(programm, blaetter, blattnamen), meldungen)
  const styles = Object.entries(gestaltung.bausteine).map(
    ([name, { word }]) => [name, word ?? nameStyle(name)] as const,
  )
  return {
    programm,
    styles: new Map(styles),
    gestaltung,
    blaetter,
    blattnamen,
    numbers,
    vorlagen,
    meldungen,
    expressions,
    explained: collectTerms(programm, numbers.ids),
    typesetterOf: () => {
      throw new Error('Noch wird nichts gesetzt')
    },
    outline: outlineOf(programm, numbers, expressions),
    diagrammdaten: new Diagrammdaten(vorlagen, gestaltung.diagrammdaten, numbers),
    orders: new DrawingOrders(),
  }
}

/** A block's own style in Word is named like the block. */
function nameStyle(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The chapters in order, each through its layout. */
function setAbschnitte(programm: Programm, context: BausteinContext): Fragment[] {
  const { outline, numbers, expressions, meldungen, vorlagen } = context
  const headings = new Map(outline.map(({ id, text }) => [id, text]))
  const all = new Map<string, Typesetter>()
  const whole: BausteinContext = { ...context, typesetterOf: (id) => all.get(id) as Typesetter }
  const baustein: SettingContext['baustein'] = (block, from) => setBaustein(block, from, whole)
  for (const { id, datei, text } of programm.abschnitte)
    all.set(
      id,
      new Typesetter({
        abschnitt: id,
        file: datei,
        text,
        numbers,
        ids: context.explained.ids,
        headings,
        expressions,
        meldungen,
        origins: vorlagen.origins,
        baustein,
      }),
    )
  return programm.abschnitte.map(({ id, baum }) => {
    const typesetter = whole.typesetterOf(id)
    return vorlagen.render('abschnitt', {
      kennung: `abschnitt-${headingsOf(baum)[0]?.data?.kennung ?? id}`,
      inhalt: new Fragment(typesetter.blocks(baum.children)),
      fussnoten: notesOf(baum, typesetter, numbers, meldungen),
    })
  })
}

/** Puts cover, imprint and tables of contents before the chapters. */
function setFrame(
  programm: Programm,
  gestaltung: Gestaltung,
  vorlagen: Vorlagen,
  outline: readonly OutlineHeading[],
  abschnitte: readonly Fragment[],
): Root {
  const chapters = abschnitte.flatMap(({ nodes }): readonly ElementContent[] => nodes)
  const tocs = [
    vorlagen.render('inhaltsverzeichnis', contextOfVerzeichnis(outline, gestaltung)),
    ...contextsOfLists(chapters, gestaltung.verzeichnis).map((list) =>
      vorlagen.render('beschriftungsverzeichnis', list),
    ),
  ]
  const { nodes } = vorlagen.render('dokument', {
    titelseite: vorlagen.render('titelseite', contextOfTitelseite(programm, gestaltung)),
    impressum: vorlagen.render('impressum', contextOfImpressum(programm)),
    inhaltsverzeichnis: new Fragment(tocs.flatMap((toc) => toc.nodes)),
    abschnitte,
  })
  return { type: 'root', children: [...nodes] }
}

/** The open remarks that others are to see, at the lines where their words stand by now. */
function remarksOn({ id, rueckmeldungen, abschnitte }: Programm): Pick<Dokument, 'comments'> {
  if (!rueckmeldungen.inWord) return {}
  const open = rueckmeldungen.eintraege.filter(({ zustand }) => zustand === 'offen')
  const comments = open.map((one) => {
    const file = `content/${id}/${one.datei}`
    const text = abschnitte.find((one) => one.datei === file)?.text
    const { zeile } = text === undefined ? one : placeOfRueckmeldung(one, text)
    return { author: one.autor, date: one.datum ?? '', text: one.text, datei: file, zeile, to: one.zu ?? '' }
  })
  return { comments }
}

/** What names the document in files and on pages. */
function titlesOf({
  id,
  titel,
  zeitraum,
  jobcenter,
  impressum,
  stand,
  zustand,
}: Programm): Pick<Dokument, 'id' | 'title' | 'author' | 'subject' | 'keywords' | 'date' | 'runningHead'> {
  return {
    id,
    title: [`${titel} ${zeitraum.text}`, ...(jobcenter.name ? [jobcenter.name] : [])].join(', '),
    author: jobcenter.name || (impressum.find(({ feld }) => feld === 'Herausgeber')?.zeilen[0] ?? titel),
    subject: titel,
    keywords: jobcenter.name ? [titel, jobcenter.name, zeitraum.text, 'SGB II'] : [titel, zeitraum.text],
    date: stand,
    runningHead: `${zustand === 'entwurf' ? `${ENTWURFSVERMERK} · ` : ''}${titel} ${zeitraum.text}`,
  }
}
