/** A column of a printed table. Text stands left, numbers right. */
export interface Column {
  kopf: string
  rechts?: boolean
}

/** Rows under a head, columns as wide as their widest cell, two spaces between. */
export function formatTabelle(spalten: readonly Column[], zeilen: readonly (readonly string[])[]): string[] {
  const head = spalten.map(({ kopf }) => kopf)
  const rows = [head, ...zeilen]
  const widths = spalten.map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, index) => {
        const width = widths[index] ?? 0
        return spalten[index]?.rechts ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

function german(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',')
}

/** „812 kB“, „1,4 MB“ (a thousand bytes to the kB). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 999_500 ? `${german(bytes / 1000, 0)} kB` : `${german(bytes / 1_000_000, 1)} MB`
}

/** „38 ms“, „0,84 s“, „12,3 s“. */
export function formatDauer(ms: number): string {
  if (ms < 99.5) return `${Math.round(ms)} ms`
  return ms < 9995 ? `${german(ms / 1000, 2)} s` : `${german(ms / 1000, 1)} s`
}
