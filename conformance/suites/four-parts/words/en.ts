/** What the four-parts suite says in English. */
export const en = {
  'ack-expected':
    'an acknowledgement, in any words, {stage, select, ip {of the address} file {of the announced file} part1 {of part 1} part2 {of part 2} part3 {of part 3} part4 {of part 4} other {of what was sent}}',
  refused: 'The server refused: “{text}”.',
  'ack-too-early': 'Part {part, number} was acknowledged before its last byte had been sent.',
  'ack-late-expected': 'no acknowledgement before the whole part has come',
  'next-file-not-taken': 'File number {number, number} over the same connection is not taken as the first one was.',
  'next-file-expected': 'each file over a connection is stored like the first',
  'waits-for-another': 'A client that stopped in the middle of its file makes another one wait.',
  'nobody-waits-expected': 'every client is served at once, whatever the others do',
  boundary: 'One of the files of {sizes} bytes is not stored exactly. Shorter ones are.',
  'wrong-folder': 'The file is in {place}, and no folder on that path has the address {address} in its name.',
  'folder-expected': 'a folder whose name holds {address}',
  'foreign-folder': 'The file of a client from {own} that claimed {other} is in {place}.',
  'foreign-folder-expected': 'stored under the true address, refused, or the connection closed',
  escaped: 'The file was written to {place}, outside the folder of its client.',
  'escaped-expected': 'a refusal, or the file inside its client’s folder under the last part of its name',
  'no-folder': 'It could not be found out in which folder the server stores.',
  'half-file': 'After the client had vanished, the half file is still there: {place}.',
  'half-file-expected': 'no file under the final name before all four parts have come',
  'unframed-wire':
    'The server reads the bare texts of the assignment’s own program: nothing but the sender’s pause tells where a message ends.',
  'framed-expected': 'a line end after each text, and the size of the file in its announcement',
  'unframed-cut':
    'Does not apply to the unframed wire: there a pause is the end of a part, so that a part with a pause inside cannot be told from two parts.',
  'unframed-line':
    'Does not apply to the unframed wire: its texts have no end mark, so that half a text cannot be told from a whole one.',
  'unframed-ack': 'Does not apply to the unframed wire: the server cannot know which byte is the last one of a part.',
  'unframed-empty': 'Does not apply to the unframed wire: an empty part cannot be told from silence.',
  'unframed-size': 'Does not apply to the unframed wire: no size is announced.',
  'unframed-form':
    'Does not apply to the unframed wire: there any text is an address or a name, so that none is malformed.',
  'wire-found':
    'Speaks the {wire, select, unframed {unframed wire of the assignment’s own program} other {canonical wire}}.',
  'wire-named': 'Judged on the {wire, select, unframed {unframed} other {canonical}} wire, as --wire says.',
  'client-expected':
    '{stage, select, ip {the client’s address as a text: “IP 192.168.0.7” and a line end, or the bare address} file {the announcement: “ARCHIVO photo.jpg 1234” and a line end, or the bare name} other {the next part, each after its acknowledgement}}',
  'client-wrong-message': 'The client said “{text}”, which is not what its turn is.',
  'client-sends':
    'A file of {size, plural, one {# byte} other {# bytes}} came in {count, plural, one {one send} other {# sends}} ({list}), where each acknowledgement was held back until nothing had come for {ms, number} ms.',
  'client-not-waiting':
    'All {size, plural, one {# byte} other {# bytes}} of a file came before its first part was acknowledged: as one send, or without waiting for the acknowledgements.',
  'client-sends-expected': 'exactly four parts, each one sent only after the acknowledgement of the one before',
  'client-four-sends':
    'Four parts came ({list}); each acknowledgement was held back for {ms, number} ms, and nothing came meanwhile.',
  'client-files-missing':
    'Of {wanted, plural, one {# file} other {# files}} that should come, {came, plural, =0 {none} other {#}} came. Missing: {names}.',
  'client-files-expected': 'every media file below its folder, one after the other',
  'client-media-expected':
    'all images, PDFs, audio and video below its folder, by their extension in any case, and no other file',
  'client-collects-too-much': 'The client also sent what is neither image nor PDF, audio or video: {names}.',
  'client-content-differs': 'The content that came for “{name}” is not that of the file.',
  'client-names-expected': 'every file under its own name; what came was: {names}',
  'client-reports': 'a word about “{name}”, which cannot be read',
  'half-ack': 'The client went on when only “{text}” of the acknowledgement had come.',
  'half-ack-expected': 'that it waits for the whole line, however it is cut',
  'client-acks-cut':
    '{count, plural, one {# acknowledgement} other {# acknowledgements}} came in two pieces with a pause of {ms, number} ms, and the client waited for the end of each.',
  'unframed-ack-pieces':
    'Does not apply to the unframed wire: its acknowledgements have no end mark, so that half of one cannot be told from a whole one.',
  'pair-wrong-folder': 'The file is at {place}, in no folder with an IP address.',
  'pair-folder-expected': 'a folder whose name holds the client’s IP address',
} as const
