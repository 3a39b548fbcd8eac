/**
 * Texts that devalue 6.0.3 reads only because nothing stops it: an index that is no index finds
 * `undefined`, a constructor converts what it is given, surplus elements are never looked at.
 * No version writes them. The vectors record what devalue makes of them; a strict reader refuses.
 */
export const ACCIDENTS = [
  // A number that is no index of the slot array finds nothing there, hence `undefined`.
  ['reference minus eight', '[{"a":-8}]'],
  ['reference hole in an object', '[{"a":-2}]'],
  ['reference sparse in an object', '[{"a":-7}]'],
  ['reference one half', '[{"a":0.5}]'],
  ['reference one and a half', '[{"a":1.5},"x","y"]'],
  ['reference far below zero', '[{"a":-4294967296}]'],
  ['reference below all numbers', '[{"a":-1e400}]'],
  ['reference minus one and a half', '[[-1.5]]'],
  ['reference minus eight in an array', '[[1,-8],"x"]'],
  ['sparse marker in second place', '[[1,-7],"x"]'],
  ['hole in a set', '[["Set",-2]]'],
  ['hole as a map key', '[["Map",-2,1],"x"]'],
  ['hole as a map value', '[["Map",1,-2],"x"]'],
  ['hole in a null-prototype object', '[["null","a",-2]]'],
  ['hole in a sparse array', '[[-7,3,1,-2]]'],
  ['custom around a hole', '[["Ref",-2]]'],
  ['custom around a fraction', '[["Ref",0.5]]'],
  ['custom without a payload', '[["Ref"]]'],

  // Constructors that convert.
  ['date of a number', '[["Date",0]]'],
  ['date of null', '[["Date",null]]'],
  ['date of true', '[["Date",true]]'],
  ['date without a text', '[["Date"]]'],
  ['date of an array', '[["Date",[]]]'],
  ['regexp without a source', '[["RegExp"]]'],
  ['regexp of null', '[["RegExp",null]]'],
  ['regexp of a number', '[["RegExp",5]]'],
  ['bigint of a number', '[["BigInt",5]]'],
  ['bigint of true', '[["BigInt",true]]'],
  ['bigint of an array', '[["BigInt",["5"]]]'],
  ['query of null', '[["URLSearchParams",null]]'],
  ['query of an object', '[["URLSearchParams",{"a":"b"}]]'],

  // Base64: Buffer skips what it does not know.
  ['base64 with garbage', '[["ArrayBuffer","A!Q*I?D"]]'],
  ['base64 with white space', '[["ArrayBuffer","AQ ID\\n"]]'],
  ['base64 of the url alphabet', '[["ArrayBuffer","-_-_"]]'],
  ['base64 with padding in the middle', '[["ArrayBuffer","AQ==AQ=="]]'],
  ['base64 with one letter too many', '[["ArrayBuffer","AQIDB"]]'],
  ['base64 with too much padding', '[["ArrayBuffer","AQID===="]]'],
  ['base64 of padding alone', '[["ArrayBuffer","="]]'],
  ['base64 of other letters', '[["ArrayBuffer","\u00e9\u65e5"]]'],

  // Views: ToIndex converts offset and length.
  ['view with a fractional offset', '[["Uint8Array",1,1.5,1],["ArrayBuffer","AQID"]]'],
  ['view with an offset between zero and minus one', '[["Uint8Array",1,-0.5,1],["ArrayBuffer","AQID"]]'],
  ['view with a text as offset', '[["Uint8Array",1,"1",1],["ArrayBuffer","AQID"]]'],
  ['view with a null offset', '[["Uint8Array",1,null,null],["ArrayBuffer","AQID"]]'],
  ['view with true as length', '[["Uint8Array",1,0,true],["ArrayBuffer","AQID"]]'],

  // Elements nobody looks at.
  ['date with too much', '[["Date","2024-05-01T00:00:00.000Z",99]]'],
  ['boxed with too much', '[["Object",1,99],"x"]'],
  ['regexp with too much', '[["RegExp","a","g",99]]'],
  ['bigint with too much', '[["BigInt","5","6"]]'],
  ['buffer with too much', '[["ArrayBuffer","AQID",99]]'],
  ['view with too much', '[["Uint8Array",1,0,1,99],["ArrayBuffer","AQID"]]'],
  ['url with too much', '[["URL","https://example.org/",99]]'],
  ['custom with too much', '[["Ref",1,99],"x"]'],
];
