import type { Gestaltung, Wordstil } from '../../../layout/design/gestaltung.js'
import type { ParagraphLook } from '../../../layout/document/knoten/declaration.js'
import { declarationOf, NODE_NAMES } from '../../../layout/document/vokabular/vokabular.js'
import { twipsFromPt } from '../../masse.js'
import type { EigenerStil, Stilid } from '../stile.js'
import { RAND_RECHTS, rahmenOf } from './kasten.js'
import type { Absatzformat, Vorlage, Zeichenformat } from './vorlage.js'

/** The id of a style by the name that a layout gives it; Word's own basic style is called "Standard" in German. */
export function idOfStil(name: string): Stilid {
  return name === 'Standard' ? 'Normal' : (name.replace(/[^\p{L}\p{N}]/gu, '') as EigenerStil)
}

/**
 * Styles that the layouts name (`data-stil`), nodes of the vocabulary have or the design describes (`wordstile`), as far as they are not among the known ones.
 * One that is named only looks like running text until somebody gives it a look.
 */
export function eigeneVorlagen(
  { wordstile, groessen }: Gestaltung,
  genannt: ReadonlySet<string>,
  bekannt: ReadonlySet<Stilid>,
): Vorlage[] {
  const namen = [...new Set([...Object.keys(wordstile), ...genannt])]
  return namen
    .filter((name) => !bekannt.has(idOfStil(name)))
    .map((name) => {
      const stil: Stilaussehen | undefined = wordstile[name] ?? lookOf(name, groessen)
      return {
        id: idOfStil(name),
        name,
        basis: idOfStil(stil?.basis ?? 'Standard'),
        ...(stil && {
          absatz: { ...absatzOf(stil), ...(isUngetrennt(name) && { ungetrennt: true }) },
          zeichen: zeichenOf(stil),
        }),
      }
    })
}

function isUngetrennt(name: string): boolean {
  return NODE_NAMES.map(declarationOf).some(({ word, ungetrennt }) => word === name && ungetrennt === true)
}

/** What a design may say of a style, and what only the vocabulary does. */
type Stilaussehen = Wordstil & Pick<ParagraphLook, 'linien' | 'mitNaechstem'> & Pick<Zeichenformat, 'familie'>

const ZIFFER = 3

/** The look that the vocabulary gives the style of a node; a design may give it another. */
function lookOf(name: string, groessen: Gestaltung['groessen']): Stilaussehen | undefined {
  const look = NODE_NAMES.map(declarationOf).find(({ word }) => word === name)?.wordlook
  if (!look) return undefined
  const { groesse = 'text', ...weiteres } = look
  const punkte = groesse === 'ziffer' ? groessen.ueberschrift1 * ZIFFER : groessen[groesse]
  return { basis: 'Standard', ...weiteres, groesse: punkte, ...(groesse === 'ziffer' && { familie: 'ziffern' }) }
}

function absatzOf({ flaeche, strich, linien, mitNaechstem, vor, nach, einzug }: Stilaussehen): Absatzformat {
  const seitlich = einzug ?? (flaeche || strich ? 12 : undefined)
  const linie = linien && { farbe: linien, staerke: 1.5, abstand: 8 }
  return {
    ...(flaeche && { flaeche, rechts: twipsFromPt(RAND_RECHTS) }),
    ...((flaeche || strich) && { zusammen: true, rahmen: rahmenOf(flaeche, strich) }),
    ...(linie && { zusammen: true, rahmen: { top: linie, bottom: { ...linie, staerke: 0.75 } } }),
    ...(mitNaechstem && { mitNaechstem }),
    ...(vor !== undefined && { vor }),
    ...(nach !== undefined && { nach }),
    ...(seitlich !== undefined && { links: twipsFromPt(seitlich) }),
  }
}

function zeichenOf({ farbe, fett, kursiv, versalien, groesse, familie }: Stilaussehen): Zeichenformat {
  return {
    ...(familie && { familie }),
    ...(farbe && { farbe }),
    ...(fett !== undefined && { fett }),
    ...(kursiv !== undefined && { kursiv }),
    ...(versalien !== undefined && { versalien }),
    ...(groesse !== undefined && { groesse }),
  }
}
