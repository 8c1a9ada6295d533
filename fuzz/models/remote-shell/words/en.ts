/** What the properties of remote-shell say in English. */
export const en = {
  'purpose-model': 'Whatever is written, removed and moved, in the end the folder and “ls” are what they should be.',
  'model-differs':
    'After {count, plural, one {one command} other {# commands}} “{name}” is not what it should be. The commands: “{steps}”.',
  'model-expected': 'each file in its folder, with the text of the last “write”, and no other',
  'title-model': 'Several commands on a few files',
} as const
