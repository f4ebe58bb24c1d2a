type Kanaele = [rot: number, gruen: number, blau: number]

function parseFarbe(farbe: string): Kanaele {
  const zahl = Number.parseInt(farbe.slice(1), 16)
  return [(zahl >> 16) & 255, (zahl >> 8) & 255, zahl & 255]
}

function computeLeuchtdichte(farbe: string): number {
  const [rot, gruen, blau] = parseFarbe(farbe).map((kanal) => {
    const anteil = kanal / 255
    return anteil <= 0.04045 ? anteil / 12.92 : ((anteil + 0.055) / 1.055) ** 2.4
  }) as Kanaele
  return 0.2126 * rot + 0.7152 * gruen + 0.0722 * blau
}

/** Contrast of two colours as WCAG defines it: 1 (the same) to 21 (black on white). */
export function computeKontrast(eine: string, andere: string): number {
  const [dunkel, hell] = [computeLeuchtdichte(eine), computeLeuchtdichte(andere)].sort((a, b) => a - b) as [
    number,
    number,
  ]
  return (hell + 0.05) / (dunkel + 0.05)
}

/** A colour on the way from one to another; 0 is the first, 1 the second. */
function mixFarben(von: string, nach: string, anteil: number): string {
  const ziel = parseFarbe(nach)
  const kanaele = parseFarbe(von).map((kanal, i) => Math.round(kanal + ((ziel[i] ?? kanal) - kanal) * anteil))
  return `#${kanaele.map((kanal) => kanal.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The tint or shade of a colour that has just the wanted contrast against the paper: hue stays, lightness gives way.
 * Where black is not dark enough for it, the result is black.
 */
export function computeTon(farbe: string, papier: string, kontrast: number): string {
  const zuHell = computeKontrast(farbe, papier) < kontrast
  const reicht = (anteil: number) =>
    computeKontrast(mixFarben(farbe, zuHell ? '#000000' : papier, anteil), papier) >= kontrast
  let genug = zuHell ? 1 : 0
  let zuWenig = zuHell ? 0 : 1
  for (let schritt = 0; schritt < 12; schritt++) {
    const mitte = (genug + zuWenig) / 2
    if (reicht(mitte)) genug = mitte
    else zuWenig = mitte
  }
  return mixFarben(farbe, zuHell ? '#000000' : papier, genug)
}
