import type { Fassungsvergleich } from '../ablauf.js'

/** The comparison for programs: as it is, but for the pictures of the pages. docs/diff.schema.json describes it. */
export function formatJson({ programme, ...vergleich }: Fassungsvergleich): string {
  const ohneBilder = programme.map(({ seiten, ...rest }) => ({
    ...rest,
    ...(seiten && {
      seiten: seiten.map(({ alt, neu, stellen, worte }) => ({
        ...(alt && { alt: alt.nummer }),
        ...(neu && { neu: neu.nummer }),
        stellen,
        worte,
      })),
    }),
  }))
  return `${JSON.stringify({ schema: 1, ...vergleich, programme: ohneBilder }, null, 2)}\n`
}
