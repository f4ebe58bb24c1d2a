import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WURZEL } from './werkstatt.js'

/** Folders that hold one kind of thing, one file a piece: they grow with what there is of it. */
const ONE_KIND = ['check/rules', 'content/blocks', 'content/diagrammarten', 'word/pruefen/regeln']
const MOST_FILES = 16

const IMPORT = /^(?:(?:import|export)\b[^'`;]*?\bfrom |import )'(\.[^']+)'/gm

const src = join(WURZEL, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const known = new Set(files)
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(src, file), 'utf8'))]))

/** Files that a file imports, types too: who needs a word of another cannot be read without it. */
function importsOf(file: string, text: string): Set<string> {
  return new Set(
    [...text.matchAll(IMPORT)]
      .map(([, name = '']) => posix.join(dirname(file), name).replace(/\.js$/, '.ts'))
      .filter((name) => known.has(name)),
  )
}

/** The first circle found, as the way around it; undefined where there is none. */
function findCircle(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  const way: string[] = []
  const visit = (node: string): string[] | undefined => {
    const before = way.indexOf(node)
    if (before >= 0) return [...way.slice(before), node]
    if (done.has(node)) return undefined
    way.push(node)
    for (const next of arrows.get(node) ?? []) {
      const circle = visit(next)
      if (circle) return circle
    }
    way.pop()
    done.add(node)
    return undefined
  }
  for (const node of arrows.keys()) {
    const circle = visit(node)
    if (circle) return circle
  }
  return undefined
}

/** The room of a file: its folder below src, or itself where it lies there. */
const roomOf = (file: string) => file.split('/')[0] ?? file

describe('the rooms', () => {
  it('tells a circle by the way around it', () => {
    const arrows = (...pairs: [string, string[]][]) => new Map(pairs.map(([from, to]) => [from, new Set(to)]))
    expect(findCircle(arrows(['a', ['b', 'c']], ['b', ['c']], ['c', []]))).toBeUndefined()
    expect(findCircle(arrows(['a', ['b']], ['b', ['c']], ['c', ['b']]))).toEqual(['b', 'c', 'b'])
  })

  it('no files import each other in a circle', () => {
    expect([...(imports.get('cli.ts') ?? [])]).toContain('print/konsole.ts')
    expect(findCircle(imports)).toBeUndefined()
  })

  it('no rooms import each other in a circle', () => {
    const rooms = new Map<string, Set<string>>()
    for (const [file, targets] of imports) {
      const from = roomOf(file)
      const arrows = rooms.get(from) ?? new Set()
      for (const target of targets) if (roomOf(target) !== from) arrows.add(roomOf(target))
      rooms.set(from, arrows)
    }
    expect(findCircle(rooms)).toBeUndefined()
  })

  it('no room is so full that one loses one’s way', () => {
    const counts = new Map<string, number>()
    for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    const full = [...counts].filter(([folder, count]) => count > MOST_FILES && !ONE_KIND.includes(folder))
    expect(full).toEqual([])
  })
})
