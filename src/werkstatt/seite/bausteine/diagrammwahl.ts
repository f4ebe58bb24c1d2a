import type { Blattangabe } from '../../protokoll.js'

/** Rows and columns of a sheet that make one chart: typed ones, whose figures have the unit of the first. Without any typed one, all. */
export function chooseRows({ zeilen, spalten }: Blattangabe): { zeilen: string[]; spalten: string[] } {
  const getippte = typedOr(zeilen)
  const stellen = typedOr(spalten).map((spalte) => spalten.indexOf(spalte))
  const einheit = getippte
    .flatMap(({ einheiten }) => stellen.map((stelle) => einheiten[stelle]))
    .find((eine) => eine !== undefined)
  const isOfUnit = (eine: string | undefined) => eine === undefined || eine === einheit
  const gewaehlte = stellen.filter((stelle) => isOfUnit(getippte[0]?.einheiten[stelle]))
  return {
    zeilen: getippte
      .filter(({ einheiten }) => gewaehlte.every((stelle) => isOfUnit(einheiten[stelle])))
      .map(({ id }) => id),
    spalten: gewaehlte.flatMap((stelle) => spalten[stelle]?.id ?? []),
  }
}

function typedOr<Reihe extends { errechnet: boolean }>(reihen: readonly Reihe[]): readonly Reihe[] {
  const getippte = reihen.filter(({ errechnet }) => !errechnet)
  return getippte.length > 0 ? getippte : reihen
}
