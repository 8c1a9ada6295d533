import { partingAnswers } from '../../../inherited/requests/parting-answers.ts'
import type { Keymap, KeyStep } from '../../../keyboards/keymap.ts'
import type { MenuWish } from '../../../keyboards/menu-key.ts'
import { prompts } from '../../../keyboards/prompt-patterns.ts'
import { standingAddress } from '../../../keyboards/standing-address.ts'

const commandWords = String.raw`\b(?:comando|orden|instruccion|accion|peticion|command|order|action|request)s?\b`
/** `ftp> `, but not `> ` alone, under which there may be a menu. */
const shell = String.raw`[\p{L}\d]\s?[>$#]$`
const fileWords = String.raw`\b(?:fichero|archivo|file|imagen|nombre|name)`
/** Asks for a whole command line. */
const commandLine = [new RegExp(commandWords, 'u'), new RegExp(`^(?!.*${fileWords}).*${shell}`, 'u')]
/** `> ` alone, under a menu or under nothing. */
const bare = [/^\W+$/u]
/** Whatever else is asked once a file is wanted is its name. */
const fileName = [
  ...prompts.file.map((pattern) => without(commandWords, pattern)),
  new RegExp(`^(?!.*(?:${commandWords}|${shell}|\\b(?:opcion|option|choice)\\b))(?=.*\\p{L})`, 'u'),
]

/**
 * How a person makes a client of exercise 7 download, list or upload: with a command line, with the key of a menu and
 * then a name, or with a name alone. Every step is optional: which of them a client asks for is its own affair.
 */
export const keymap: Keymap = {
  standing: [...partingAnswers, ...standingAddress],
  acts: {
    download: [
      ...wish('download', 'descargar {file}', ['get', 'download', 'bajar']),
      { when: fileName, type: '{file}', optional: true },
    ],
    list: wish('list', 'listar', ['list', 'ls', 'dir']),
    upload: [
      ...wish('upload', 'subir {file}', ['put', 'upload', 'enviar']),
      { when: fileName, type: '{file}', optional: true },
    ],
  },
}

/** The command line in the word that the prompt itself shows, else in the usual one; or the key of a menu. */
function wish(menuWish: MenuWish, usual: string, words: readonly string[]): KeyStep[] {
  const [, rest = ''] = usual.split(/(?= )/)
  const shown = words.map(
    (word): KeyStep => ({
      when: [new RegExp(`${commandWords}.*\\b${word}\\b`, 'u')],
      type: `${word}${rest}`,
      optional: true,
    }),
  )
  return [
    ...shown,
    {
      when: commandLine.map((pattern) => without(String.raw`\b(?:${words.join('|')})\b`, pattern)),
      type: usual,
      optional: true,
    },
    { when: prompts.menu, menu: menuWish, optional: true },
    { when: bare, menu: menuWish, type: usual, optional: true },
  ]
}

/** The same pattern for lines on which something else does not stand. */
function without(other: string, { source }: RegExp): RegExp {
  return new RegExp(`^(?!.*${other})(?:.*?)${source}`, 'u')
}
