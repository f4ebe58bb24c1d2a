import type { Farbname } from '../../../layout/design/aussehen.js'
import type { Gestaltung } from '../../../layout/design/gestaltung.js'
import { KAESTEN, KASTENARTEN, type Kasten, type Kastenart } from '../../blocks/kaesten.js'
import { twipsFromPt } from '../../masse.js'
import { einzuegeOf, KASTENEINZUG, nameListe } from '../listen.js'
import { type FesterStil, stilOf } from '../stile.js'
import type { Absatzformat, Vorlagenformat } from './vorlage.js'

/** Room between the edge of a box and its text, in points. */
export const KASTENRAND = 10
const LINIENRAND = 6
export const RAND_RECHTS = 8

/** Type in Leichte Sprache: 14 points at least, lines one and a half times as high (Netzwerk Leichte Sprache). */
const GROSS = { mindestens: 14, faktor: 1.3, zeile: 1.5 }

/** Rules in the colour of the ground widen it around its text; a stripe stands at its left. */
export function rahmenOf(flaeche?: Farbname, strich?: Farbname): NonNullable<Absatzformat['rahmen']> {
  const rand = (farbe: Farbname, staerke: number, abstand: number) => ({ farbe, staerke, abstand })
  const links = strich ? rand(strich, 2.25, KASTENRAND) : flaeche && rand(flaeche, 0.5, KASTENRAND)
  return {
    ...(flaeche && { top: rand(flaeche, 0.5, LINIENRAND) }),
    ...(links && { left: links }),
    ...(flaeche && { bottom: rand(flaeche, 0.5, LINIENRAND), right: rand(flaeche, 0.5, RAND_RECHTS) }),
  }
}

/** The styles of all boxes: title, text, lists, signature; the last paragraph of a box has one of its own. */
export function kastenvorlagen(gestaltung: Gestaltung): Vorlagenformat[] {
  return KASTENARTEN.flatMap((art) => vorlagenOf(art, KAESTEN[art], gestaltung))
}

function vorlagenOf(art: Kastenart, kasten: Kasten, gestaltung: Gestaltung): Vorlagenformat[] {
  const { abstaende } = gestaltung
  const { titel, text, unterschrift, ...listen } = kasten.stile
  const { grund, anfang, ende } = formatKasten(kasten, gestaltung)
  const schluss = abstaende.block * 1.25
  const groesse = Math.max(GROSS.mindestens, gestaltung.groessen.text * GROSS.faktor)
  const weit: Absatzformat = kasten.gross ? { zeile: GROSS.zeile, ungetrennt: true } : {}
  const schrift = kasten.gross ? { zeichen: { groesse } } : {}
  const mitEnde = (id: FesterStil, absatz: Absatzformat): Vorlagenformat[] => {
    const letzter = stilOf(id)?.ende
    return [
      { id, absatz: { ...absatz, ...weit }, ...schrift },
      ...(letzter ? [{ id: letzter, absatz: { ...ende, nach: schluss } }] : []),
    ]
  }
  return [
    {
      id: titel,
      absatz: {
        ...grund,
        ...anfang,
        mitNaechstem: true,
        zusammen: true,
        vor: schluss,
        nach: 0,
        ungetrennt: true,
        ...(kasten.gross && { vor: 0 }),
      },
      zeichen: { fett: true, farbe: 'akzentdunkel', ...(kasten.gross && { groesse: groesse * 1.4 }) },
    },
    ...mitEnde(text, { ...grund, zusammen: true, vor: abstaende.absatz * 0.6, nach: 0 }),
    {
      id: unterschrift,
      // It ends its box: its paragraphs join, so the rule below stands after the last.
      absatz: { ...grund, ...ende, zusammen: true, vor: abstaende.block, nach: schluss, dicht: true },
    },
    ...einzuegeOf(art).flatMap(({ stufe, ...einzug }) =>
      (['punkt', 'nummer'] as const).flatMap((zeichen) => {
        const liste = { verweis: nameListe(art, zeichen), ebene: stufe }
        const abstand = kasten.grund === 'linien' ? { vor: abstaende.absatz * 0.6 } : {}
        return mitEnde(listen[zeichen][stufe] ?? text, { ...grund, ...einzug, ...abstand, nach: 0, liste })
      }),
    ),
  ]
}

/**
 * What all paragraphs of a box share, what its first and its last add. Paragraphs on one ground join in Word where their rules
 * and indents are the same, and the space between them is filled. Items of a list have other indents, so on a ground they keep no
 * space before or after that could show the paper through.
 */
function formatKasten(
  { grund, linie }: Kasten,
  { kaesten }: Gestaltung,
): { grund: Absatzformat; anfang: Absatzformat; ende: Absatzformat } {
  if (grund === 'linien') {
    const strich = { farbe: linie ?? 'linie', staerke: 0.75, abstand: LINIENRAND } as const
    return { grund: {}, anfang: { rahmen: { top: strich } }, ende: { rahmen: { bottom: strich } } }
  }
  const { flaeche } = kaesten
  const strich = linie !== undefined && kaesten.strich === 'links'
  return {
    grund: {
      flaeche,
      rahmen: rahmenOf(flaeche, strich ? kaesten.farbe : undefined),
      links: KASTENEINZUG,
      rechts: twipsFromPt(RAND_RECHTS),
    },
    anfang: {},
    ende: {},
  }
}
