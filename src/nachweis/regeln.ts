import type { Regel } from '../message.js'

// What `amip nachweis` finds.

export const nachweisFalsch: Regel = {
  id: 'nachweis-falsch',
  schwere: 'fehler',
  erklaerung:
    'Ein Programm wurde aus denselben Quellen, mit derselben Version, demselben Node.js und demselben Browser noch einmal ausgegeben, und es kamen andere Bytes heraus, oder die Datei neben dem Manifest ist nicht die verzeichnete. Sie stammt dann nicht aus diesen Quellen oder wurde verändert.',
}

export const nachweisQuellen: Regel = {
  id: 'nachweis-quellen',
  schwere: 'fehler',
  erklaerung:
    'Die Quellen eines Programms sind nicht die, aus denen laut Manifest ausgegeben wurde. Für den Nachweis den Stand holen, aus dem die Ausgabe entstand, zum Beispiel mit git checkout.',
}

export const nachweisUnvergleichbar: Regel = {
  id: 'nachweis-unvergleichbar',
  schwere: 'warnung',
  erklaerung:
    'Version von amip, Node.js, Browser oder Rechner sind andere als die, mit denen ausgegeben wurde. Dass die Bytes verschieden sind, sagt dann nichts: Es beweist weder, dass die Datei falsch ist, noch, dass sie stimmt. Den Nachweis mit denselben Versionen führen. Der Rückgabewert ist 3.',
}
