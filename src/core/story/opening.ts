/**
 * Recognises the lines that stand above and below a story's body by their form: bylines, desk credits, taglines.
 * What they say is read by core/byline.
 */
const LONGEST_LINE = 120;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;

const BYLINE = new RegExp(String.raw`^(?:By|BY|by|From)[ \u00A0:]+(?:the[ \u00A0]+)?${NAME}`, "u");
/** "Jane Doe in Islamabad and agencies", as the Guardian prints it. */
const NAME_IN_CITY = new RegExp(String.raw`^${NAME}(?:[ \u00A0]${NAME}){1,3} in ${NAME}(?:[ \u00A0]${NAME}){0,2}(?: and (?:agencies|${NAME}(?:[ \u00A0]${NAME}){1,3}.*))?$`, "u");
const DESK = /\b(?:(?:news|foreign|monitoring|web|city|sports|business|world|national|night|copy|staff|editorial)[ \u00A0]?(?:desk|staff|team|bureau|room)|newsroom|news agency|agencies|staff (?:writers?|reporters?|correspondents?)|wire (?:services?|reports?)|our correspondents?)\b/i;
const AGENCY = /^(?:\(?(?:The )?(?:Associated Press|Reuters|Agence France-Presse|AFP|AP|Anadolu Agency|Xinhua|dpa|UPI|EFE|TASS|Bloomberg News|BBC News)\)?)(?:$|[ \u00A0]*[/|,·—-])/;
const ROLE = /^(?:(?:The )?(?:Associated Press|Reuters|AFP|BBC News)\b.*|.*\b(?:writer|reporter|correspondent|editor|columnist|chief|bureau|staff)\b.*|\S+@\S+\.\S+)$/i;
const TAGLINE = /\bcontributed (?:to|reporting)\b|\b(?:additional )?reporting (?:for this|was contributed)\b|^\((?:(?:additional )?reporting|writing|editing|compiled|with inputs)\b/i;
const LONGEST_TAGLINE = 400;

export function isByline(line: string): boolean {
  return isShortLine(line) && (BYLINE.test(line) || NAME_IN_CITY.test(line));
}

/** A desk, an agency or "staff" in place of a person. */
export function isCredit(line: string): boolean {
  return isShortLine(line) && line.split(/\s+/).length <= 10 && (DESK.test(line) || AGENCY.test(line));
}

/** The second line of a byline: a title, an employer, an address. */
export function isBylineRole(line: string): boolean {
  return isShortLine(line) && line.split(/\s+/).length <= 10 && ROLE.test(line);
}

export function isTagline(line: string): boolean {
  return line.length <= LONGEST_TAGLINE && TAGLINE.test(line);
}

function isShortLine(line: string): boolean {
  return line.length <= LONGEST_LINE && !/[.!?]["”’)]*$/.test(line.replace(/\b(?:Jr|Sr|Ph\.D|M\.D)\.$/, ""));
}
