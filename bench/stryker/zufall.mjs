/** Mulberry32: the same choice on every machine. */
export function makeRandom(saat) {
  let zustand = saat
  const unter = (grenze) => {
    zustand = (zustand + 0x6d2b79f5) | 0
    let wert = Math.imul(zustand ^ (zustand >>> 15), 1 | zustand)
    wert = (wert + Math.imul(wert ^ (wert >>> 7), 61 | wert)) ^ wert
    return Math.floor((((wert ^ (wert >>> 14)) >>> 0) / 4294967296) * grenze)
  }
  const shuffle = (liste) => {
    const gemischt = [...liste]
    for (let stelle = gemischt.length - 1; stelle > 0; stelle--) {
      const andere = unter(stelle + 1)
      ;[gemischt[stelle], gemischt[andere]] = [gemischt[andere], gemischt[stelle]]
    }
    return gemischt
  }
  return { shuffle }
}
