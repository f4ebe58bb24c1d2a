import { z } from 'zod'

/** Yes or no as Germans write it; YAML itself knows only `true` and `false`. */
export const jaNein = z
  .union([z.boolean(), z.enum(['ja', 'nein'])], { error: 'ja oder nein' })
  .transform((wert) => wert === true || wert === 'ja')
