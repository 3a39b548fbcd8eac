/**
 * Texts whose description is written by hand, because the oracle cannot be asked, or gives an
 * answer that nobody should copy: `[name, text, description, check]`.
 *
 * `check` says whether `vectors.mjs` may compare with devalue: 'float16' where this Node has the
 * type (from 24 on), 'never' where devalue differs.
 */
export const HANDMADE = [
  [
    'Float16Array, whole',
    '[["Float16Array",1],["ArrayBuffer","ADwAwAB8"]]',
    '#0\n#0 Float16Array #1 0 3\n#1 buffer 003c00c0007c',
    'float16',
  ],
  [
    'Float16Array, a part',
    '[{"view":1},["Float16Array",2,2,1],["ArrayBuffer","ADwAwAB8"]]',
    '#0\n#0 object\n  "view": #1\n#1 Float16Array #2 2 1\n#2 buffer 003c00c0007c',
    'float16',
  ],
  [
    'Float16Array, empty',
    '[["Float16Array",1],["ArrayBuffer",""]]',
    '#0\n#0 Float16Array #1 0 0\n#1 buffer ',
    'float16',
  ],
  // devalue revives the wrapper again when the ring comes back to it, so that its value holds two
  // of them. One slot is one thing: that is what sharing means everywhere else in the format.
  [
    'ring entered at a custom value',
    '[["Reactive",1],{"wrapped":0}]',
    '#0\n#0 custom "Reactive" #1\n#1 object\n  "wrapped": #0',
    'never',
  ],
  [
    'ring entered at a custom value below the root',
    '[{"a":1},["Ref",2],[1,-6]]',
    '#0\n#0 object\n  "a": #1\n#1 custom "Ref" #2\n#2 array 2\n  0: #1\n  1: number -0',
    'never',
  ],
];
