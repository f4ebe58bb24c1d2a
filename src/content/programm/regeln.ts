import type { Regel } from '../../message.js'

// What reading a programme and the chain of its designs reports.

export const programmLeer: Regel = {
  id: 'programm-leer',
  schwere: 'fehler',
  erklaerung:
    'Der Ordner enthält keine Datei programm.yaml. Ein Programm braucht sie: Sie nennt Titel, Zeitraum, Jobcenter und die Abschnitte in ihrer Reihenfolge.',
}

export const abschnittUngenannt: Regel = {
  id: 'abschnitt-ungenannt',
  schwere: 'warnung',
  erklaerung: 'Im Ordner abschnitte liegt eine Datei, die programm.yaml nicht nennt; sie wird nicht gedruckt.',
}

export const abschnittDoppelt: Regel = {
  id: 'abschnitt-doppelt',
  schwere: 'fehler',
  erklaerung: 'Ein Abschnitt ist in programm.yaml zweimal genannt.',
}

export const gestaltungKreis: Regel = {
  id: 'gestaltung-kreis',
  schwere: 'fehler',
  erklaerung: 'Eine Gestaltung beruht über „basis“ auf sich selbst, unmittelbar oder über andere.',
}

export const gestaltungUnbekannt: Regel = {
  id: 'gestaltung-unbekannt',
  schwere: 'fehler',
  erklaerung: 'Die genannte Gestaltung gibt es weder unter templates/ noch unter denen, die mit amip kommen.',
}
