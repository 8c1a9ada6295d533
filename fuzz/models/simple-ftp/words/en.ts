/** What the properties of simple-ftp say in English. */
export const en = {
  'purpose-cut': 'Wherever an uploaded content is cut, it is stored as if it had come whole.',
  'purpose-model': 'Whatever bytes are uploaded, in any order with downloads and lists, come back as they were sent.',
  'not-open': 'A plain upload is not taken either, so this could not be tried.',
  'cut-misunderstood':
    'A content of {bytes, plural, one {# byte} other {# bytes}}, cut at {count, plural, one {byte} other {bytes}} {offsets}, is not stored as it was sent.',
  'as-if-whole': 'the file as it is stored when it comes whole',
  'sent-in-pieces': 'The content as it was sent, in pieces',
  'cut-here': 'cut before this byte',
  'model-differs': 'Step {done, number} of a series of uploads, downloads and lists does not give what was uploaded.',
  'model-expected': 'what was uploaded, byte by byte',
  'not-listed': 'The list lacks “{name}”, which was uploaded.',
  'title-cut': 'An upload cut at {offsets}',
  'title-model': 'Uploads and downloads',
} as const
