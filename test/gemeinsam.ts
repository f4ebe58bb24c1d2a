import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeScratch } from '../src/files/scratch.js'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files of a run share. */
    gemeinsam: string
  }
}

/** A temporary folder for the whole run, so that what a test or a program that it started leaves behind is seen. */
export default function setup(project: TestProject): () => void {
  const temporary = makeScratch()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary
  const gemeinsam = join(temporary, 'gemeinsam')
  mkdirSync(gemeinsam)
  project.provide('gemeinsam', gemeinsam)
  return () => {
    rmSync(gemeinsam, { recursive: true, force: true })
    const left = readdirSync(temporary)
    rmSync(temporary, { recursive: true, force: true })
    if (left.length > 0) throw new Error(`Tests left in the temporary folder: ${left.join(', ')}`)
  }
}
