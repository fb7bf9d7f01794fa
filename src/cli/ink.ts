import picocolors from "picocolors";
import type { CommandIo, Output } from "./io";

/** Colours text for a terminal, or leaves it as it is. */
export type Ink = ReturnType<typeof picocolors.createColors>;

/**
 * The colours for a stream: on a terminal that has them, unless NO_COLOR is set; FORCE_COLOR has the last word
 * (0 or "false" turns them off).
 */
export function inkFor(stream: Output, env: CommandIo["env"]): Ink {
  return picocolors.createColors(hasColours(stream, env));
}

function hasColours(stream: Output, { FORCE_COLOR, NO_COLOR, TERM }: CommandIo["env"]): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return stream.isTTY === true && TERM !== "dumb";
}
