/**
 * Texts that devalue 6.0.3 refuses because JavaScript has no such regular expression, address,
 * date, or reviver. Their form is right. A reader that keeps the text of a tag, and the name of a
 * type it does not know, cannot judge them and should not try.
 */
export const KEPT = [
  ['regexp with an open group', '[["RegExp","("]]'],
  ['regexp with unknown flags', '[["RegExp","a","z"]]'],
  ['regexp with a flag twice', '[["RegExp","a","gg"]]'],
  ['regexp with both unicode flags', '[["RegExp","a","uv"]]'],
  ['url without a scheme', '[["URL","not a url"]]'],
  ['url, empty', '[["URL",""]]'],
  ['url with a bad port', '[["URL","http://example.org:99999/"]]'],
  ['temporal date out of range', '[["Temporal.PlainDate","2024-02-30"]]'],
  ['temporal date of letters', '[["Temporal.PlainDate","tomorrow"]]'],
  ['temporal duration with mixed signs', '[["Temporal.Duration","P1D-2H"]]'],
  ['temporal instant without an offset', '[["Temporal.Instant","2024-05-01T00:00:00"]]'],
  ['temporal in an unknown zone', '[["Temporal.ZonedDateTime","2024-05-01T00:00:00+00:00[No/Where]"]]'],
  ['unknown tag', '[["Vector",1],"payload"]'],
  ['unknown tag around a sentinel', '[["Vector",-1]]'],
  ['unknown tag with an inline text', '[["Vector","payload"]]'],
  ['unknown tag in lower case', '[["date","2024-05-01T00:00:00.000Z"]]'],
  ['unknown tag of a temporal type', '[["Temporal.Moon","2024-05-01"]]'],
  ['unknown tag, empty', '[["",1],"payload"]'],
  ['unknown tag named like a property', '[["constructor",1],"payload"]'],
  ['unknown tag named like the prototype', '[["__proto__",1],"payload"]'],
];
