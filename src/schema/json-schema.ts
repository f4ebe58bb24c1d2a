/** JSON Schema, draft 7: what the YAML service of editors reads best. */
export type JsonSchema = Record<string, unknown>
