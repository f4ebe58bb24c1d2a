import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder that all test files of a run share. */
    gemeinsam: string
  }
}

export default function setup(project: TestProject): () => void {
  const ordner = mkdtempSync(join(tmpdir(), 'amip-gemeinsam-'))
  project.provide('gemeinsam', ordner)
  return () => rmSync(ordner, { recursive: true, force: true })
}
