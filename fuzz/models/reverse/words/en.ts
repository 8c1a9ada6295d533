/** What the properties of the reversed text say in English. */
export const en = {
  'purpose-text': 'Any text comes back reversed character by character, with its size in bytes.',
  'purpose-cut': 'Any text, cut anywhere on its way, comes back as if it had come whole.',
  title:
    'A text that does not come back reversed{count, plural, =0 {} one {, cut after byte {offsets} of its request} other {, cut after bytes {offsets} of its request}}',
  'not-reversed':
    'A text of {bytes, plural, one {# byte} other {# bytes}} does not come back reversed{count, plural, =0 {} one {; its request was cut after byte {offsets}} other {; its request was cut after bytes {offsets}}}.',
  'reversed-expected': 'the characters of the text in the opposite order, and how many bytes they are',
  sent: 'what was sent',
  'cut-here': 'the first cut',
} as const
