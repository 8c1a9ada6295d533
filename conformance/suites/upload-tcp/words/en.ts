/** What the suite of upload-tcp says in English. */
export const en = {
  'content-in-blocks': 'Does not apply to this wire: the content is sent in blocks that are texts of their own.',
  'unframed-texts':
    'Does not apply to this wire: nothing marks the end of its texts, so that half a text cannot be told from a whole one.',
  'bare-content': 'Does not apply to this wire: nothing stands before or after the bytes of the content.',
  'no-size': 'Does not apply to this wire: nobody announces how many bytes will come.',
  'not-closed': 'After a no the server did not end the connection, not even when its client had.',
  'not-closed-expected': 'that the connection is closed after a no',
  boundary: 'One of the files of {sizes} bytes is not stored exactly. Shorter ones are.',
} as const
