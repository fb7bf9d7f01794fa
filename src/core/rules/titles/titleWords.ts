/** The departments that a minister or a secretary can have, in lower case. */
const DEPARTMENTS = `administrative development|agriculture|antiquities|aviation|business|climate|commerce|communications|culture|defen[cs]e|
  development|digital affairs|economic affairs|economic development|economy|education|electricity|employment|energy|
  environment|European affairs|external affairs|family|finance|fisheries|foreign|foreign affairs|health|higher education|home|
  home affairs|housing|immigration|industry|information|infrastructure|interior|internal affairs|international development|
  international trade|investment|irrigation|justice|labor|labour|land|law|migration|mines|mining|national security|oil|parliamentary affairs|
  petroleum|planning|public health|railway|railways|religious affairs|rural development|science|security|social affairs|
  sports?|technology|tourism|trade|transport|transportation|water|women's affairs|youth`
  .split("|")
  .map((words) => words.trim())
  .join("|");

/** Source of a pattern for the titles of ministers, in lower case: "prime minister", "deputy foreign minister". */
export const MINISTER_TITLES = `(?:deputy |vice )?(?:prime|first|chief|(?:${DEPARTMENTS})) ministers?`;
/** The same for secretaries who sit in a cabinet. A press secretary is a job, not a title. */
export const SECRETARY_TITLES =
  "(?:deputy )?(?:defen[cs]e|foreign|home|interior|treasury|homeland security|health|education|justice|commerce|labor|energy|transport|transportation|agriculture|business|environment|culture|Brexit) secretary|secretary(?:-general| general| of (?:state|defen[cs]e))";

/** A pattern source written with single spaces, so that any white space stands for each. */
export function flexible(source: string): string {
  return source.replaceAll(" ", "\\s{1,3}");
}
