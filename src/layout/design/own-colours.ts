import { wertUngueltig } from '../../content/yaml/regeln.js'
import type { Meldungen, Ort } from '../../message.js'
import type { BaseColour } from './looks.js'

/** DesignColours that a design may have besides those that each has, and which of these stands for one that it does not name. */
export const OWN_COLOURS = {
  zweitakzent: 'akzent',
  zweithell: 'hell',
  diagramm: 'akzent',
  diagrammgrau: 'grau',
} as const satisfies Record<string, BaseColour>
export type OwnColour = keyof typeof OWN_COLOURS

type NamedColours = Record<BaseColour, string> & { [colour in OwnColour]?: string | undefined }
export type DesignColours = Record<BaseColour | OwnColour, string>

/** All colours of a design, those that it does not name in the place of which others stand. */
export function completeColours(named: NamedColours): DesignColours {
  const own = Object.entries(OWN_COLOURS).map(([name, other]) => [name, named[name as OwnColour] ?? named[other]])
  return { ...named, ...(Object.fromEntries(own) as Record<OwnColour, string>) }
}

/** The colours that a design names itself: the others are there already, by another name. */
export function namedColours(colours: DesignColours): [name: string, value: string][] {
  return Object.entries(colours).filter(([name, value]) => {
    const other = OWN_COLOURS[name as OwnColour] as BaseColour | undefined
    return other === undefined || colours[other] !== value
  })
}

/** Reports where a design uses a colour that it may have and does not name. */
export function checkOwnColours(
  design: { farben: NamedColours } & Record<string, unknown>,
  ort: (path: readonly string[]) => Ort,
  meldungen: Meldungen,
): void {
  const { farben, ...others } = design
  const missing = Object.keys(OWN_COLOURS).filter((name) => farben[name as OwnColour] === undefined)
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) visit(part, [...path, name])
    else if (typeof value === 'string' && missing.includes(value) && path.at(-1) !== 'name')
      meldungen.melde(
        wertUngueltig,
        ort(path),
        `Die Farbe „${value}“ hat diese Gestaltung nicht.`,
        `Unter farben nennen, zum Beispiel ${value}: "#7a1f3d", oder eine andere Farbe wählen.`,
      )
  }
  visit(others, [])
}
