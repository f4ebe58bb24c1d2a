type Channels = [rot: number, gruen: number, blau: number]

function parseColour(colour: string): Channels {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}

function computeLuminance(colour: string): number {
  const [red, green, blue] = parseColour(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two colours as WCAG defines it: 1 (the same) to 21 (black on white). */
export function computeContrast(one: string, other: string): number {
  const [dark, light] = [computeLuminance(one), computeLuminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** A colour on the way from one to another; 0 is the first, 1 the second. */
export function mixColours(from: string, after: string, share: number): string {
  const target = parseColour(after)
  const channels = parseColour(from).map((channel, i) =>
    Math.round(channel + ((target[i] ?? channel) - channel) * share),
  )
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/**
 * The tint or shade of a colour that has just the wanted contrast against the paper: hue stays, lightness gives way.
 * Where black is not dark enough for it, the result is black.
 */
export function computeTint(colour: string, paper: string, contrast: number): string {
  const tooLight = computeContrast(colour, paper) < contrast
  const suffices = (share: number) =>
    computeContrast(mixColours(colour, tooLight ? '#000000' : paper, share), paper) >= contrast
  let sufficient = tooLight ? 1 : 0
  let tooLittle = tooLight ? 0 : 1
  for (let step = 0; step < 12; step++) {
    const middle = (sufficient + tooLittle) / 2
    if (suffices(middle)) sufficient = middle
    else tooLittle = middle
  }
  return mixColours(colour, tooLight ? '#000000' : paper, sufficient)
}
